package loa.media.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.core.io.Resource;

/**
 * Where the bytes lie, each under a key made of their hash. What is stored is whole and on the disk before anything refers to
 * it, so an interrupted intake leaves at most bytes that nobody refers to, which the sweep sets aside.
 */
public interface Storage {

    /** An empty file to receive bytes in, beside their later place. */
    Path receive() throws IOException;

    /** Moves received bytes to their place, durably and at once; bytes already there are as good. */
    void store(Path received, String key) throws IOException;

    Optional<Resource> open(String key);

    /** Says whether the bytes are there, and keeps the next sweep from taking them. */
    boolean reserve(String key) throws IOException;

    /** Sets aside what was stored before that moment and whose hash is not among those still wanted; returns how many. */
    int sweep(Instant before, UnaryOperator<Set<String>> wanted) throws IOException;

    /** The key of the copy of a film or sound that others than its owner get. */
    static String bare(String sha256) {
        return sha256 + "-bare";
    }

    /** The key of the copy of a film or sound that every phone plays. */
    static String playable(String sha256) {
        return sha256 + "-play";
    }

    /** The key of a shown copy. */
    static String shown(String sha256, int edge) {
        return sha256 + "-" + edge + ".jpg";
    }
}
