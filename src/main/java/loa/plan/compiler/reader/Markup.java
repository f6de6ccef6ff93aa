package loa.plan.compiler.reader;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML element of a word-processor file, under the prefix its namespace usually has ({@code w:p}, {@code text:p}), or
 * a piece of text. Document types and entities are refused; depth and size are bounded.
 */
final class Markup {

    static final String TEXT = "#text";
    private static final int MAX_DEPTH = 300;
    private static final int MAX_NODES = 3_000_000;
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/picture", "pic:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"));

    final String name;
    final String text;
    private final Map<String, String> attributes;
    private final List<Markup> children = new ArrayList<>(0);

    private Markup(String name, String text, Map<String, String> attributes) {
        this.name = name;
        this.text = text;
        this.attributes = attributes;
    }

    static Markup parse(byte[] xml) throws CannotRead {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return tree(factory.createXMLStreamReader(new StringReader(decoded(xml))));
        } catch (XMLStreamException broken) {
            throw new CannotRead(Reading.Reason.DAMAGED);
        }
    }

    /** Parts are UTF-8, seldom UTF-16; a broken byte costs a letter and not the document. */
    private static String decoded(byte[] xml) {
        boolean wide = xml.length > 1
                && (xml[0] == (byte) 0xFE && xml[1] == (byte) 0xFF || xml[0] == (byte) 0xFF && xml[1] == (byte) 0xFE);
        var text = new String(xml, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Markup tree(XMLStreamReader in) throws XMLStreamException, CannotRead {
        var open = new ArrayDeque<Markup>();
        var root = new Markup("", "", Map.of());
        open.push(root);
        int nodes = 0;
        while (in.hasNext()) {
            nodes++;
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = new Markup(name(in.getNamespaceURI(), in.getLocalName()), "", attributes(in));
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().children.add(new Markup(TEXT, in.getText(), Map.of()));
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new CannotRead(Reading.Reason.DAMAGED);
                default -> {}
            }
            if (nodes > MAX_NODES || open.size() > MAX_DEPTH) throw new CannotRead(Reading.Reason.TOO_LARGE);
        }
        return root.children.stream()
                .filter(child -> !child.name.equals(TEXT))
                .findFirst()
                .orElseThrow(() -> new CannotRead(Reading.Reason.DAMAGED));
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        if (in.getAttributeCount() == 0) return Map.of();
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(name(in.getAttributeNamespace(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
        return attributes;
    }

    private static String name(@Nullable String namespace, String local) {
        var name = namespace == null || namespace.isEmpty()
                ? local
                : PREFIXES.getOrDefault(namespace, "?:").concat(local);
        return name.intern();
    }

    List<Markup> children() {
        return children;
    }

    Stream<Markup> children(String named) {
        return children.stream().filter(child -> child.name.equals(named));
    }

    @Nullable
    Markup child(String... path) {
        var at = this;
        for (var step : path) {
            at = at.children(step).findFirst().orElse(null);
            if (at == null) return null;
        }
        return at;
    }

    boolean has(String... path) {
        return child(path) != null;
    }

    @Nullable
    String attribute(String named) {
        return attributes.get(named);
    }

    /** An attribute of a descendant, as {@code value("w:val", "w:numPr", "w:numId")}. */
    @Nullable
    String value(String attribute, String... path) {
        var at = child(path);
        return at == null ? null : at.attribute(attribute);
    }

    /** A whole number in an attribute of a descendant. */
    int number(String attribute, int otherwise, String... path) {
        var value = value(attribute, path);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException unreadable) {
            return otherwise;
        }
    }

    /** Itself and everything below it, in document order. */
    Stream<Markup> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Markup::all));
    }
}
