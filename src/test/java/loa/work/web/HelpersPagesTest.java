package loa.work.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.PersonId;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.Delegation;
import loa.work.Delegation.Form;
import loa.work.Refusal;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove.Accept;
import loa.work.TaskMove.Delegate;
import loa.work.TaskMove.Recall;
import loa.work.TaskMove.ReportProgress;
import loa.work.TaskMove.Start;
import loa.work.TaskMove.Submit;
import loa.work.TaskRights.Sight;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who does a task besides its owner: units that give their share, and those entrusted with it for a time. */
@LoaTest
@TestPropertySource(properties = "loa.test=pages")
class HelpersPagesTest {

    private final CampaignFixture fixture;
    private final People people;
    private final MockMvcTester browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final LocalDate today;

    HelpersPagesTest(
            CampaignFixture fixture, People people, MockMvcTester browser, TaskList tasks, TaskDesk desk, Clock clock) {
        this.fixture = fixture;
        this.people = people;
        this.browser = browser;
        this.tasks = tasks;
        this.desk = desk;
        this.today = LocalDate.now(clock);
    }

    @Test
    void a_unit_that_is_asked_for_its_share_sees_the_task_among_its_work_and_gives_it() {
        var campaign = fixture.campaign();
        var path = path(campaign, "IV.4/5", fixture.media);
        var commune = fixture.communes.get(3);
        var officer = fixture.officer(commune);
        assertThat(get(path, officer).getStatus()).isEqualTo(403);

        var asked = post(
                path + "/shares",
                fixture.officer(fixture.media),
                "unit",
                commune.id().toString(),
                "words",
                "Gửi 5 ảnh về gia đình học tập",
                "due",
                Days.full(today.plusDays(4)));
        assertThat(asked.getStatus()).isEqualTo(303);

        assertThat(page("/my-work", officer).text()).contains("Gửi 5 ảnh về gia đình học tập · Chưa làm");
        assertThat(page("/my-work", fixture.officer(fixture.media)).text()).contains("Còn 1 đơn vị phối hợp");
        assertThat(page(path, officer).select("#shares .button").text()).isEqualTo("Cập nhật phần của đơn vị bạn");
        var refused = html(post(path + "/shares/" + commune.id() + "/deliver", officer, "words", " "));
        assertThat(refused.select("[role=alert]").text()).contains("Hãy viết vài chữ");
        post(path + "/shares/" + commune.id() + "/deliver", officer, "words", "Đã gửi 5 ảnh qua Zalo");

        var lead = page(path, fixture.officer(fixture.media));
        assertThat(lead.select("#shares").text()).contains(commune.name(), "Đã gửi 5 ảnh qua Zalo", "Đã giao");
        assertThat(lead.select(".timeline").last().text()).contains("Giao phần phối hợp đã xong");
    }

    @Test
    void another_unit_neither_sees_the_shares_nor_moves_them() {
        var campaign = fixture.campaign();
        var path = path(campaign, "IV.4/5", fixture.media);
        var commune = fixture.communes.get(3);
        post(path + "/shares", fixture.chief, "unit", commune.id().toString(), "words", "Gửi ảnh");
        var other = fixture.officer(fixture.communes.get(4));

        assertThat(get(path + "/shares", other).getStatus()).isEqualTo(403);
        assertThat(post(path + "/shares/" + commune.id() + "/begin", other).getStatus())
                .isEqualTo(403);
        var own = html(post(
                path + "/shares", fixture.officer(commune), "unit", commune.id().toString(), "words", "Khác"));
        assertThat(own.select("[role=alert]").text()).contains("Chỉ đơn vị chủ trì");
    }

    @Test
    void a_unit_below_does_a_task_for_a_time_and_the_timeline_says_who() {
        var campaign = fixture.campaign();
        var commune = fixture.communes.getFirst();
        var school = people.unit("Trường Tiểu học Bản 1", UnitKind.SCHOOL, commune.id());
        var teacher = people.officer("Lò Thị Sen", school.id());
        var task = task(campaign, "IV.7/1", commune);
        var officer = fixture.officer(commune);
        var path = "/tasks/" + task.value();

        var chosen = page(path + "/hands?unit=" + school.id(), officer);
        assertThat(chosen.select("#who option").eachText()).anyMatch(option -> option.startsWith("Lò Thị Sen"));
        assertThat(post(
                                path + "/delegate",
                                officer,
                                "unit",
                                school.id().toString(),
                                "since",
                                Days.full(today),
                                "until",
                                Days.full(today.plusDays(9)))
                        .getStatus())
                .isEqualTo(303);

        assertThat(page("/my-work", teacher).text()).contains("IV.7/1");
        assertThat(desk.move(task, new Start(), teacher)).isEmpty();
        var page = page(path, officer);
        assertThat(page.select(".facts").text()).contains("Trường Tiểu học Bản 1 làm thay");
        assertThat(page.select(".timeline").last().text()).contains("Bắt đầu làm · Lò Thị Sen");
        assertThat(desk.move(task, new Delegate(to(fixture.media), ""), teacher))
                .contains(Refusal.NOT_YOUR_UNIT);
        assertThat(desk.move(task, new Recall("Trường nghỉ hè"), officer)).isEmpty();
        assertThat(get(path, teacher).getStatus()).isEqualTo(403);
    }

