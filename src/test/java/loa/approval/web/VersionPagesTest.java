package loa.approval.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static loa.approval.web.ApprovalBrowser.body;
import static loa.approval.web.ApprovalBrowser.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import loa.LoaTest;
import loa.approval.ApprovalFixture;
import loa.approval.ObjectKind;
import loa.media.Pictures;
import loa.media.sound.Sound;
import loa.media.sound.Sounds;
import loa.work.CampaignId;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One version on its way: what is said of it, by whom, inside and outside. */
@LoaTest
class VersionPagesTest {

    private final ApprovalFixture given;
    private final ApprovalBrowser pages;
    private final MockMvcTester browser;
    private final JdbcClient db;
    private final Sounds sounds;

    private CampaignId campaign;

    VersionPagesTest(
            ApprovalFixture given, ApprovalBrowser pages, MockMvcTester browser, JdbcClient db, Sounds sounds) {
        this.given = given;
        this.pages = pages;
        this.browser = browser;
        this.db = db;
        this.sounds = sounds;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
    }

    @Test
    void the_author_sees_no_buttons_and_strangers_see_nothing() {
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Khẩu hiệu nhà văn hóa", "Cả bản cùng học!");

        assertThat(pages.page(given.author, id.path()).select(".verdict")).isEmpty();
        var dossier = pages.dossier(id);
        assertThat(path(browser.get().uri(dossier).with(as(given.propaganda)).exchange()))
                .isEqualTo(id.path());
        assertThat(browser.post()
                        .uri(dossier)
                        .param("title", "Khác")
                        .param("words", "Khác")
                        .with(as(given.propaganda)))
                .hasStatus(403);
        assertThat(browser.get().uri(id.path()).with(as(given.work.stranger()))).hasStatus(403);
    }

    @Test
    void the_confirmer_of_changes_sees_only_what_changed() {
        var id = pages.submitted(
                campaign, ObjectKind.SLOGANS, "Khẩu hiệu trụ sở", "Học, học nữa, học mãi\nMỗi nhà một tủ sách");
        pages.post(
                given.propaganda,
                id.path() + "/approve-with-changes",
                "body",
                body(pages.page(given.propaganda, id.path())),
                "words",
                "Thêm dấu chấm than");
        var dossier = pages.dossier(id);

        var answer = pages.post(
                given.author,
                dossier,
                "title",
                "Khẩu hiệu trụ sở",
                "words",
                "Học, học nữa, học mãi!\nMỗi nhà một tủ sách");

        var next = pages.page(given.propaganda, path(answer));
        assertThat(next.select(".changes li").text()).isEqualTo("Thêm dấu chấm than");
        assertThat(next.select(".changes ins").text()).isEqualTo("mãi!");
        assertThat(next.select(".changes__line")).hasSize(1);
        assertThat(next.select(".verdict__yes button").text()).isEqualTo("Đã sửa đúng, duyệt");
    }

    @Test
    void remarks_hold_on_to_words_and_areas_and_say_where_their_place_has_changed() {
        var id = pages.submitted(
                campaign,
                ObjectKind.SLOGANS,
                "Khẩu hiệu bản",
                "Mỗi nhà một tủ sách, mỗi bản một điểm học.",
                "Khung ảnh");
        var page = pages.page(given.propaganda, id.path());
        var words = page.select("[data-type=words]").attr("data-part");
        var picture = page.select("[data-type=picture]").attr("data-part");

        pages.post(
                given.propaganda,
                id.path() + "/remarks",
                "part",
                words,
                "quote",
                "tủ sách",
                "words",
                "“kệ sách” dễ hơn");
        pages.post(given.propaganda, id.path() + "/remarks", "part", picture, "cell", "3", "words", "Góc này tối");
        var refused = html(
                pages.post(given.propaganda, id.path() + "/remarks", "part", words, "quote", "không có", "words", "?"));

        assertThat(refused.select("[role=alert]").text()).contains("Không tìm thấy mấy chữ này");
        var said = pages.page(given.author, id.path());
        assertThat(said.select("mark").text()).isEqualTo("tủ sách");
        assertThat(said.select(".picture__area").attr("x")).isEqualTo("66");
        assertThat(said.select(".note")).hasSize(2);

        var dossier = pages.dossier(id);
        var second = pages.post(
                given.author, dossier, "title", "Khẩu hiệu bản", "words", "Cả bản cùng học.\nMỗi nhà một tủ sách.");
        var moved = pages.page(given.author, path(second));
        assertThat(moved.select("mark").text()).isEqualTo("tủ sách");
        var third = pages.post(given.author, dossier, "title", "Khẩu hiệu bản", "words", "Cả bản cùng học.");
        assertThat(pages.page(given.author, path(third))
                        .select(".note .state--warn")
                        .eachText())
                .contains("chỗ này đã đổi");
    }

