package loa.plan.export;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML element by element; attributes come in pairs of name and value, and a {@code null} value leaves one out. */
final class XmlOut {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\t\n]]|[\\ud800-\\udfff\\ufffe\\uffff]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;

    XmlOut() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element with what the body writes into it. */
    XmlOut element(String name, Runnable body, @Nullable String... attributes) {
        return tried(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            depth++;
            body.run();
            depth--;
            newLine();
            out.writeEndElement();
        });
    }

    /** An element with words, nothing where there are none. */
    XmlOut words(String name, @Nullable String words, @Nullable String... attributes) {
        if (words == null || words.isBlank()) return this;
        return tried(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(clean(words));
            out.writeEndElement();
        });
    }

    XmlOut empty(String name, @Nullable String... attributes) {
        return tried(() -> {
            newLine();
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Words inside an element inside an element: {@code <p><docTitle>…</docTitle></p>}. */
    XmlOut wrapped(String outer, String inner, @Nullable String words, @Nullable String... attributes) {
        if (words == null || words.isBlank()) return this;
        return tried(() -> {
            newLine();
            out.writeStartElement(outer);
            out.writeStartElement(inner);
            attributes(attributes);
            out.writeCharacters(clean(words));
            out.writeEndElement();
            out.writeEndElement();
        });
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            var name = attributes[i];
            var value = attributes[i + 1];
            if (name != null && value != null) out.writeAttribute(name, clean(value));
        }
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String clean(String words) {
        return UNPRINTABLE.matcher(words).replaceAll("");
    }

    @Override
    public String toString() {
        tried(out::flush);
        return text + "\n";
    }

    private XmlOut tried(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}
