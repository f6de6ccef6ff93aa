package loa.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** XLIFF 2.0 (OASIS): one file, a unit a sentence. */
public final class Xliff {

    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private Xliff() {}

    public static byte[] write(String sourceLanguage, String targetLanguage, String original, List<Pair> pairs) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("xliff");
            out.writeDefaultNamespace(NAMESPACE);
            out.writeAttribute("version", "2.0");
            out.writeAttribute("srcLang", sourceLanguage);
            out.writeAttribute("trgLang", targetLanguage);
            out.writeStartElement("file");
            out.writeAttribute("id", "f1");
            out.writeAttribute("original", original);
            for (var pair : pairs) {
                out.writeStartElement("unit");
                out.writeAttribute("id", pair.id());
                out.writeStartElement("segment");
                out.writeAttribute("state", pair.target().isEmpty() ? "initial" : "translated");
                out.writeStartElement("source");
                out.writeCharacters(Xml.clean(pair.source()));
                out.writeEndElement();
                if (!pair.target().isEmpty()) {
                    out.writeStartElement("target");
                    out.writeCharacters(Xml.clean(pair.target()));
                    out.writeEndElement();
                }
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads sentences back; segments of one unit are joined, marks within them are passed over. */
    public static List<Pair> read(byte[] file) throws Unreadable {
        var pairs = new ArrayList<Pair>();
        try {
            var in = Xml.reader(new ByteArrayInputStream(file));
            boolean known = false;
            @Nullable String id = null;
            var source = new StringBuilder();
            var target = new StringBuilder();
            @Nullable StringBuilder now = null;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (in.getLocalName()) {
                        case "xliff" -> known = NAMESPACE.equals(in.getNamespaceURI());
                        case "unit" -> {
                            id = in.getAttributeValue(null, "id");
                            source.setLength(0);
                            target.setLength(0);
                        }
                        case "source" -> now = source;
                        case "target" -> now = target;
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    switch (in.getLocalName()) {
                        case "source", "target" -> now = null;
                        case "unit" -> {
                            if (id != null)
                                pairs.add(new Pair(
                                        id,
                                        source.toString().strip(),
                                        target.toString().strip()));
                        }
                        default -> {}
                    }
                } else if (now != null && in.isCharacters()) now.append(in.getText());
            }
            if (!known) throw new Unreadable("not XLIFF 2");
        } catch (XMLStreamException e) {
            throw new Unreadable(e);
        }
        return pairs;
    }
}
