package loa.plan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import loa.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class AkomaNtosoTest {

    @Test
    void our_plan_is_valid_by_the_standard() throws Exception {
        validate(SamplePlan.own());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buon-ma-thuot-2025",
                "cao-bang-tdtt-2022",
                "hoa-an-2023",
                "lam-binh-2024",
                "quang-tri-ccb-2022",
                "tram-tau-2024"
            })
    void real_plans_are_valid_by_the_standard(String name) throws Exception {
        validate(SamplePlan.real(name));
    }

    private static void validate(SamplePlan sample) throws SAXException, IOException {
        var xml = AkomaNtoso.write(sample.plan(), sample.source());

        assertThatCode(() -> schema().newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }

    private static Schema schema() throws SAXException {
        var file = SharedFiles.shared("schemas/akomantoso30.xsd");
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> new LocalSchema(
                publicId, systemId, file.resolveSibling(Path.of(systemId).getFileName())));
        return factory.newSchema(file.toFile());
    }

    @Test
    void every_clause_is_in_the_tree_and_every_duty_points_to_its_own() throws Exception {
        var sample = SamplePlan.own();

        var document = parsed(AkomaNtoso.write(sample.plan(), sample.source()));

        for (var clause : sample.plan().clauses()) {
            assertThat(count(document, "//*[@eId='cl_" + clause.id().replace("/", "__") + "']"))
                    .as(clause.id())
                    .isOne();
        }
        assertThat(count(document, "//*[local-name()='duty']"))
                .isEqualTo(sample.plan().duties().size());
        assertThat(count(document, "//*[local-name()='duty'][not(substring(@clause, 2) = //@eId)]"))
                .isZero();
        assertThat(count(document, "//*[local-name()='duty'][not(substring(@unit, 2) = //@eId)]"))
                .isZero();
        assertThat(document.getDocumentElement().getTextContent()).contains("<vui & khỏe>");
    }

    private static int count(Document document, String path) throws Exception {
        return ((Double) XPathFactory.newInstance()
                        .newXPath()
                        .evaluate("count(" + path + ")", document, javax.xml.xpath.XPathConstants.NUMBER))
                .intValue();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
