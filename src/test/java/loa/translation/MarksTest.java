package loa.translation;

import static loa.SignedIn.as;
import static loa.approval.Order.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import loa.LoaTest;
import loa.approval.Approvals;
import loa.approval.ObjectKind;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.content.Block.Paragraph;
import loa.content.Editions;
import loa.content.ItemId;
import loa.organization.People;
import loa.organization.Role;
import loa.platform.Me;
import loa.translation.Segment.State;
import loa.translation.memory.Memory;
import loa.translation.release.SubmissionDesk;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class MarksTest {

    private static final String MARKED =
            "Mời **bà con** xem [báo Lào Cai](https://baolaocai.vn/a). Loa phát lúc năm giờ.";
    private static final String TYPED = "Caw **nej** saib [xov xwm](1).";
    private static final String MADE = "Caw **nej** saib [xov xwm](https://baolaocai.vn/a). mông 2";

    private final CampaignFixture given;
    private final People people;
    private final TranslationFixture fixture;
    private final Editions editions;
    private final TranslationDesk desk;
    private final EditionDesk editionDesk;
    private final Translations translations;
    private final Memory memory;
    private final RuleDesk rules;
    private final SubmissionDesk submissions;
    private final Approvals approvals;
    private final MockMvcTester browser;

    private CampaignId campaign;
    private Me mai;
    private Me dua;
    private ItemId item;
    private TranslationId id;

    MarksTest(
            CampaignFixture given,
            People people,
            TranslationFixture fixture,
            Editions editions,
            TranslationDesk desk,
            EditionDesk editionDesk,
            Translations translations,
            Memory memory,
            RuleDesk rules,
            SubmissionDesk submissions,
            Approvals approvals,
            MockMvcTester browser) {
        this.given = given;
        this.people = people;
        this.fixture = fixture;
        this.editions = editions;
        this.desk = desk;
        this.editionDesk = editionDesk;
        this.translations = translations;
        this.memory = memory;
        this.rules = rules;
        this.submissions = submissions;
        this.approvals = approvals;
        this.browser = browser;
    }

    @BeforeEach
    void a_text_with_bold_words_and_a_link_is_to_be_translated() {
        campaign = given.campaign();
        mai = people.officer("Lò Thị Mai", given.media.id());
        dua = people.inspector("Giàng Thị Dúa", given.media.id());
        item = fixture.item(campaign, MARKED, mai);
        id = fixture.asked(item, Mode.WRITTEN, mai);
    }

    @Test
    void the_bench_shows_marks_as_they_look_and_says_how_to_type_them() {
        var page = page();

        assertThat(page.select("#source-1").text()).isEqualTo("Mời bà con xem báo Lào Cai.");
        assertThat(page.select("#source-1 strong").text()).isEqualTo("bà con");
        assertThat(page.select("#source-1 a").attr("href")).isEqualTo("https://baolaocai.vn/a");
        assertThat(page.select("#s1 #marks-1").text())
                .isEqualTo("Đánh dấu chữ như câu gốc: **chữ đậm**; [chữ](1) là đường dẫn 1.");
        assertThat(page.select("#s1 [data-marks][hidden] button").eachText())
                .containsExactly("Đậm", "Đường dẫn 1: báo Lào Cai");
        assertThat(page.select("#words-1").attr("aria-describedby")).isEqualTo("marks-1");
        assertThat(page.select("#s2 .marks, #s2 [aria-describedby]"))
                .as("a sentence without marks looks as ever")
                .isEmpty();
    }

    @Test
    void bold_and_links_stand_in_the_edition_with_the_address_of_the_original() {
        write(1, TYPED);
        made();

        assertThat(edition()).isEqualTo(MADE);
        var page = page();
        assertThat(page.select("#s1 .scripts a[href='https://baolaocai.vn/a']").text())
                .isEqualTo("xov xwm");
        assertThat(page.select("#s1 .state--warn")).isEmpty();
        assertThat(memory.like("hmn", "Mời bà con xem báo Lào Cai.").getFirst().words())
                .as("a memory is of words")
                .isEqualTo("Caw nej saib xov xwm.");
    }

    @Test
    void the_print_shows_where_a_link_leads() throws IOException {
        write(1, TYPED);
        made();

        try (var pdf = Loader.loadPDF(bytes("/text.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Caw nej saib xov xwm (https://baolaocai.vn/a). mông 2");
        }
    }

    @Test
    void who_approves_sees_bold_words_and_where_links_lead() {
        write(1, TYPED);
        made();
        var body = new Body(given.propaganda.id(), 1);
        rules.set(campaign, ObjectKind.AUDIO, List.of(body), TOGETHER, "Theo phân công", given.chief);
        assertThat(submissions.submit(id, "", null, mai)).isEmpty();
        var leader = people.with("Giàng A Chu", given.propaganda.id(), "Trưởng Ban", Role.LEADER);
        var signOff = approvals
                .standings("translation", List.of(id.value()))
                .get(id.value())
                .getFirst();

        var page = Jsoup.parse(new String(
                browser.get()
                        .uri(signOff.signOff().path())
                        .with(as(leader))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8));

        var words = page.select(".preview__quote:contains(saib)");
        assertThat(words.text()).isEqualTo("Caw nej saib xov xwm.");
        assertThat(words.select("strong").text()).isEqualTo("nej");
        assertThat(words.select("a").attr("href")).isEqualTo("https://baolaocai.vn/a");
    }

    @Test
    void a_missing_mark_is_told_and_refused_to_nobody() {
        write(1, "Caw nej saib xov xwm.");

        assertThat(page().select("#s1 .state--warn").eachText())
                .containsExactly(
                        "Bản dịch thiếu chữ đậm: câu gốc có 1 chỗ, bản dịch có 0",
                        "Bản dịch thiếu đường dẫn 1 ở “báo Lào Cai”");
        made();
        assertThat(edition()).isEqualTo("Caw nej saib xov xwm. mông 2");
    }

    @Test
    void an_address_that_was_typed_leads_nowhere() {
        write(1, "Caw [nej](https://x.vn) <script>alert(1)</script> {{so-hoi-vien|9}} [saib](1)");
        made();

        assertThat(edition())
                .isEqualTo("Caw [nej] (https://x.vn) <script>alert(1)</script> { {so-hoi-vien|9}} "
                        + "[saib](https://baolaocai.vn/a) mông 2");
        assertThat(page().select("#s1 .scripts a").eachAttr("href")).containsExactly("https://baolaocai.vn/a");
        assertThat(page().select("#s1 script")).isEmpty();
    }

    @Test
    void a_changed_mark_asks_for_no_sentence_again_but_a_changed_address_for_a_new_text() {
        write(1, TYPED);
        made();

        fixture.save(item, 1, MARKED.replace("**", "").replace("năm", "__năm__"), mai);
        assertThat(translations.segments(id)).extracting(Segment::state).containsOnly(State.CHECKED);
        assertThat(translations.segments(id).get(2).source().isMarked()).isTrue();
        assertThat(isMade()).isTrue();

        fixture.save(item, 2, MARKED.replace("vn/a", "vn/b"), mai);
        assertThat(translations.segments(id)).extracting(Segment::state).containsOnly(State.CHECKED);
        assertThat(isMade()).isFalse();
        assertThat(editionDesk.make(id, mai)).isEmpty();
        assertThat(edition()).isEqualTo(MADE.replace("vn/a", "vn/b"));
    }

    @Test
    void marks_leave_and_come_back_in_xliff() {
        write(1, TYPED);
        var file = new String(bytes("/file.xlf"), StandardCharsets.UTF_8);
        var changed = file.replace("saib", "nyeem");

        assertThat(bring("a.xlf", changed.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Đã nhận 1 câu; 0 câu không nhận vì câu gốc đã đổi hoặc không khớp.");
        assertThat(words()).isEqualTo(TYPED.replace("saib", "nyeem"));
    }

    @Test
    void a_file_that_comes_back_as_it_left_changes_nothing() {
        write(1, "Caw** nej** saib **a****b** [xov xwm](1) [1](7)");
        write(0, "mông 0");
        write(2, "mông 2");
        desk.accept(id, segment -> true, dua);

        for (var file : List.of("/file.xlf", "/file.docx")) {
            assertThat(bring("a" + file.substring(5), bytes(file))).contains("Đã nhận 0 câu; 0 câu không nhận");
        }
        assertThat(translations.segments(id)).extracting(Segment::state).containsOnly(State.CHECKED);
    }

    @Test
    void what_another_program_dropped_or_brought_in_is_told() {
        write(1, TYPED);
        var file = new String(bytes("/file.xlf"), StandardCharsets.UTF_8);
        var bare = file.replaceAll("(?s)(<target>.*?)<pc[^>]*>(.*?)</pc>(.*?)<pc[^>]*>(.*?)</pc>", "$1$2$3$4");
        assertThat(bare).isNotEqualTo(file).contains("<target>Caw nej saib xov xwm.</target>");

        assertThat(bring("a.xlf", bare.getBytes(StandardCharsets.UTF_8)))
                .contains("Đã nhận 0 câu", "1 câu trong tệp mất chữ đậm");
        assertThat(words()).isEqualTo(TYPED);

        assertThat(bring("a.xlf", bare.replace("saib", "nyeem").getBytes(StandardCharsets.UTF_8)))
                .contains("Đã nhận 1 câu", "1 câu vừa nhận thiếu");
        assertThat(words()).isEqualTo("Caw nej nyeem xov xwm.");
    }

    @Test
    void marks_leave_and_come_back_in_word() throws IOException {
        write(1, TYPED);
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes("/file.docx")));
                var out = new ByteArrayOutputStream()) {
            var row = word.getTableArray(0).getRow(3);
            var cell = row.getCell(2).getParagraphArray(0);
            while (!cell.getRuns().isEmpty()) cell.removeRun(0);
            var run = cell.createRun();
            run.setBold(true);
            run.setText("Xov tooj ");
            cell.createHyperlinkRun("https://x.vn/la").setText("tsib teev");
            assertThat(word.getTableArray(0).getRow(2).getCell(1).getText()).isEqualTo("Mời bà con xem báo Lào Cai.");
            word.write(out);

            assertThat(bring("a.docx", out.toByteArray()))
                    .contains("Đã nhận 1 câu", "1 đường dẫn không có trong câu gốc");
        }
        assertThat(words()).isEqualTo(TYPED);
        assertThat(translations.segments(id).get(2).words()).isEqualTo("**Xov tooj** tsib teev");
    }

    private String bring(String name, byte[] file) {
        var answer = browser.post()
                .uri(id.path() + "/file")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(as(mai))
                .exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("[role=status]")
                .text();
    }

    private byte[] bytes(String file) {
        return browser.get()
                .uri(id.path() + file)
                .with(as(mai))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private Document page() {
        return Jsoup.parse(new String(bytes(""), StandardCharsets.UTF_8));
    }

    private String words() {
        return translations.segments(id).get(1).words();
    }

    private String edition() {
        var text = editions.latest(item, "hmn").orElseThrow().text();
        return ((Paragraph) text.blocks().getFirst()).text();
    }

    private boolean isMade() {
        return editionDesk.isMade(translations.find(id).orElseThrow(), translations.segments(id));
    }

    private void made() {
        write(0, "mông 0");
        write(2, "mông 2");
        assertThat(desk.accept(id, segment -> true, dua)).isEmpty();
        assertThat(editionDesk.make(id, mai)).isEmpty();
    }

    private void write(int ordinal, String words) {
        fixture.write(id, ordinal, words, mai);
    }
}
