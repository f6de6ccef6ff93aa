package loa.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import loa.translation.exchange.Pair;
import loa.translation.exchange.Tmx;
import loa.translation.exchange.TwoColumns;
import loa.translation.exchange.Unreadable;
import loa.translation.exchange.Xliff;
import loa.translation.memory.Term;
import loa.translation.memory.Wording;
import loa.translation.memory.Wording.Doubt;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final List<Pair> PAIRS = List.of(
            new Pair("1", "Đại hội họp ngày 30/11 & “mời” <mọi người>", "Lub rooj sib tham 30/11"),
            new Pair("2", "Loa phát lúc năm giờ.", "ꪁꪱꪣ ꪼꪕ"),
            new Pair("3", "Chưa dịch.", ""));

    private static final List<Pair> MARKED = List.of(
            new Pair(
                    "1",
                    List.of(
                            new Run(Look.BOLD, "Đến", null),
                            new Run(Look.PLAIN, " dự ", null),
                            new Run(Look.LINK, "ở đây", "https://a.vn/?x=1&y=2"),
                            new Run(Look.PLAIN, ".", null)),
                    List.of(
                            new Run(Look.PLAIN, "Tuaj ", null),
                            new Run(Look.LINK, "ntawm no", "https://a.vn/?x=1&y=2"),
                            new Run(Look.PLAIN, " ", null),
                            new Run(Look.BOLD, "mog", null),
                            new Run(Look.ITALIC, "!", null))),
            new Pair("2", List.of(new Run(Look.ITALIC, "Cả câu nghiêng.", null)), List.of()));

    @Test
    void sentences_travel_as_xliff_and_come_back() throws Unreadable {
        assertThat(Xliff.read(Xliff.write("vi", "hmn", "Mời họp", PAIRS))).isEqualTo(PAIRS);
    }

    @Test
    void xliff_of_another_program_is_read_with_its_marks_passed_over() throws Unreadable {
        var foreign = """
                <?xml version="1.0"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="hmn">
                 <file id="a"><group id="g"><unit id="2"><notes><note>x</note></notes>
                  <segment><source>Loa <ph id="1"/>phát.</source><target>Lub <pc id="2">suab</pc></target></segment>
                 </unit></group></file>
                </xliff>""".getBytes(StandardCharsets.UTF_8);

        assertThat(Xliff.read(foreign)).containsExactly(new Pair("2", "Loa phát.", "Lub suab"));
    }

    @Test
    void marks_travel_as_codes_and_come_back() throws Unreadable {
        var file = Xliff.write("vi", "hmn", "Mời họp", MARKED);

        assertThat(Xliff.read(file)).isEqualTo(MARKED);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("<originalData><data id=\"d1\">https://a.vn/?x=1&amp;y=2</data><data id=\"end\"/>")
                .contains("<source><pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">Đến</pc> dự ")
                .contains(
                        "<target>Tuaj <pc id=\"3\" type=\"link\" dataRefStart=\"d1\" dataRefEnd=\"end\">ntawm no</pc> "
                                + "<pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">mog</pc>"
                                + "<pc id=\"5\" type=\"fmt\" subType=\"xlf:i\">!</pc></target>");
        var word = TwoColumns.write(new TwoColumns.Heads("Mời họp", "Số", "Tiếng Việt", "Tiếng Mông"), MARKED);
        assertThat(TwoColumns.read(word)).isEqualTo(MARKED);
    }

    @Test
    void codes_that_another_program_moved_nested_or_wrote_otherwise_are_read_and_no_word_is_lost() throws Unreadable {
        var foreign = """
                <?xml version="1.0"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="hmn"
                       xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">
                 <file id="a"><unit id="2">
                  <mtc:matches><mtc:match ref="#m1"><source>Khác</source><target>Lwm yam</target></mtc:match></mtc:matches>
                  <originalData><data id="d1">https://a.vn</data></originalData>
                  <segment><source><pc id="1" type="fmt" subType="xlf:b">Đến</pc> <pc id="2" type="link" dataRefStart="d1">đây</pc>.</source>
                   <target><pc id="2"><pc id="1">ntawm</pc> no</pc> <sc id="1" type="fmt" subType="xlf:b"/>tuaj<ec startRef="1"/> <pc id="9" type="ui">mog</pc>.</target></segment>
                  <ignorable><source> </source></ignorable>
                  <segment><source>Mời.</source><target><mrk id="m2" type="term">Caw</mrk><cp hex="0021"/></target></segment>
                 </unit></file>
                </xliff>""".getBytes(StandardCharsets.UTF_8);

        var pair = Xliff.read(foreign).getFirst();

        assertThat(pair.sourceWords()).isEqualTo("Đến đây. Mời.");
        assertThat(pair.target())
                .containsExactly(
                        new Run(Look.LINK, "ntawm no", "https://a.vn"),
                        new Run(Look.PLAIN, " ", null),
                        new Run(Look.BOLD, "tuaj", null),
                        new Run(Look.PLAIN, " mog. Caw!", null));
    }

    @Test
    void codes_of_another_program_in_a_memory_are_no_words() throws Unreadable {
        var foreign = """
                <?xml version="1.0"?>
                <tmx version="1.4"><header/><body><tu>
                 <tuv xml:lang="vi"><seg>Mời <bpt i="1">&lt;b&gt;</bpt>bà con<ept i="1">&lt;/b&gt;</ept> <ph x="1">{0}</ph>đến.</seg></tuv>
                 <tuv xml:lang="hmn"><seg>Caw <hi type="bold">sawv daws</hi> tuaj.</seg></tuv>
                </tu></body></tmx>""".getBytes(StandardCharsets.UTF_8);

        assertThat(Tmx.read(foreign, "vi", "hmn"))
                .containsExactly(new Pair("1", "Mời bà con đến.", "Caw sawv daws tuaj."));
    }

    @Test
    void what_is_no_xliff_or_wants_to_fetch_something_is_refused() {
        for (var text : List.of(
                "<html/>",
                "plain",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'>&e;</xliff>")) {
            assertThatThrownBy(() -> Xliff.read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_memory_travels_as_tmx_whatever_the_case_of_its_tags() throws Unreadable {
        var written = PAIRS.subList(0, 2);
        var file = new String(Tmx.write("vi", "hmn", written), StandardCharsets.UTF_8)
                .replace("xml:lang=\"vi\"", "xml:lang=\"VI-VN\"");

        assertThat(Tmx.read(file.getBytes(StandardCharsets.UTF_8), "vi", "hmn")).isEqualTo(written);
        assertThat(Tmx.read(file.getBytes(StandardCharsets.UTF_8), "vi", "blt")).isEmpty();
    }

    @Test
    void two_columns_in_word_come_back_with_what_was_typed() throws Unreadable {
        var file = TwoColumns.write(new TwoColumns.Heads("Mời họp", "Số", "Tiếng Việt", "Tiếng Mông"), PAIRS);

        assertThat(TwoColumns.read(file)).isEqualTo(PAIRS);
        assertThatThrownBy(() -> TwoColumns.read("PK no".getBytes())).isInstanceOf(Unreadable.class);
    }

    @Test
    void terms_and_figures_that_are_missing_are_doubted() {
        var association = term("Hội Khuyến học", "Koom Haum Txhawb Kev Kawm");
        var learning = term("khuyến học", "txhawb kev kawm");
        var glossary = List.of(learning, association);

        var doubts = Wording.doubts("Hội Khuyến học có 5.342 hội viên năm 2026.", "Muaj 5.342 leej.", glossary);

        assertThat(doubts).containsExactly(new Doubt.TermMissing(association), new Doubt.NumberMissing("2026"));
        assertThat(Wording.doubts("Hội Khuyến học.", "KOOM HAUM TXHAWB KEV KAWM.", glossary))
                .isEmpty();
        assertThat(Wording.doubts("Hội viên khuyến học.", "txhawb kev kawm", glossary))
                .isEmpty();
    }

    private static Term term(String source, String words) {
        return new Term(UUID.randomUUID(), "hmn", source, words, "", "", null, "Lan");
    }
}
