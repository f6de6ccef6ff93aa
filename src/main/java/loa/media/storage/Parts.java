package loa.media.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;
import org.springframework.core.io.Resource;

/** Where parts of files lie until the whole is there: where every node finds them. */
public interface Parts {

    /** Keeps the part that begins there, durably and at once; one that lay there before is replaced. */
    void keep(String file, long offset, byte[] part) throws IOException;

    /** The parts that lie there by where they begin; what of them belongs together, whoever sent them knows. */
    SortedMap<Long, Resource> of(String file) throws IOException;

    void drop(String file) throws IOException;

    /** Lets go of files whose last part came before that moment. */
    void sweep(Instant before) throws IOException;
}
