package loa.media.storage;

import java.util.regex.Pattern;

/** Keys of stored bytes: the hash, and of a copy what it is for. Nothing else becomes the name of a file. */
final class Key {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}(-\\d+\\.jpg|-[a-z]+)?");

    private static final Pattern PARTS = Pattern.compile("[0-9a-f-]{36,80}");

    private Key() {}

    /** The name under which the parts of a file lie. */
    static String ofParts(String file) {
        if (!PARTS.matcher(file).matches()) throw new IllegalArgumentException("not a file in parts: " + file);
        return file;
    }

    /** The place below a root: two letters of the hash make 256 folders, so that none grows large. */
    static String path(String key) {
        if (!FORM.matcher(key).matches()) throw new IllegalArgumentException("not a key: " + key);
        return key.substring(0, 2) + "/" + key;
    }

    /** The hash in the name of a stored file. */
    static String hash(String name) {
        return name.substring(0, 64);
    }
}
