package loa.content.release;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import loa.LoaTest;
import loa.approval.ApprovalDesk;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.SignOffId;
import loa.approval.SignOffMove;
import loa.approval.SignOffMove.*;
import loa.approval.SignOffState;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.Edition;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Items;
import loa.content.Refusal;
import loa.content.Stage;
import loa.organization.People;
import loa.organization.Role;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.job.OneTimeJob;
import loa.work.CampaignId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bodies that approve say reaches the item, and nothing goes out without them where the campaign names them. */
@LoaTest
class VerdictsTest {

    private final ContentFixture given;
    private final People people;
    private final ContentDesk desk;
    private final Items items;
    private final ReleaseDesk release;
    private final ApprovalDesk approval;
    private final RuleDesk rules;
    private final OneTimeJob announce;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;
    private final JdbcClient db;
    private final LocalDate today;

    private CampaignId campaign;
    private ItemId item;
    private Edition edition;
    private SignOffId signOff;
    private Me approver;
    private UnitId body;

    VerdictsTest(
            ContentFixture given,
            People people,
            ContentDesk desk,
            Items items,
            ReleaseDesk release,
            ApprovalDesk approval,
            RuleDesk rules,
            @Qualifier("announceVerdicts") OneTimeJob announce,
            TransactionTemplate transaction,
            MockMvcTester browser,
            JdbcClient db,
            Clock clock) {
        this.given = given;
        this.people = people;
        this.desk = desk;
        this.items = items;
        this.release = release;
        this.approval = approval;
        this.rules = rules;
        this.announce = announce;
        this.transaction = transaction;
        this.browser = browser;
        this.db = db;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void an_item_that_waits_for_the_body_which_the_campaign_names() {
        campaign = given.campaign();
        body = given.work.propaganda.id();
        approver = people.with("Giàng A Chu", body, "Trưởng Ban", Role.LEADER);
        assertThat(rules.set(
                        campaign,
                        ObjectKind.ARTICLE,
                        List.of(new Body(body, 1)),
                        Order.TOGETHER,
                        "Ban Chỉ đạo giao",
                        given.work.chief))
                .isEmpty();
        item = given.begin(campaign, "Lớp học bản Púng");
        edition = given.write(item, 0, "Lớp học bản Púng", "Tối nào cũng có lớp.", given.mai);
        desk.move(item, new ItemMove.SendToCheck(), given.mai);
        assertThat(release.submit(item, 1, "", null, given.sua)).isEmpty();
        signOff = release.standings(item).getFirst().signOff();
    }

    @Test
    void approved_it_may_go_out_once_the_moments_of_grace_are_over() {
        assertThat(approval.move(signOff, new Approve(body, ""), approver)).isEmpty();
        assertThat(stage()).isEqualTo(Stage.APPROVAL);
        tell();

        assertThat(stage()).isEqualTo(Stage.APPROVED);
        assertThat(desk.move(item, new ItemMove.Publish("Trang tin huyện"), given.head))
                .isEmpty();
        assertThat(stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void approved_with_changes_it_comes_back_to_the_editor_with_each_of_them() {
        say(new ApproveWithChanges(body, List.of("Sửa tên bản.", "Thêm ngày.")));

        assertThat(stage()).isEqualTo(Stage.EDIT);
        assertThat(reason()).isEqualTo("Sửa tên bản. Thêm ngày.");
    }

    @Test
    void returned_or_rejected_it_comes_back_with_the_reason() {
        say(new Return(body, "Chưa rõ nguồn số liệu."));
        assertThat(stage()).isEqualTo(Stage.EDIT);
        assertThat(reason()).isEqualTo("Chưa rõ nguồn số liệu.");

        edition = given.write(item, 1, "Lớp học bản Púng", "Tối nào cũng có lớp, theo xã.", given.mai);
        desk.move(item, new ItemMove.SendToCheck(), given.mai);
        release.submit(item, 2, "", null, given.sua);
        signOff = release.standings(item).getFirst().signOff();
        say(new Reject(body, "Không đúng chủ trương."));

        assertThat(stage()).isEqualTo(Stage.EDIT);
        assertThat(reason()).isEqualTo("Không đúng chủ trương.");
    }

    @Test
    void withdrawn_by_its_own_desk_it_is_with_the_editor_again() {
        assertThat(approval.move(signOff, new Withdraw("Cần viết thêm"), given.sua))
                .isEmpty();

        assertThat(stage()).isEqualTo(Stage.EDIT);
        assertThat(desk.move(item, new ItemMove.Publish(""), given.head)).contains(Refusal.NOT_APPROVED);
    }

    @Test
    void released_in_urgency_it_goes_out_and_the_approval_stays_owed_until_it_comes() {
        assertThat(approval.move(signOff, new Force("Bão về đêm nay", today.plusDays(2)), given.work.chief))
                .isEmpty();

        assertThat(stage()).isEqualTo(Stage.APPROVED);
        assertThat(desk.move(item, new ItemMove.Publish("Loa các bản"), given.head))
                .isEmpty();
        var owed = release.standings(item).getFirst();
        assertThat(owed.state()).isEqualTo(SignOffState.FORCED);
        assertThat(owed.forcedUntil()).isEqualTo(today.plusDays(2));

        say(new Approve(body, ""));
        assertThat(release.standings(item).getFirst().inForce()).isTrue();
        assertThat(stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void other_words_than_those_approved_are_not_approved() {
        say(new Approve(body, ""));

        given.write(item, 1, "Lớp học bản Púng", "Tối nào cũng có lớp, trừ Chủ nhật.", given.mai);

        assertThat(stage()).isEqualTo(Stage.EDIT);
        assertThat(release.standings(item).getFirst().state()).isEqualTo(SignOffState.VOIDED);
    }

    @Test
    void without_a_sign_off_on_record_it_is_not_published_where_the_campaign_says_who_approves() {
        transaction.executeWithoutResult(
                _ -> desk.judged(item, new ItemMove.Approve(edition.sha256()), given.work.chief));

        assertThat(desk.move(item, new ItemMove.Publish("Trang tin"), given.head))
                .contains(Refusal.NO_SIGN_OFF);
        assertThat(stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void a_table_is_read_as_one_and_remarks_find_their_cell() {
        item = given.begin(campaign, "Lớp theo xã");
        var table = "| Xã | Số lớp |\n| --- | --- |\n| Bản Công | **3** lớp |\n| Bản Mù | 3 lớp |";
        edition = given.write(item, 0, "Lớp theo xã", table, given.mai);
        desk.move(item, new ItemMove.SendToCheck(), given.mai);
        assertThat(release.submit(item, 1, "", null, given.sua)).isEmpty();
        signOff = release.standings(item).getFirst().signOff();
        assertThat(release.standings(item).getFirst().sha256()).isEqualTo(edition.sha256());

        var page = page();
        assertThat(page.select(".preview thead th").eachText()).containsExactly("Xã", "Số lớp");
        assertThat(page.select(".preview td").eachText()).containsExactly("Bản Công", "3 lớp", "Bản Mù", "3 lớp");
        assertThat(page.select(".preview td strong").text()).isEqualTo("3");
        var cell = page.select(".preview td").last();
        var from = Integer.parseInt(cell.attr("data-from"));
        assertThat(browser.post()
                        .uri(signOff.path() + "/remarks")
                        .param("part", cell.closest("[data-part]").attr("data-part"))
                        .param("quote", "3")
                        .param("from", Integer.toString(from))
                        .param("to", Integer.toString(from + 1))
                        .param("words", "Phòng báo 4")
                        .with(as(approver)))
                .hasStatus(303);

        var marked = page().select(".preview mark");
        assertThat(marked.eachText()).containsExactly("3");
        assertThat(marked.first().closest("tr").text()).startsWith("Bản Mù");
    }

    private Document page() {
        return html(browser.get().uri(signOff.path()).with(as(approver)).exchange());
    }

    private void say(SignOffMove move) {
        assertThat(approval.move(signOff, move, approver)).isEmpty();
        tell();
    }

    private void tell() {
        db.sql("update approval.sign_off set leaves_at = leaves_at - interval '11 seconds' where id = ?")
                .param(signOff.value())
                .update();
        announce.run(signOff.value().toString());
    }

    private Stage stage() {
        return items.find(item).orElseThrow().stage();
    }

    private String reason() {
        return String.valueOf(items.find(item).orElseThrow().reason());
    }
}
