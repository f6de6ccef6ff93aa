package loa.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import loa.content.Inline.Look;
import loa.content.Inline.Run;

/** XLIFF 2.0 (OASIS): one file, a unit a sentence; bold, italics and links as {@code pc}, their addresses as original data. */
public final class Xliff {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private static final String END = "end";

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
            for (var pair : pairs) unit(out, pair);
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void unit(XMLStreamWriter out, Pair pair) throws XMLStreamException {
        out.writeStartElement("unit");
        out.writeAttribute("id", pair.id());
        var addresses = addresses(pair);
        if (!addresses.isEmpty()) {
            out.writeStartElement("originalData");
            for (var address : addresses.entrySet()) {
                out.writeStartElement("data");
                out.writeAttribute("id", address.getValue());
                out.writeCharacters(Xml.clean(address.getKey()));
                out.writeEndElement();
            }
            // A code says something of both its ends or of neither.
            out.writeEmptyElement("data");
            out.writeAttribute("id", END);
            out.writeEndElement();
        }
        out.writeStartElement("segment");
        out.writeAttribute("state", pair.target().isEmpty() ? "initial" : "translated");
        out.writeStartElement("source");
        var codes = codes(pair.source());
        for (int i = 0; i < codes.size(); i++) run(out, codes.get(i), i + 1, addresses);
        out.writeEndElement();
        if (!pair.target().isEmpty()) {
            out.writeStartElement("target");
            // Parts of the two that correspond go by one number; what the translation has besides gets the next.
            var free = new HashSet<Integer>();
            for (int i = 0; i < codes.size(); i++) if (codes.get(i).look() != Look.PLAIN) free.add(i);
            int more = codes.size();
            for (var run : codes(pair.target())) {
                int same = free.stream()
                        .filter(i -> codes.get(i).look() == run.look()
                                && Objects.equals(codes.get(i).at(), run.at()))
                        .mapToInt(i -> i)
                        .min()
                        .orElse(-1);
                free.remove(same);
                run(out, run, same >= 0 ? same + 1 : run.look() == Look.PLAIN ? 0 : ++more, addresses);
            }
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static List<Run> codes(List<Run> runs) {
        return runs.stream()
                .map(run -> run.look() == Look.FACT ? new Run(Look.PLAIN, run.text(), null) : run)
                .toList();
    }

    private static void run(XMLStreamWriter out, Run run, int number, Map<String, String> addresses)
            throws XMLStreamException {
        if (run.look() == Look.PLAIN) {
            out.writeCharacters(Xml.clean(run.text()));
            return;
        }
        out.writeStartElement("pc");
        out.writeAttribute("id", Integer.toString(number));
        if (run.look() == Look.LINK) {
            out.writeAttribute("type", "link");
            out.writeAttribute("dataRefStart", Objects.requireNonNull(addresses.get(run.at())));
            out.writeAttribute("dataRefEnd", END);
        } else {
            out.writeAttribute("type", "fmt");
            out.writeAttribute("subType", run.look() == Look.BOLD ? "xlf:b" : "xlf:i");
        }
        out.writeCharacters(Xml.clean(run.text()));
        out.writeEndElement();
    }

    private static Map<String, String> addresses(Pair pair) {
        var addresses = new LinkedHashMap<String, String>();
        for (var runs : List.of(pair.source(), pair.target())) {
            for (var run : runs) {
                if (run.at() != null && run.look() == Look.LINK) {
                    addresses.putIfAbsent(run.at(), "d" + (addresses.size() + 1));
                }
            }
        }
        return addresses;
    }

    /** Reads sentences back; segments of one unit are joined, and codes that are not ours are passed over. */
    public static List<Pair> read(byte[] file) throws Unreadable {
        var pairs = new ArrayList<Pair>();
        try {
            var in = Xml.reader(new ByteArrayInputStream(file));
            boolean known = false;
            var unit = new XliffUnit();
            // What other programs add, as suggestions, stands in elements of their own.
            int foreign = 0;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (foreign > 0 || !NAMESPACE.equals(in.getNamespaceURI())) {
                        foreign++;
                        continue;
                    }
                    switch (in.getLocalName()) {
                        case "xliff" -> known = true;
                        case "unit" -> unit = new XliffUnit(in.getAttributeValue(null, "id"));
                        default -> unit.begin(in.getLocalName(), name -> in.getAttributeValue(null, name));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (foreign > 0) foreign--;
                    else if (in.getLocalName().equals("unit")) unit.pair().ifPresent(pairs::add);
                    else unit.end(in.getLocalName());
                } else if (foreign == 0 && in.isCharacters()) unit.text(in.getText());
            }
            if (!known) throw new Unreadable("not XLIFF 2");
        } catch (XMLStreamException e) {
            throw new Unreadable(e);
        }
        return pairs;
    }
}
