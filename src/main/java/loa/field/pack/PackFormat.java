package loa.field.pack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a pack lies in a file: a ZIP that begins with what it is, then {@code manifest.json}, {@code signature}, and the parts
 * that the manifest names and no others. What is larger, more or else than it says is refused before it is unpacked.
 */
public final class PackFormat {

    public static final String TYPE = "application/vnd.loa.pack+zip";
    public static final long LARGEST = 120L << 20;
    public static final int MOST_PARTS = 2000;

    private static final byte[] MAGIC = "mimetypeapplication/vnd.loa.pack+zip".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_AT = 30;
    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final int LARGEST_TEXT = 16 << 20;
    private static final String FILES = "files/";
    private static final Pattern NAME =
            Pattern.compile("items\\.jsonl|luggage\\.json|plan\\.json|tasks\\.json|files/[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PackFormat() {}

    /** What came of opening a file. */
    public sealed interface Opened {
        record Whole(Pack pack) implements Opened {}

        record Unfit(PackRefusal why) implements Opened {}
    }

    private static final class Broken extends IOException {
        private final transient PackRefusal why;

        Broken(PackRefusal why) {
            super(why.name());
            this.why = why;
        }
    }

    /**
     * Opens it, or says why not. All of it is held against the manifest, with little memory however large it is.
     *
     * @param into folder for the enclosed files, each under its hash; {@code null}: they are only looked at
     */
    public static Opened open(Path file, @Nullable Path into) {
        try {
            if (Files.size(file) > LARGEST) return new Opened.Unfit(PackRefusal.TOO_LARGE);
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                in.mark(MAGIC_AT + MAGIC.length + 1);
                var head = in.readNBytes(MAGIC_AT + MAGIC.length);
                if (head.length < MAGIC_AT + MAGIC.length
                        || !Arrays.equals(head, MAGIC_AT, head.length, MAGIC, 0, MAGIC.length)) {
                    return new Opened.Unfit(PackRefusal.NOT_A_PACK);
                }
                in.reset();
                return new Opened.Whole(read(new ZipInputStream(in), into));
            }
        } catch (Broken e) {
            return new Opened.Unfit(e.why);
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            return new Opened.Unfit(PackRefusal.DAMAGED);
        }
    }

    private static Pack read(ZipInputStream zip, @Nullable Path into) throws IOException {
        expect(zip, "mimetype");
        some(zip, MAGIC.length);
        expect(zip, "manifest.json");
        var bytes = some(zip, LARGEST_MANIFEST);
        var manifest = manifest(bytes);
        expect(zip, "signature");
        var signature = some(zip, 1024);
        var parts = new LinkedHashMap<String, byte[]>();
        var names = new HashSet<String>();
        for (var part : manifest.parts()) {
            expect(zip, part.name());
            if (!names.add(part.name())) throw new Broken(PackRefusal.DAMAGED);
            if (part.name().startsWith(FILES)) enclosed(zip, part, into);
            else parts.put(part.name(), held(zip, part));
        }
        if (zip.getNextEntry() != null) throw new Broken(PackRefusal.DAMAGED);
        return new Pack(manifest, bytes, signature, parts);
    }

    private static byte[] held(ZipInputStream zip, Manifest.Part part) throws IOException {
        if (part.bytes() > LARGEST_TEXT) throw new Broken(PackRefusal.TOO_LARGE);
        var content = some(zip, Math.toIntExact(part.bytes()));
        if (content.length != part.bytes() || !sha256(content).equals(part.sha256())) {
            throw new Broken(PackRefusal.DAMAGED);
        }
        return content;
    }

    private static void enclosed(ZipInputStream zip, Manifest.Part part, @Nullable Path into) throws IOException {
        var hash = digest();
        long left = part.bytes();
        try (var out =
                into == null ? OutputStream.nullOutputStream() : Files.newOutputStream(into.resolve(part.sha256()))) {
            var piece = new byte[1 << 16];
            for (int n = zip.read(piece); n >= 0; n = zip.read(piece)) {
                left -= n;
                // An entry that unpacks to more than it says is a bomb, or broken.
                if (left < 0) throw new Broken(PackRefusal.DAMAGED);
                hash.update(piece, 0, n);
                out.write(piece, 0, n);
            }
        }
        var read = HexFormat.of().formatHex(hash.digest());
        if (left != 0 || !read.equals(part.sha256()) || !part.name().equals(FILES + read)) {
            throw new Broken(PackRefusal.DAMAGED);
        }
    }

    private static Manifest manifest(byte[] bytes) throws Broken {
        Manifest manifest;
        try {
            manifest = JSON.readValue(bytes, Manifest.class);
        } catch (JacksonException e) {
            throw new Broken(PackRefusal.DAMAGED);
        }
        if (!Manifest.FORMAT.equals(manifest.format())) throw new Broken(PackRefusal.NOT_A_PACK);
        if (manifest.version() > Manifest.BETWEEN) throw new Broken(PackRefusal.NEWER);
        if (manifest.parts().size() > MOST_PARTS) throw new Broken(PackRefusal.TOO_LARGE);
        long sum = 0;
        for (var part : manifest.parts()) {
            if (part.bytes() < 0 || !NAME.matcher(part.name()).matches()) throw new Broken(PackRefusal.DAMAGED);
            sum += part.bytes();
            if (sum > LARGEST) throw new Broken(PackRefusal.TOO_LARGE);
        }
        return manifest;
    }

    private static void expect(ZipInputStream zip, String name) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) throw new Broken(PackRefusal.DAMAGED);
    }

    /** At most so many bytes. */
    private static byte[] some(ZipInputStream zip, int most) throws IOException {
        var bytes = zip.readNBytes(most);
        if (bytes.length == most && zip.read() >= 0) throw new Broken(PackRefusal.DAMAGED);
        return bytes;
    }

    /** Signs with whatever the signer is. */
    @FunctionalInterface
    public interface Signing {
        byte[] sign(byte[] manifest);
    }

    /** Writes a pack; the manifest already names the parts. */
    public static byte[] write(Manifest manifest, Map<String, byte[]> parts, Signing signing) {
        var manifestBytes = JSON.writeValueAsBytes(manifest);
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            stored(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
            stored(zip, "manifest.json", manifestBytes);
            stored(zip, "signature", signing.sign(manifestBytes));
            for (var part : parts.entrySet()) {
                if (part.getKey().startsWith(FILES)) {
                    stored(zip, part.getKey(), part.getValue());
                } else {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The parts as the manifest names them. */
    public static List<Manifest.Part> named(Map<String, byte[]> parts) {
        return parts.entrySet().stream()
                .map(part -> new Manifest.Part(part.getKey(), part.getValue().length, sha256(part.getValue())))
                .toList();
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