    @Test
    void who_acts_for_another_post_signs_for_it() {
        var campaign = fixture.campaign();
        var commune = fixture.communes.getFirst();
        var task = task(campaign, "IV.7/1", commune);
        var deputy = people.officer("Vàng A Dơ", commune.id());

        var to = new Delegation(
                commune.id(),
                new PersonId(deputy.person()),
                null,
                Form.KT,
                "Chủ tịch Ủy ban nhân dân xã",
                today,
                today.plusDays(5));
        assertThat(desk.move(task, new Delegate(to, "Chủ tịch đi họp"), fixture.officer(commune)))
                .isEmpty();
        desk.move(task, new ReportProgress("Đã họp bản"), deputy);

        assertThat(page("/tasks/" + task.value(), deputy)
                        .select(".timeline")
                        .last()
                        .text())
                .contains("Vàng A Dơ, Chuyên viên (KT. Chủ tịch Ủy ban nhân dân xã)");
    }

    @Test
    void a_form_without_its_post_a_past_period_and_a_unit_beside_are_refused() {
        var campaign = fixture.campaign();
        var commune = fixture.communes.getFirst();
        var task = task(campaign, "IV.7/1", commune);
        var officer = fixture.officer(commune);
        var path = "/tasks/" + task.value() + "/delegate";
        var unit = fixture.communes.get(1).id().toString();

        var beside = html(post(path, officer, "unit", unit, "since", Days.full(today)));
        var noPost =
                html(post(path, fixture.chief, "unit", unit, "since", Days.full(today), "form", "TUQ", "forPost", " "));
        var past = html(post(
                path,
                fixture.chief,
                "unit",
                unit,
                "since",
                Days.full(today.minusDays(9)),
                "until",
                Days.full(today.minusDays(2))));
        var noDay = html(post(path, fixture.chief, "unit", unit, "since", "31/02/2027", "note", "Đi công tác"));

        assertThat(beside.select("[role=alert]").text()).contains("đơn vị trực thuộc");
        assertThat(noPost.select("[role=alert]").text()).contains("cho chức danh nào");
        assertThat(past.select("[role=alert]").text()).contains("Ngày cuối");
        assertThat(noDay.select("[role=alert]").text()).contains("Không có ngày như vậy");
        assertThat(noDay.select("[name=note]").val()).isEqualTo("Đi công tác");
    }

    @Test
    void who_did_it_for_the_unit_does_not_check_it() {
        var campaign = fixture.campaign();
        var commune = fixture.communes.getFirst();
        var task = task(campaign, "IV.7/1", commune);
        assertThat(desk.move(task, new Delegate(to(fixture.association), ""), fixture.chief))
                .isEmpty();
        var doer = fixture.officer(fixture.association);
        desk.move(task, new Start(), doer);
        desk.move(task, new Submit("Xong"), doer);

        assertThat(desk.move(task, new Accept(""), fixture.inspector)).contains(Refusal.FOUR_EYES);
    }

    private Delegation to(Unit unit) {
        return new Delegation(unit.id(), null, null, null, null, today, null);
    }

    private String path(CampaignId campaign, String clause, Unit unit) {
        return "/tasks/" + task(campaign, clause, unit).value();
    }

    private TaskId task(CampaignId campaign, String clause, Unit unit) {
        return tasks.all(
                        campaign,
                        new Sight(true, Set.of()),
                        TaskFilter.of(unit.id().value(), clause),
                        List.of())
                .getFirst()
                .id();
    }

    private Document page(String path, Me me) {
        var answer = get(path, me);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return html(answer);
    }

    private MockHttpServletResponse get(String path, Me me) {
        return browser.get().uri(URI.create(path)).with(as(me)).exchange().getResponse();
    }

    private MockHttpServletResponse post(String path, Me me, String... form) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < form.length; i += 2) request = request.formField(form[i], form[i + 1]);
        return request.exchange().getResponse();
    }
}
