package loa.plan.compiler.reader;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a zipped document; a part that unpacks to more than a plan ever has is refused. */
final class Parts implements Closeable {

    private static final int MAX_ENTRIES = 2000;
    private static final int MAX_PART = 24 << 20;

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts of(byte[] content) throws IOException {
        var parts = new Parts(ZipFile.builder().setByteArray(content).get());
        if (Collections.list(parts.zip.getEntries()).size() <= MAX_ENTRIES) return parts;
        parts.close();
        throw new CannotRead(Reading.Reason.TOO_LARGE);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    byte @Nullable [] bytes(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return null;
        if (entry.getGeneralPurposeBit().usesEncryption()) throw new CannotRead(Reading.Reason.PROTECTED);
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(MAX_PART + 1);
            if (bytes.length > MAX_PART) throw new CannotRead(Reading.Reason.TOO_LARGE);
            return bytes;
        }
    }

    /** The part as XML, {@code null} where there is none. */
    @Nullable
    Markup markup(String name) throws IOException {
        var bytes = bytes(name);
        return bytes == null ? null : Markup.parse(bytes);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
