package loa.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** TMX 1.4: a memory of sentences, which are words without marks; the codes of other programs in it are passed over. */
public final class Tmx {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** What stands in these is no word of the sentence but how another program writes bold or a link. */
    private static final Set<String> CODES = Set.of("bpt", "ept", "ph", "it", "ut");

    private Tmx() {}

    public static byte[] write(String sourceLanguage, String targetLanguage, List<Pair> pairs) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("tmx");
            out.writeAttribute("version", "1.4");
            out.writeEmptyElement("header");
            out.writeAttribute("creationtool", "Loa");
            out.writeAttribute("creationtoolversion", "1");
            out.writeAttribute("segtype", "sentence");
            out.writeAttribute("o-tmf", "Loa");
            out.writeAttribute("adminlang", "vi");
            out.writeAttribute("srclang", sourceLanguage);
            out.writeAttribute("datatype", "plaintext");
            out.writeStartElement("body");
            for (var pair : pairs) {
                out.writeStartElement("tu");
                out.writeAttribute("tuid", pair.id());
                variant(out, sourceLanguage, pair.sourceWords());
                variant(out, targetLanguage, pair.targetWords());
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

    private static void variant(XMLStreamWriter out, String language, String words) throws XMLStreamException {
        out.writeStartElement("tuv");
        out.writeAttribute("xml", XML, "lang", language);
        out.writeStartElement("seg");
        out.writeCharacters(Xml.clean(words));
        out.writeEndElement();
        out.writeEndElement();
    }

    /** The sentences that are there in both languages; regions and scripts of a tag do not matter. */
    public static List<Pair> read(byte[] file, String sourceLanguage, String targetLanguage) throws Unreadable {
        var pairs = new ArrayList<Pair>();
        try {
            var in = Xml.reader(new ByteArrayInputStream(file));
            boolean known = false;
            var variants = new HashMap<String, String>();
            @Nullable String language = null;
            @Nullable StringBuilder now = null;
            int codes = 0;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (in.getLocalName()) {
                        case "tmx" -> known = true;
                        case "tu" -> variants.clear();
                        case "tuv" -> language = primary(in.getAttributeValue(XML, "lang"));
                        case "seg" -> now = new StringBuilder();
                        default -> {}
                    }
                    if (CODES.contains(in.getLocalName())) codes++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (CODES.contains(in.getLocalName())) codes--;
                    if (in.getLocalName().equals("seg") && now != null && language != null) {
                        variants.put(language, now.toString().strip());
                        now = null;
                    }
                    if (in.getLocalName().equals("tu")) {
                        var source = variants.getOrDefault(primary(sourceLanguage), "");
                        var target = variants.getOrDefault(primary(targetLanguage), "");
                        if (!source.isEmpty() && !target.isEmpty()) {
                            pairs.add(new Pair(Integer.toString(pairs.size() + 1), source, target));
                        }
                    }
                } else if (now != null && codes == 0 && in.isCharacters()) now.append(in.getText());
            }
            if (!known) throw new Unreadable("not TMX");
        } catch (XMLStreamException e) {
            throw new Unreadable(e);
        }
        return pairs;
    }

    private static String primary(@Nullable String tag) {
        return tag == null ? "" : tag.split("[-_]")[0].toLowerCase(Locale.ROOT);
    }
}
