package loa.congress.programme;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import loa.LoaTest;
import loa.congress.CongressFixture;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.Refusal;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.RehearsalDesk.Outcome;
import loa.congress.rehearsal.RehearsalDesk.Plan;
import loa.congress.rehearsal.Rehearsals;
import loa.notification.Inbox;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskMove;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Units are asked for items, register and change them; who reads what of a programme. */
@LoaTest
class ProgrammeTest {

    private final CongressFixture given;
    private final ProgrammeFixture programme;
    private final ProgrammeDesk desk;
    private final ItemDesk itemDesk;
    private final ProgrammeApproval approval;
    private final RehearsalDesk rehearsalDesk;
    private final Rehearsals rehearsals;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final History history;
    private final Inbox inbox;
    private final TaskDesk tasks;
    private final MockMvcTester browser;
    private final LocalDate today;
    private CampaignId campaign;
    private ProgrammeId id;
    private Me teacher;

    ProgrammeTest(
            CongressFixture given,
            ProgrammeFixture programme,
            ProgrammeDesk desk,
            ItemDesk itemDesk,
            ProgrammeApproval approval,
            RehearsalDesk rehearsalDesk,
            Rehearsals rehearsals,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            History history,
            Inbox inbox,
            TaskDesk tasks,
            MockMvcTester browser,
            Clock clock) {
        this.given = given;
        this.programme = programme;
        this.desk = desk;
        this.itemDesk = itemDesk;
        this.approval = approval;
        this.rehearsalDesk = rehearsalDesk;
        this.rehearsals = rehearsals;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.history = history;
        this.inbox = inbox;
        this.tasks = tasks;
        this.browser = browser;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_programme_that_three_schools_are_asked_for() {
        campaign = given.campaign();
        id = programme.open(campaign);
        teacher = given.teacher(given.schools.getFirst());
        assertThat(programme.call(id)).isEmpty();
    }

    @Test
    void the_minutes_and_the_approving_bodies_are_those_of_the_plan() {
        assertThat(demands.of(campaign)).singleElement().satisfies(demand -> {
            assertThat(demand.clause()).isEqualTo(CongressFixture.CLAUSE);
            assertThat(demand.unit()).isEqualTo(given.work.education.id());
        });
        assertThat(demands.budget(programme.find(id)).limit()).isEqualTo(Length.ofMinutes(30));
        assertThat(demands.budget(programme.find(id)).isOfPlan()).isTrue();
        assertThat(rights.approvers(programme.find(id)))
                .containsExactly(given.work.propaganda.id(), given.work.culture.id());
    }

    @Test
    void the_chip_of_a_programme_says_how_far_its_clause_has_come() throws Exception {
        var task = demands.task(programme.find(id)).orElseThrow();
        assertThat(tasks.move(task, new TaskMove.Start("Làm trước"), given.lead))
                .isEmpty();

        for (var each : List.of(path(), "/campaigns/" + campaign.value() + "/programme")) {
            assertThat(programme.page(each, given.lead).select("a.chip").eachText())
                    .as(each)
                    .containsExactly("◐ " + CongressFixture.CLAUSE + " · đang làm");
        }
    }

    @Test
    void as_long_as_the_condition_is_open_nobody_is_asked_and_nothing_submitted() {
        var open = given.undecided();
        var waiting = programme.open(open);

        assertThat(programme.call(waiting)).extracting(Fault::why).containsExactly(Refusal.UNDECIDED);
        given.decide(open, false);
        assertThat(approval.submit(waiting, given.lead)).extracting(Fault::why).containsExactly(Refusal.NOT_HELD);
    }

    @Test
    void a_school_is_told_has_a_share_of_the_task_and_registers_for_itself_alone() throws Exception {
        assertThat(told(teacher)).anyMatch(words -> words.startsWith("Đề nghị đăng ký tiết mục"));
        assertThat(programme
                        .page("/my-work", teacher)
                        .select("#programme-panel")
                        .text())
                .contains("Đăng ký trước");

        var song = programme.register(id, "Hát về bản", "4:30", given.schools.getFirst());
        assertThat(itemDesk.register(
                        id,
                        ItemId.next(),
                        given.schools.get(1).id(),
                        ProgrammeFixture.typed("Múa", "5"),
                        null,
                        teacher))
                .extracting(Fault::why)
                .containsExactly(Refusal.NOT_CALLED);
        var dance = programme.register(id, "Múa xòe", "5", given.schools.get(1));

        var seen = programme.page(path(), teacher);
        assertThat(seen.select("a[href$=" + song.value() + "]")).isNotEmpty();
        assertThat(seen.select("a[href$=" + dance.value() + "]")).isEmpty();
        assertThat(browser.get().uri(path() + "/items/" + dance.value()).with(as(teacher)))
                .hasStatus(403);
        assertThat(itemDesk.move(dance, new ItemMove.Select(), teacher)).contains(Refusal.NOT_LEAD);
        assertThat(told(given.lead)).anyMatch(words -> words.contains("Hát về bản"));
    }

    @Test
    void what_is_sent_twice_is_one_item() {
        var key = ItemId.next();
        var school = given.schools.getFirst().id();

        assertThat(itemDesk.register(id, key, school, ProgrammeFixture.typed("Hát", "4"), null, teacher))
                .isEmpty();
        assertThat(itemDesk.register(id, key, school, ProgrammeFixture.typed("Hát", "4"), null, teacher))
                .isEmpty();

        assertThat(items.of(id)).hasSize(1);
    }

    @Test
    void who_changes_what_somebody_else_changed_meanwhile_keeps_what_was_typed_and_sees_theirs() throws Exception {
        programme.register(id, "Hát", "4", given.schools.getFirst());
        var item = programme.named(id, "Hát");
        assertThat(itemDesk.change(item.id(), 1, ProgrammeFixture.typed("Hát", "5"), null, false, teacher))
                .isEmpty();

        var answer = browser.post()
                .uri(item.path())
                .with(as(given.lead))
                .param("seen", "1")
                .param("title", "Hát mừng")
                .param("length", "6")
                .param("genre", "SOLO")
                .exchange();

        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("input[name=length]").val()).isEqualTo("6");
        assertThat(page.select("#theirs-head + ul").text()).contains("Thời lượng: 5:00 (anh/chị nhập: 6)");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("2");
        assertThat(history.of(id.value(), item.id().value()).getFirst().differences())
                .extracting(one -> one.field() + " " + one.before() + " " + one.after())
                .containsExactly("length 4:00 5:00");
    }

