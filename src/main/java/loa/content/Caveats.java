package loa.content;

import java.util.List;

/** What whoever lets an item out should know first; offered by each module that knows such a thing. */
public interface Caveats {

    List<Caveat> of(Item item);

    /** A sentence, and where it leads by which words. */
    record Caveat(String words, String href, String link) {}
}
