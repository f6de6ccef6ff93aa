package loa.approval.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static loa.approval.web.ApprovalBrowser.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import loa.LoaTest;
import loa.approval.ApprovalFixture;
import loa.approval.ObjectKind;
import loa.approval.SignOffId;
import loa.platform.job.RecurringJob;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What approvers, authors and clerks met on the way and could not get past. */
@LoaTest
class JudgingPagesTest {

    private final ApprovalFixture given;
    private final ApprovalBrowser pages;
    private final MockMvcTester browser;
    private final RecurringJob reminders;
    private final Clock clock;

    private CampaignId campaign;

    JudgingPagesTest(
            ApprovalFixture given,
            ApprovalBrowser pages,
            MockMvcTester browser,
            @Qualifier("remindOfDebts") RecurringJob reminders,
            Clock clock) {
        this.given = given;
        this.pages = pages;
        this.browser = browser;
        this.reminders = reminders;
        this.clock = clock;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
    }

    @Test
    void a_scan_that_cannot_be_read_does_not_turn_a_no_on_paper_into_a_yes() {
        var id = submitted("Khẩu hiệu bến xe", "Chào mừng!");
        var body = body(pages.page(given.propaganda, id.path()));

        var refused = html(browser.post()
                .uri(id.path() + "/paper")
                .multipart()
                .file("scan", "no picture".getBytes())
                .param("body", body)
                .param("name", "Giàng A Chu")
                .param("post", "Trưởng Ban")
                .param("number", "12-CV/BTG")
                .param("on", "2026-01-05")
                .param("verdict", "RETURNED")
                .param("words", "Sai tên huyện")
                .with(as(given.clerk()))
                .exchange());

        var form = refused.select("form[action$=/paper]");
        assertThat(refused.select("[role=alert]").text()).contains("không thuộc loại được nhận");
        assertThat(form.select("[name=verdict] [selected]").val()).isEqualTo("RETURNED");
        assertThat(form.select("[name=name]").val()).isEqualTo("Giàng A Chu");
        assertThat(form.select("[name=post]").val()).isEqualTo("Trưởng Ban");
        assertThat(form.select("[name=number]").val()).isEqualTo("12-CV/BTG");
        assertThat(form.select("[name=on]").val()).isEqualTo("2026-01-05");
        assertThat(form.select("[name=words]").text()).isEqualTo("Sai tên huyện");
    }

    @Test
    void nobody_approves_on_paper_by_forgetting_to_choose() {
        var id = submitted("Khẩu hiệu cầu treo", "Chào mừng!");
        var body = body(pages.page(given.propaganda, id.path()));

        var refused = pages.post(
                given.clerk(),
                id.path() + "/paper",
                "body",
                body,
                "name",
                "Giàng A Chu",
                "on",
                "2026-01-05",
                "verdict",
                "");

        assertThat(html(refused).select("[role=alert]").text()).isEqualTo("Hãy chọn ý kiến ghi trên giấy.");
    }

    @Test
    void what_somebody_outside_found_wrong_stands_above_the_buttons() {
        var id = submitted("Bài về cụ Lò", "Cụ Lò sinh năm 1930.");
        var part = pages.page(given.author, id.path() + "/outside")
                .select("input[name=part]")
                .val();
        var made = html(pages.post(given.author, id.path() + "/outside", "whom", "Ông Lò", "part", part, "days", "2"));
        assertThat(pages.page(given.propaganda, id.path()).select(".checks").text())
                .isEqualTo("Người ngoài kiểm tra Ông Lò chờ trả lời");

        browser.post()
                .uri(made.select("[data-copy]").text().replaceFirst("^https?://[^/]+", ""))
                .with(csrf())
                .param("answer", "WRONG")
                .param("words", "Năm 1932")
                .param("name", "Lò Văn A")
                .exchange();

        assertThat(pages.page(given.propaganda, id.path()).select(".checks").text())
                .contains("Có chỗ sai")
                .contains("Năm 1932");
        assertThat(pages.at(id, given.propaganda).select(".checks").text()).contains("Năm 1932");
        assertThat(pages.page(given.author, "/notifications").select("main").text())
                .contains("Lò Văn A đã trả lời kiểm tra “Bài về cụ Lò”.");
    }

    @Test
    void who_signs_for_the_body_and_submitted_it_is_told_why_there_is_no_button() {
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Khẩu hiệu của Ban", "Học mãi!", given.propaganda);

        var page = pages.page(given.propaganda, id.path());

        assertThat(page.select(".verdict")).isEmpty();
        assertThat(page.select("main .notice").text())
                .contains("không tự duyệt được")
                .contains(given.work.propaganda.name());
        assertThat(page.select("main .notice a").attr("href")).isEqualTo("/approvals/mandates");
        assertThat(pages.page(given.propagandaToo, id.path()).select(".verdict"))
                .isNotEmpty();
    }