    @Test
    void a_time_taken_at_the_rehearsal_counts_if_the_lead_says_so() throws Exception {
        programme.two(id);
        var plan = new Plan(today, "14h", "Hội trường", true, programme.selected(id));
        var rehearsal = ((Outcome.Planned) rehearsalDesk.plan(id, plan, given.lead)).id();
        var song = programme.named(id, "Hát về bản");

        assertThat(rehearsalDesk.time(rehearsal, song.id(), 1, "10:70", "", given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.TIME_WRONG);
        assertThat(rehearsalDesk.time(rehearsal, song.id(), 1, "10:15", "Vào chậm", given.lead))
                .isEmpty();
        assertThat(rehearsalDesk.time(rehearsal, song.id(), 1, "9", "", given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.CHANGED_MEANWHILE);

        assertThat(items.measured(id)).containsEntry(song.id(), new Length(615));
        assertThat(told(teacher)).anyMatch(words -> words.startsWith("Lịch tập"));
        assertThat(programme.page("/my-work/calendar", teacher).text()).contains("Tổng duyệt");
        var shown = programme.page("/programmes/" + id.value() + "/rehearsals/" + rehearsal.value(), given.lead);
        assertThat(shown.select("#run-" + song.id().value() + " .state").text()).isEqualTo("10:15 · dài hơn 45 giây");
        assertThatThrownBy(() -> rehearsalDesk.time(rehearsal, song.id(), 2, "9", "", teacher))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(desk.set(id, version(), "Văn nghệ", "", "", true, given.lead))
                .isEmpty();
        assertThat(programme.page(path(), given.lead).select(".time-bar strong").text())
                .isEqualTo("21 phút 45 giây");
        assertThat(rehearsals.times(song.id())).hasSize(1);
    }

    @Test
    void the_announcer_gets_the_words_and_the_audience_the_list() throws Exception {
        programme.two(id);

        var docx = browser.get().uri(path() + "/mc.docx").with(as(given.lead)).exchange();
        var audience =
                browser.get().uri(path() + "/audience.pdf").with(as(given.lead)).exchange();

        try (var text = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray())))) {
            assertThat(text.getText()).contains("Lời dẫn: “Kính mời", "1. Hát về bản");
        }
        assertThat(new String(
                        audience.getResponse().getContentAsByteArray(),
                        0,
                        4,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(programme.page(path() + "/print?for=mc", given.lead).select(".paper h2"))
                .hasSize(2);
        assertThat(browser.get().uri(path() + "/items.xlsx").with(as(given.lead)))
                .hasStatusOk();
        assertThat(browser.get().uri(path() + "/mc.docx").with(as(teacher))).hasStatus(403);
    }

    @Test
    void who_has_nothing_to_do_with_it_sees_nothing_of_it() {
        var stranger = given.work.stranger();
        var commune = given.work.officer(given.work.communes.getFirst());

        assertThat(browser.get().uri(path()).with(as(stranger))).hasStatus(403);
        assertThat(browser.get().uri(path()).with(as(commune))).hasStatus(403);
        assertThat(browser.get().uri(path()).with(as(given.work.inspector))).hasStatusOk();
        assertThat(browser.get().uri(path()).with(as(given.propaganda))).hasStatusOk();
        assertThat(browser.post().uri(path() + "/lock").with(as(given.work.inspector)))
                .hasStatus(403);
        assertThat(browser.get()
                        .uri("/campaigns/" + campaign.value() + "/programme")
                        .with(as(stranger)))
                .hasStatus(403);
    }

    @Test
    void the_task_and_the_clause_lead_to_it() throws Exception {
        var task = demands.task(programme.find(id)).orElseThrow();

        assertThat(programme
                        .page("/tasks/" + task.value(), given.lead)
                        .select("#programme-panel a")
                        .attr("href"))
                .isEqualTo(path());
        assertThat(programme
                        .page("/campaigns/" + campaign.value() + "/clauses/" + CongressFixture.CLAUSE, given.lead)
                        .select("#programme-panel a")
                        .attr("href"))
                .isEqualTo(path());
    }

    private int version() {
        return programme.find(id).version();
    }

    private String path() {
        return id.path();
    }

    private List<String> told(Me me) {
        return inbox.page(me, true, null, 1).messages().stream()
                .map(message -> message.sentence(Locale.of("vi")))
                .toList();
    }
}
