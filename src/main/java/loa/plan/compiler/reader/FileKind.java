package loa.plan.compiler.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kind of a file by its first bytes; what the name says does not count. */
enum FileKind {
    TEXT("text/plain"),
    ZIP("application/zip"),
    WORD_OPEN("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument.text"),
    WORD_BINARY("application/msword"),
    PDF("application/pdf"),
    RICH_TEXT("application/rtf"),
    WEB_PAGE("text/html"),
    PICTURE("image/*");

    final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    static FileKind of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) return ZIP;
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return WORD_BINARY;
        if (head.contains("%PDF-")) return PDF;
        if (head.startsWith("{\\rtf")) return RICH_TEXT;
        if (isPicture(head)) return PICTURE;
        var opening = head.replaceFirst("^\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) return WEB_PAGE;
        return TEXT;
    }

    private static boolean isPicture(String head) {
        return head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("\u0089PNG\r\n")
                || head.startsWith("GIF8")
                || head.startsWith("II*\u0000")
                || head.startsWith("MM\u0000*")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }
}