    @Test
    void somebody_outside_answers_once_and_sees_only_what_is_asked() {
        var id = pages.submitted(
                campaign, ObjectKind.SLOGANS, "Bài về cụ Lò", "Cụ Lò sinh năm 1930.\nĐoạn chưa công bố.");
        var form = pages.page(given.propaganda, id.path() + "/outside");
        var part = form.select("input[name=part]").first().val();

        var made =
                html(pages.post(given.propaganda, id.path() + "/outside", "whom", "Ông Lò", "part", part, "days", "2"));
        var link = made.select("[data-copy]").text().replaceFirst("^https?://[^/]+", "");
        var asked = html(browser.get().uri(link).exchange());
        assertThat(asked.text()).contains("Cụ Lò sinh năm 1930.").doesNotContain("Đoạn chưa công bố");
        assertThat(db.sql("select count(*) from approval.asking where token_sha256 = ?")
                        .param(link.substring(7))
                        .query(Integer.class)
                        .single())
                .isZero();

        var wrong = html(browser.post()
                .uri(link)
                .with(csrf())
                .param("answer", "WRONG")
                .param("name", "Lò Văn A")
                .exchange());
        assertThat(wrong.select("[role=alert]").text()).isEqualTo("Hãy ghi chỗ sai là gì.");
        var taken = html(browser.post()
                .uri(link)
                .with(csrf())
                .param("answer", "WRONG")
                .param("words", "Năm 1932")
                .param("name", "Lò Văn A")
                .exchange());
        assertThat(taken.select("h1").text()).contains("cảm ơn");
        assertThat(html(browser.get().uri(link).exchange()).select("h1").text()).contains("không còn dùng được");
        assertThat(pages.page(given.propaganda, id.path() + "/outside")
                        .select(".list")
                        .text())
                .contains("Năm 1932")
                .contains("Lò Văn A");
    }

    @Test
    void what_was_ticked_and_typed_to_ask_outside_comes_back_with_a_refusal() {
        var id = pages.submitted(
                campaign, ObjectKind.SLOGANS, "Bài về bà Mùa", "Bà Mùa dạy chữ từ năm 1960.\nLớp có 12 người.");
        var path = id.path() + "/outside";
        var parts =
                pages.page(given.propaganda, path).select("input[name=part]").eachAttr("value");
        var question = "Năm nào?\r\nAi dạy?" + "?".repeat(1983);

        var nobody = html(pages.post(
                given.propaganda, path, "whom", " ", "part", parts.getLast(), "question", question, "days", "7"));
        var never = html(pages.post(
                given.propaganda, path, "whom", "Bà Mùa", "part", parts.getLast(), "question", "?", "days", "mai"));

        assertThat(nobody.select("[role=alert]").text()).isEqualTo("Hãy ghi nhờ ai.");
        assertThat(nobody.select("input[name=part][checked]").eachAttr("value")).containsExactly(parts.getLast());
        assertThat(nobody.select("#question").val()).hasSizeGreaterThan(1900).startsWith("Năm nào?");
        assertThat(nobody.select("#days").val()).isEqualTo("7");
        assertThat(never.select("[role=alert]").text()).isEqualTo("Số ngày từ 1 đến 14.");
        assertThat(never.select("#whom").val()).isEqualTo("Bà Mùa");
        assertThat(never.select("input[name=part][checked]")).hasSize(1);
        var made = html(pages.post(
                given.propaganda, path, "whom", "Bà Mùa", "part", parts.getLast(), "question", question, "days", "7"));
        assertThat(made.select("[data-copy]"))
                .as("as long as its field lets it be")
                .hasSize(1);
    }

    @Test
    void what_somebody_outside_wrote_is_never_lost() {
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Bài về ông Tủa", "Ông Tủa làm khèn.");
        var path = id.path() + "/outside";
        var part = pages.page(given.propaganda, path).select("input[name=part]").val();
        var links = Stream.of("Ông Tủa", "Ông Páo")
                .map(whom -> html(pages.post(given.propaganda, path, "whom", whom, "part", part))
                        .select("[data-copy]")
                        .text()
                        .replaceFirst("^https?://[^/]+", ""))
                .toList();

        var unsaid = html(answer(links.getFirst(), ""));
        answer(links.getFirst(), "WRONG");
        var again = html(answer(links.getFirst(), "WRONG"));
        var other = html(answer(links.getFirst(), "UNSURE"));
        for (var revoke : pages.page(given.propaganda, path)
                .select("form[action$=/revoke]")
                .eachAttr("action")) {
            pages.post(given.propaganda, revoke);
        }
        var late = html(answer(links.getLast(), "WRONG"));

        assertThat(unsaid.select("#words").val()).isEqualTo("Ông làm đàn môi");
        assertThat(unsaid.select("#name").val()).isEqualTo("Vàng A Tủa");
        assertThat(again.select("h1").text())
                .as("the same twice, over a poor network")
                .contains("cảm ơn");
        assertThat(other.select("h1").text()).contains("không còn dùng được");
        assertThat(late.select("h1").text()).contains("không còn dùng được");
        assertThat(late.select("blockquote").text()).isEqualTo("Ông làm đàn môi");
    }

