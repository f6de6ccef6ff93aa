package loa.plan.compiler.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds zipped documents from the XML of their parts, so that a test shows exactly what is in the file. */
final class ZipFile {

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    private static final String OPEN = "urn:oasis:names:tc:opendocument:xmlns:";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static ZipFile docx(String body) {
        return new ZipFile().with("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    }

    ZipFile styles(String styles) {
        return with("word/styles.xml", word("styles", styles));
    }

    ZipFile numbering(String numbering) {
        return with("word/numbering.xml", word("numbering", numbering));
    }

    static ZipFile odt(String automaticStyles, String text) {
        return new ZipFile()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", open("document-content", """
                        <office:automatic-styles>%s</office:automatic-styles>
                        <office:body><office:text>%s</office:text></office:body>""".formatted(automaticStyles, text)));
    }

    ZipFile odtStyles(String styles) {
        return with("styles.xml", open("document-styles", "<office:styles>" + styles + "</office:styles>"));
    }

    ZipFile with(String name, String xml) {
        parts.put(name, xml.getBytes(UTF_8));
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String word(String root, String content) {
        return "<w:%1$s %2$s>%3$s</w:%1$s>".formatted(root, WORD, content);
    }

    private static String open(String root, String content) {
        return "<office:%1$s xmlns:office=\"%2$soffice:1.0\" xmlns:text=\"%2$stext:1.0\" xmlns:table=\"%2$stable:1.0\" xmlns:style=\"%2$sstyle:1.0\" xmlns:draw=\"%2$sdrawing:1.0\" xmlns:fo=\"%2$sxsl-fo-compatible:1.0\">%3$s</office:%1$s>"
                .formatted(root, OPEN, content);
    }
}
