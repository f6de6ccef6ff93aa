package loa.search;

import java.util.Collection;
import java.util.List;

/**
 * What a module keeps that can be found; it offers one bean for each kind, and has its tables watched by
 * {@code search.api_watch} so that no change is missed.
 */
public interface Source {

    Kind kind();

    /** These as they are now, each in every language it has; what is no more, or to be found by nobody, is left out. */
    List<Findable> read(Collection<String> keys);

    /** The keys after this one in the order of text ({@code collate "C"}), at most so many. */
    List<String> keysAfter(String key, int most);
}