    @Test
    void an_approver_who_was_too_slow_is_led_to_the_version_that_counts() {
        var id = submitted("Khẩu hiệu chợ", "Học suốt đời!");
        var body = body(pages.page(given.propaganda, id.path()));
        var newer = pages.again(id, "Khẩu hiệu chợ", "Học tập suốt đời!");

        var late = html(pages.post(given.propaganda, id.path() + "/approve", "body", body));

        assertThat(late.select("main .notice--warn a").attr("href")).isEqualTo(newer);
        assertThat(pages.page(given.propaganda, newer).select("main .notice--warn"))
                .isEmpty();
    }

    @Test
    void a_refusal_does_not_throw_the_approver_out_of_the_queue() {
        var id = submitted("Khẩu hiệu cổng trường", "Thi đua dạy tốt!");
        var body = body(pages.at(id, given.propaganda));

        var refused =
                html(pages.post(given.propaganda, id.path() + "/return", "body", body, "queue", "true", "words", " "));
        assertThat(refused.select("form[action$=/return] input[name=queue]").val())
                .isEqualTo("true");

        pages.post(given.propaganda, id.path() + "/approve", "body", body, "queue", "true");
        var next = pages.page(given.propaganda, "/approvals?done=" + id.value());
        assertThat(next.select("form[action$=/undo] input[name=queue]")).hasSize(1);
        var undone = pages.post(given.propaganda, id.path() + "/undo", "queue", "true");
        var there = undone.getResponse().getRedirectedUrl();
        assertThat(there).startsWith("/approvals?at=");
        assertThat(pages.page(given.propaganda, there).select(".docket h2 a").attr("href"))
                .isEqualTo(id.path());
    }

    @Test
    void changes_asked_for_are_still_on_the_card_after_a_second_try() {
        var id = submitted("Khẩu hiệu trụ sở", "Học, học nữa, học mãi");
        var body = body(pages.page(given.propaganda, id.path()));
        pages.post(given.propaganda, id.path() + "/approve-with-changes", "body", body, "words", "Thêm dấu chấm than");
        pages.again(id, "Khẩu hiệu trụ sở", "Học, học nữa, học mải!");

        var second = pages.again(id, "Khẩu hiệu trụ sở", "Học, học nữa, học mãi!");

        var card = pages.page(given.propaganda, second);
        assertThat(card.select(".changes li").text()).isEqualTo("Thêm dấu chấm than");
        assertThat(card.select(".verdict__yes button").text()).isEqualTo("Đã sửa đúng, duyệt");
    }

    @Test
    void a_version_after_an_approved_one_is_read_anew() {
        var id = submitted("Khẩu hiệu sân vận động", "Khỏe để học");
        var body = body(pages.page(given.propaganda, id.path()));
        pages.post(given.propaganda, id.path() + "/approve-with-changes", "body", body, "words", "Thêm dấu");
        var second = pages.again(id, "Khẩu hiệu sân vận động", "Khỏe để học!");
        pages.post(given.propaganda, second + "/approve", "body", body);

        var third = pages.again(id, "Khẩu hiệu sân vận động", "Khỏe để học tốt!");

        assertThat(pages.page(given.propaganda, third).select(".changes")).isEmpty();
    }

    @Test
    void the_history_says_for_whom_a_conflict_was_decided() {
        var id = pages.submitted(campaign, ObjectKind.STAGE_DESIGN, "Makét cổng", "Cổng hơi");
        pages.post(given.propaganda, id.path() + "/approve", "body", body(pages.page(given.propaganda, id.path())));
        pages.post(
                given.culture,
                id.path() + "/return",
                "body",
                body(pages.page(given.culture, id.path())),
                "words",
                "Gió mạnh");

        pages.post(given.work.chief, id.path() + "/settle", "approves", "false", "words", "An toàn trước");

        assertThat(pages.page(given.author, id.path()).select(".timeline").text())
                .contains("quyết định theo ý kiến không duyệt")
                .contains("An toàn trước");
    }

    @Test
    void the_day_typed_for_an_urgent_release_stays_after_a_refusal() {
        var id = submitted("Khẩu hiệu khẩn", "Chào mừng!");

        var refused = html(
                pages.post(given.work.chief, id.path() + "/force", "words", "Treo tối nay", "until", "2031-01-01"));

        assertThat(refused.select("#force-until").val()).isEqualTo("2031-01-01");
        assertThat(refused.select("#force-words").text()).isEqualTo("Treo tối nay");
    }

    @Test
    void what_went_out_in_urgency_is_not_forgotten() {
        var id = submitted("Khẩu hiệu đón đoàn", "Chào mừng!");
        var until = LocalDate.now(clock).plusDays(1);
        pages.post(given.work.chief, id.path() + "/force", "words", "Đoàn đến chiều nay", "until", until.toString());

        assertThat(pages.page(given.work.chief, "/approvals")
                        .select("section[aria-labelledby=owed]")
                        .text())
                .contains("Khẩu hiệu đón đoàn");
        reminders.run();
        reminders.run();
        for (var told : List.of(given.propaganda, given.work.chief)) {
            assertThat(pages.page(told, "/notifications").select("main").text())
                    .containsOnlyOnce("“Khẩu hiệu đón đoàn” đã phát hành khẩn, phải duyệt trước hết ngày");
        }
    }

    private SignOffId submitted(String title, String words) {
        return pages.submitted(campaign, ObjectKind.SLOGANS, title, words);
    }
}
