package loa.work.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.Unit;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove.Start;
import loa.work.TaskMove.Submit;
import loa.work.TaskRights.Sight;
import loa.work.TaskState;
import loa.work.link.Links;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A task that is split into parts, and parts that are joined again. */
@LoaTest
class PartsPageTest {

    private static final String HALL = "Trang trí hội trường";
    private static final String STREET = "Treo cờ trên trục đường chính";
    private static final String SOUND = "Bảo đảm âm thanh, ánh sáng";

    private final CampaignFixture fixture;
    private final MockMvcTester browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final Links links;

    PartsPageTest(CampaignFixture fixture, MockMvcTester browser, TaskList tasks, TaskDesk desk, Links links) {
        this.fixture = fixture;
        this.browser = browser;
        this.tasks = tasks;
        this.desk = desk;
        this.links = links;
    }

    @Test
    void each_part_is_a_task_of_its_own_and_the_first_keeps_what_was_there() {
        var campaign = fixture.campaign();
        var task = all(campaign, "IV.4/6").getFirst().id();
        var officer = fixture.officer(fixture.media);
        desk.move(task, new Start("Chưa duyệt makét"), officer);

        assertThat(split(task, officer, HALL, STREET, "", SOUND).getStatus()).isEqualTo(303);

        var parts = all(campaign, "IV.4/6");
        assertThat(parts).extracting(TaskList.Row::words).containsExactlyInAnyOrder(HALL, STREET, SOUND);
        assertThat(parts)
                .filteredOn(row -> row.id().equals(task))
                .extracting(TaskList.Row::state)
                .containsExactly(TaskState.RUNNING);
        assertThat(parts)
                .filteredOn(row -> !row.id().equals(task))
                .extracting(TaskList.Row::state)
                .containsOnly(TaskState.READY);
        var page = page(task, officer);
        assertThat(page.select("blockquote.quote").text()).isEqualTo("Trang trí hội trường, treo cờ, băng rôn.");
        assertThat(page.select("#parts .list__item a").eachText()).containsExactly(STREET, SOUND);
        assertThat(page.select(".timeline").last().text())
                .contains("Chưa duyệt makét", "Chia thành nhiều phần", "Giao việc theo kế hoạch");
    }

    @Test
    void a_part_waits_for_what_the_whole_waited_for() {
        var campaign = fixture.campaign();
        var task = all(campaign, "IV.4/6").getFirst().id();
        var before = links.of(task).size();

        split(task, fixture.officer(fixture.media), HALL, STREET);

        assertThat(before).isPositive();
        assertThat(all(campaign, "IV.4/6"))
                .allSatisfy(part -> assertThat(links.of(part.id())).hasSize(before));
    }

    @Test
    void parts_are_joined_again_and_what_they_showed_is_still_there() {
        var campaign = fixture.campaign();
        var task = all(campaign, "IV.4/6").getFirst().id();
        var officer = fixture.officer(fixture.media);
        split(task, officer, HALL, STREET, SOUND);
        var street = part(campaign, STREET);
        var sound = part(campaign, SOUND);
        desk.move(street, new Start("Cờ đã có"), officer);

        assertThat(join(task, officer, street, sound).getStatus()).isEqualTo(303);

        assertThat(all(campaign, "IV.4/6"))
                .extracting(TaskList.Row::words)
                .containsExactly("Trang trí hội trường, treo cờ, băng rôn.");
        var joined = page(street, officer);
        assertThat(joined.select(".notice a").attr("href")).isEqualTo("/tasks/" + task.value());
        assertThat(joined.select(".timeline").last().text()).contains("Cờ đã có", "Nhập vào việc khác");
        assertThat(page(task, officer).select("#parts details a").eachText()).containsExactly(STREET, SOUND);
    }

    @Test
    void a_part_that_is_handed_in_stays_a_part_and_nothing_else_is_joined_with_it() {
        var campaign = fixture.campaign();
        var task = all(campaign, "IV.4/6").getFirst().id();
        var officer = fixture.officer(fixture.media);
        split(task, officer, HALL, STREET, SOUND);
        var street = part(campaign, STREET);
        desk.move(street, new Start("Cờ đã có"), officer);
        desk.move(street, new Submit("Ảnh"), officer);

        var refused = html(join(task, officer, part(campaign, SOUND), street));

        assertThat(refused.select("[role=alert]").text()).contains("chờ kiểm tra");
        assertThat(all(campaign, "IV.4/6")).hasSize(3);
    }

    @Test
    void one_part_is_no_split_and_what_was_typed_is_kept() {
        var campaign = fixture.campaign();
        var task = all(campaign, "IV.4/6").getFirst().id();

        var refused = html(split(task, fixture.officer(fixture.media), HALL, " ", HALL));

        assertThat(refused.select("[role=alert]").text()).contains("ít nhất hai phần");
        assertThat(refused.select("textarea[name=part]").eachText()).contains(HALL);
    }

    @Test
    void the_steps_that_the_plan_lists_are_proposed() {
        var duty = fixture.duty("IV.4/1", "Trang trí; treo cờ.", List.of(fixture.media), false, Action.DECORATE);
        var campaign =
                fixture.confirm(fixture.plan(PlanId.next(), List.of(CampaignFixture.steps(duty, HALL, STREET)), null));
        var task = all(campaign, "IV.4/1").getFirst().id();

        var page = html(get("/tasks/" + task.value() + "/parts", fixture.officer(fixture.media)));

        assertThat(page.select("textarea[name=part]")).hasSize(4);
        assertThat(page.select("textarea[name=part]").eachText()).containsExactly(HALL, STREET);
    }

    @Test
    void only_who_does_the_task_or_runs_the_campaign_divides_it() {
        var campaign = fixture.campaign();
        var commune = fixture.communes.getFirst();
        var other = fixture.officer(fixture.communes.get(1));
        var task = all(campaign, "IV.7/2").stream()
                .filter(row -> row.unit().equals(commune.id()))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(get("/tasks/" + task.value() + "/parts", other).getStatus()).isEqualTo(403);
        assertThat(split(task, other, HALL, STREET).getStatus()).isEqualTo(403);
        assertThat(split(task, fixture.chief, HALL, STREET).getStatus()).isEqualTo(303);
    }

    private TaskId part(CampaignId campaign, String words) {
        return all(campaign, "IV.4/6").stream()
                .filter(row -> row.words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<TaskList.Row> all(CampaignId campaign, String clause) {
        return tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.of(null, clause), List.<Unit>of());
    }

    private MockHttpServletResponse split(TaskId task, Me me, String... parts) {
        var request = browser.post().uri("/tasks/" + task.value() + "/parts").with(as(me));
        for (var part : parts) request = request.formField("part", part);
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse join(TaskId task, Me me, TaskId... parts) {
        var request =
                browser.post().uri("/tasks/" + task.value() + "/parts/join").with(as(me));
        for (var part : parts) request = request.formField("part", part.value().toString());
        return request.exchange().getResponse();
    }

    private Document page(TaskId task, Me me) {
        return html(get("/tasks/" + task.value(), me));
    }

    private MockHttpServletResponse get(String path, Me me) {
        return browser.get().uri(URI.create(path)).with(as(me)).exchange().getResponse();
    }
}