    private MvcTestResult answer(String link, String answer) {
        return browser.post()
                .uri(link)
                .with(csrf())
                .param("answer", answer)
                .param("words", "Ông làm đàn môi")
                .param("name", "Vàng A Tủa")
                .exchange();
    }

    @Test
    void a_signed_paper_is_entered_with_its_scan_and_marked() {
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Khẩu hiệu bến xe", "Chào mừng!");
        var body = body(pages.page(given.propaganda, id.path()));
        var clerk = given.clerk();

        var answer = browser.post()
                .uri(id.path() + "/paper")
                .multipart()
                .file("scan", Pictures.png(Pictures.hillside(640, 480, 7)))
                .param("body", body)
                .param("name", "Giàng A Chu")
                .param("post", "Trưởng Ban")
                .param("number", "12-CV/BTG")
                .param("on", "2026-01-05")
                .param("verdict", "APPROVED")
                .with(as(clerk))
                .exchange();

        assertThat(answer).hasStatus(303);
        assertThat(pages.page(given.author, id.path()).select(".signed").text())
                .contains("Ký trên giấy, số 12-CV/BTG, ngày 05/01/2026; " + clerk.name() + " nhập");
    }

    @Test
    void whoever_tries_links_of_outside_checks_at_random_learns_nothing_and_is_told_to_wait() {
        var random = "/check/" + "A".repeat(43);
        assertThat(html(browser.get().uri(random).exchange()).select("h1").text())
                .contains("không còn dùng được");

        RequestPostProcessor stranger = request -> {
            request.setRemoteAddr("203.0.113.77");
            return request;
        };
        int last = 0;
        for (int tries = 0; tries <= 20; tries++) {
            last = browser.post()
                    .uri(random + tries)
                    .with(csrf())
                    .with(stranger)
                    .param("answer", "RIGHT")
                    .param("name", "Ai đó")
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void the_slip_says_who_signed_in_which_post() throws IOException {
        var id = pages.submitted(campaign, ObjectKind.STAGE_DESIGN, "Makét hội trường", "Phông xanh");
        pages.post(given.propaganda, id.path() + "/approve", "body", body(pages.page(given.propaganda, id.path())));

        var docx = browser.get()
                .uri(id.path() + "/slip.docx")
                .with(as(given.culture))
                .exchange();
        try (var words = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray())))) {
            assertThat(words.getText())
                    .contains("PHIẾU TRÌNH DUYỆT")
                    .contains("Giàng A Chu")
                    .contains("Trưởng Ban")
                    .contains("……");
        }
        var pdf = browser.get()
                .uri(id.path() + "/slip.pdf")
                .with(as(given.culture))
                .exchange();
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void a_film_shows_a_picture_of_it_where_one_was_made() {
        var id = pages.submitted(campaign, ObjectKind.REPORTAGE, "Phóng sự lớp học", "Lời bình", "phim.mp4");
        var film = db.sql("select sha256 from media.item where name = 'phim.mp4' order by kept_at desc limit 1")
                .query(String.class)
                .single();
        for (var still : List.of(false, true)) {
            sounds.add(film, new Sound(3000, -16.0, -3.0, new byte[0]), still);
            var poster = pages.page(given.author, id.path()).select("video").attr("poster");
            if (still) assertThat(poster).matches("/media/[0-9a-f-]{36}/640.jpg");
            else assertThat(poster).isEmpty();
        }
    }

    @Test
    void a_moment_that_is_none_is_not_silently_forgotten() {
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Bản tin", "Lời dẫn");
        var part = pages.page(given.propaganda, id.path())
                .select("[data-type=words]")
                .attr("data-part");

        var refused = html(pages.post(
                given.propaganda, id.path() + "/remarks", "part", part, "second", "phút 3", "words", "Đọc nhanh"));

        assertThat(refused.select("#say [role=alert]").text()).contains("0:35");
        assertThat(refused.select("#say-words").text()).isEqualTo("Đọc nhanh");
        assertThat(refused.select("#say [name=part]").val()).isEqualTo(part);
        assertThat(pages.page(given.author, id.path()).select(".note")).isEmpty();
    }
}
