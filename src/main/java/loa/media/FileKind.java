package loa.media;

import java.text.Normalizer;
import java.util.Locale;

/** The kinds of files that are taken; which one a file is, its first bytes say. */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    WAV("audio/wav", "wav"),
    /** Sound as browsers record it. */
    WEBM("audio/webm", "webm"),
    OGG("audio/ogg", "ogg"),
    /** Sound of old phones (RFC 4867), which browsers do not play: heard as a copy in M4A. */
    AMR("audio/amr", "amr"),
    /** Frames of AAC, each with a head of its own (ADTS), which some browsers do not play: heard as a copy in M4A. */
    AAC("audio/aac", "aac"),
    MP4("video/mp4", "mp4");

    private final String contentType;
    private final String ending;

    FileKind(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /** Of the bytes as they came. */
    public String ownContentType() {
        return contentType;
    }

    /** As it is shown, played or opened. */
    public String contentType() {
        return copied() ? M4A.contentType : contentType;
    }

    /** Whether it can be played only as a copy of another kind. */
    boolean copied() {
        return this == AMR || this == AAC;
    }

    public boolean picture() {
        return ordinal() <= HEIC.ordinal();
    }

    public boolean sound() {
        return ordinal() >= MP3.ordinal() && ordinal() <= AAC.ordinal();
    }

    /** Whether there is something to see: a picture, or a film. */
    public boolean shows() {
        return picture() || this == MP4;
    }

    /** The name a person gave, without anything a file system or a header could trip over, ending as this kind does. */
    String safeName(String given) {
        // Some systems write each accent as a letter of its own; here names are found and sorted as one writes them.
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\"<>:|?*%;]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var dot = name.lastIndexOf('.');
        var stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("^[. ]+|[. ]+$", "");
        if (stem.isEmpty()) stem = name().toLowerCase(Locale.ROOT);
        return stem.substring(0, stem.offsetByCodePoints(0, Math.min(100, stem.codePointCount(0, stem.length())))) + "."
                + ending;
    }
}
