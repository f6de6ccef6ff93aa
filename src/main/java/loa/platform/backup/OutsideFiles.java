package loa.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Files of this installation that lie elsewhere than in its data folder; a backup holds them all the same. */
public interface OutsideFiles extends AutoCloseable {

    /** Offered as a service by whoever knows such a place. */
    interface Opening {

        /** The place that these environment variables name, if they name one. */
        Optional<OutsideFiles> open(Map<String, String> environment) throws IOException;
    }

    /** Takes each file in turn. */
    interface Visitor {
        void visit(String name, InputStream content) throws IOException;
    }

    /** Where they lie, for people to read. */
    String place();

    /** Shows each file under its path, as {@code ab/abcd…}; returns how many there are. */
    long each(Visitor visitor) throws IOException;

    /** Whether none is there. */
    boolean isEmpty() throws IOException;

    /** Puts a file to its path. */
    void put(String name, InputStream content, long bytes) throws IOException;

    @Override
    void close();

    /** The place of this installation, if its files lie elsewhere. */
    static Optional<OutsideFiles> of(Map<String, String> environment) throws IOException {
        for (var opening : ServiceLoader.load(Opening.class)) {
            var found = opening.open(environment);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
