package loa.work.chase;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import loa.LoaTest;
import loa.notification.Inbox;
import loa.organization.People;
import loa.organization.PersonId;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.time.WorkingDays;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class ChaseTest {

    private final CampaignFixture fixture;
    private final People people;
    private final ChaseRun run;
    private final ChaseDesk desk;
    private final TaskDesk tasks;
    private final Inbox inbox;
    private final JdbcClient db;
    private final MockMvcTester browser;
    private final Clock clock;
    private final WorkingDays working = WorkingDays.ofVietnam();
    private final LocalDate today;
    private Unit office;
    private Me officer;
    private Me leader;
    private Me above;

    ChaseTest(
            CampaignFixture fixture,
            People people,
            ChaseRun run,
            ChaseDesk desk,
            TaskDesk tasks,
            Inbox inbox,
            JdbcClient db,
            MockMvcTester browser,
            Clock clock) {
        this.fixture = fixture;
        this.people = people;
        this.run = run;
        this.desk = desk;
        this.tasks = tasks;
        this.inbox = inbox;
        this.db = db;
        this.browser = browser;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void an_office_with_an_officer_and_a_leader_below_another() {
        var department = people.unit("Phòng " + UUID.randomUUID(), UnitKind.STATE_OFFICE, fixture.district.id());
        office = people.unit("Tổ " + UUID.randomUUID(), UnitKind.PUBLIC_SERVICE, department.id());
        officer = people.officer("Giàng Thị Mỷ", office.id());
        leader = people.with("Hờ A Lử", office.id(), "Tổ trưởng", Role.LEADER);
        above = people.with("Lò Văn Pản", department.id(), "Trưởng phòng", Role.LEADER);
    }

    @Test
    void a_task_is_chased_once_for_each_stage_however_often_the_job_runs() {
        var due = working.plus(today, 10);
        var task = task(due, false);

        assertThat(chase(due, -4)).isEmpty();
        assertThat(chase(due, -3)).containsExactly("Sắp đến hạn " + full(due) + ": IV.2/1 Đưa tin về Đại hội.");
        assertThat(chase(due, -3)).isEmpty();
        assertThat(chase(due, -1)).containsExactly("Sát hạn " + full(due) + ": IV.2/1 Đưa tin về Đại hội.");
        assertThat(chase(due, 1)).containsExactly("Đã quá hạn " + full(due) + ": IV.2/1 Đưa tin về Đại hội.");
        assertThat(chase(due, 2)).isEmpty();
        assertThat(stages(task)).containsExactly("SOON", "NEAR", "LATE");
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void two_nodes_that_chase_at_the_same_moment_tell_once() throws Exception {
        var due = working.plus(today, 10);
        var all = IntStream.rangeClosed(1, 30).mapToObj(i -> task(due, false)).toList();
        var at = at(due, -1);
        var together = new CyclicBarrier(2);

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int node = 0; node < 2; node++) {
                nodes.submit(() -> {
                    together.await();
                    return run.run(at);
                });
            }
        }

        for (var task : all) assertThat(stages(task)).containsExactly("NEAR");
        assertThat(told(officer)).hasSize(30);
    }

    @Test
    void many_tasks_of_one_day_make_one_notice() {
        var due = working.plus(today, 10);
        campaign(due, false, 4);

        assertThat(chase(due, -3)).containsExactly("Sắp đến hạn " + full(due) + ": 4 việc của " + office.name());
    }

    @Test
    void who_has_the_task_in_hand_is_told_and_the_others_are_not() {
        var due = working.plus(today, 10);
        var task = task(due, false);
        var other = people.officer("Sùng A Chu", office.id());
        tasks.move(task, new TaskMove.Assign(new PersonId(other.person())), leader);
        told(other);

        run.run(at(due, -1));

        assertThat(told(officer)).isEmpty();
        assertThat(told(other)).hasSize(1);
    }

    @Test
    void an_extension_begins_anew() {
        var due = working.plus(today, -1);
        var task = task(due, false);
        assertThat(chase(due, 1)).hasSize(1);
        var later = working.plus(today, 12);

        tasks.move(task, new TaskMove.Extend(later, "Chờ duyệt makét"), fixture.chief);

        assertThat(told(officer)).anyMatch(words -> words.startsWith("Được gia hạn đến " + full(later)));
        assertThat(chase(later, -4)).isEmpty();
        assertThat(chase(later, -3)).containsExactly("Sắp đến hạn " + full(later) + ": IV.2/1 Đưa tin về Đại hội.");
    }

    @Test
    void late_work_goes_up_in_two_steps() {
        var due = working.plus(today, 10);
        task(due, false);
        run.run(at(due, 1));
        told(fixture.chief);

        run.run(at(due, 3));

        assertThat(told(leader)).hasSize(1).first().asString().startsWith(office.name() + " có việc quá hạn");
        assertThat(told(above)).hasSize(1);
        assertThat(told(fixture.chief)).noneMatch(words -> words.contains(office.name()));
        run.run(at(due, 5));
        assertThat(told(fixture.chief)).anyMatch(words -> words.startsWith("Quá hạn lâu, " + office.name()));
    }

    @Test
    void a_body_outside_the_line_of_command_is_asked_and_its_leaders_are_left_alone() {
        var due = working.plus(today, 10);
        task(due, true);

        assertThat(chase(due, -3)).allMatch(words -> words.startsWith("Đề nghị " + office.name() + " quan tâm"));
        run.run(at(due, 3));

        assertThat(told(leader)).isEmpty();
        assertThat(told(above)).isEmpty();
        assertThat(told(fixture.chief)).anyMatch(words -> words.startsWith(office.name() + ": việc đề nghị phối hợp"));
    }

    @Test
    void what_is_handed_in_or_done_is_not_chased() {
        var due = working.plus(today, 10);
        var task = task(due, false);
        tasks.move(task, new TaskMove.MarkNotApplicable("Không tổ chức nữa"), fixture.chief);
        told(officer);

        assertThat(chase(due, -1)).isEmpty();
        assertThat(desk.remind(List.of(task), "", fixture.chief).nothingToDo()).isEqualTo(1);
    }

    @Test
    void who_runs_the_campaign_reminds_by_hand_but_not_every_hour() throws Exception {
        var task = task(working.plus(today, 10), false);
        told(officer);

        assertThat(desk.remind(List.of(task), "Đoàn kiểm tra đến thứ Ba.", fixture.chief)
                        .reminded())
                .isEqualTo(1);
        assertThat(desk.remind(List.of(task), "", fixture.chief).justNow()).isEqualTo(1);

        var message = inbox.page(officer, true, null, 1).messages().getFirst();
        assertThat(message.details()).isEqualTo("Đoàn kiểm tra đến thứ Ba.");
        var page = browser.get().uri("/tasks/" + task.value()).with(as(officer)).exchange();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select("#chase-panel .timeline li")
                        .text())
                .startsWith("Đã nhắc lúc ")
                .contains("Khang A Súa nhắc", "Giàng Thị Mỷ", "Đoàn kiểm tra đến thứ Ba.");
    }

    @Test
    void who_only_does_tasks_reminds_nobody() throws Exception {
        var task = task(working.plus(today, 10), false);
        var other = people.officer("Sùng A Chu", office.id());

        assertThat(desk.remind(List.of(task), "", other).notYours()).isEqualTo(1);
        assertThat(browser.post().uri("/tasks/" + task.value() + "/reminders").with(as(fixture.stranger())))
                .hasStatus(403);
        var page = browser.get().uri("/tasks/" + task.value()).with(as(other)).exchange();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString()).select("form[action$=/reminders]"))
                .isEmpty();
    }

    @Test
    void a_text_for_the_group_says_what_is_late_and_what_comes() throws Exception {
        var campaign = campaign(working.plus(today, -2), false, 2);

        var page = Jsoup.parse(browser.get()
                .uri("/campaigns/" + campaign.value() + "/chase")
                .with(as(fixture.chief))
                .exchange()
                .getResponse()
                .getContentAsString());

        var text = page.select("#circular").val();
        assertThat(text).startsWith("Kính gửi: Các đơn vị");
        assertThat(text).contains("QUÁ HẠN (2 việc):\n- " + office.name() + ": IV.2/1 Đưa tin về Đại hội. (hạn ");
        assertThat(page.select("form[action$=/chase] button").eachText()).contains("Nhắc mọi việc quá hạn");
        var done = browser.post()
                .uri("/campaigns/" + campaign.value() + "/chase")
                .with(as(fixture.chief))
                .exchange();
        assertThat(done.getResponse().getContentAsString()).contains("Đã nhắc 2 việc");
        var listed = browser.get()
                .uri("/campaigns/" + campaign.value() + "/chase")
                .with(as(fixture.chief))
                .exchange();
        assertThat(Jsoup.parse(listed.getResponse().getContentAsString()).select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void tasks_chosen_in_the_list_are_reminded_of_at_once() throws Exception {
        var campaign = campaign(working.plus(today, 10), false, 3);
        var ids = db.sql("select id from work.task where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .list();
        told(officer);
        var list = Jsoup.parse(browser.get()
                .uri("/campaigns/" + campaign.value() + "/tasks")
                .with(as(fixture.chief))
                .exchange()
                .getResponse()
                .getContentAsString());
        var path = list.select("button[formaction]").attr("formaction");

        var two = browser.post()
                .uri(path)
                .param("task", ids.get(0).toString(), ids.get(1).toString())
                .with(as(fixture.chief))
                .exchange();
        var all = browser.post()
                .uri(path)
                .param("all", "true")
                .with(as(fixture.chief))
                .exchange();

        assertThat(two.getResponse().getContentAsString()).contains("Đã nhắc 2 việc");
        assertThat(all.getResponse().getContentAsString()).contains("Đã nhắc 1 việc; 2 việc vừa nhắc");
        assertThat(told(officer)).hasSize(3);
        assertThat(browser.post()
                        .uri(path)
                        .param("all", "true")
                        .with(as(officer))
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("Đã nhắc 0 việc");
    }

    @Test
    void a_body_outside_gets_a_text_that_asks() throws Exception {
        var campaign = campaign(working.plus(today, 1), true, 1);

        var page = Jsoup.parse(browser.get()
                .uri("/campaigns/" + campaign.value() + "/chase?group=OUTSIDE")
                .with(as(fixture.chief))
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("#circular").val()).contains("trân trọng đề nghị", "Rất mong các đồng chí");
    }

    /** What the officer is told when the job runs so many working days from the day. */
    private List<String> chase(LocalDate due, int days) {
        told(officer);
        run.run(at(due, days));
        return told(officer);
    }

    private List<String> told(Me me) {
        var told = inbox.page(me, true, null, 1).messages().stream()
                .map(message -> message.sentence(Locale.of("vi")))
                .toList();
        inbox.markAllRead(me);
        return told;
    }

    private Instant at(LocalDate due, int days) {
        return working.plus(due, days)
                .atTime(LocalTime.of(8, 0))
                .atZone(clock.getZone())
                .toInstant();
    }

    private List<String> stages(TaskId task) {
        return db.sql("select stage from work.reminder where task_id = ? order by rank")
                .param(task.value())
                .query(String.class)
                .list();
    }

    private TaskId task(LocalDate due, boolean request) {
        var campaign = campaign(due, request, 1);
        var id = db.sql("select id from work.task where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .single();
        told(officer);
        return new TaskId(id);
    }

    private CampaignId campaign(LocalDate due, boolean request, int many) {
        var duties = IntStream.rangeClosed(1, many)
                .mapToObj(number -> fixture.due(
                        fixture.duty(
                                (request ? "IV.1/" : "IV.2/") + number,
                                "Đưa tin về Đại hội.",
                                List.of(office),
                                false,
                                Action.PUBLISH),
                        new Deadline("trước ngày", due, null, null, null)))
                .toList();
        return fixture.confirm(fixture.plan(PlanId.next(), duties, null));
    }

    private static String full(LocalDate day) {
        return loa.platform.view.Days.full(day);
    }
}
