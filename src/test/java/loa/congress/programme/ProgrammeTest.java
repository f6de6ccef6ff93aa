package loa.congress.programme;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.approval.ApprovalDesk;
import loa.approval.SignOffMove.Approve;
import loa.approval.SignOffState;
import loa.approval.Standing;
import loa.congress.CongressFixture;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.Refusal;
import loa.congress.programme.ProgrammeDesk.Opening;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.RehearsalDesk.Outcome;
import loa.congress.rehearsal.RehearsalDesk.Plan;
import loa.congress.rehearsal.Rehearsals;
import loa.evidence.Indicator;
import loa.evidence.Ledger;
import loa.notification.Inbox;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskState;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class ProgrammeTest {

    private final CongressFixture given;
    private final ProgrammeDesk desk;
    private final ItemDesk itemDesk;
    private final ProgrammeApproval approval;
    private final PerformedDesk performed;
    private final RehearsalDesk rehearsalDesk;
    private final Rehearsals rehearsals;
    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final History history;
    private final ApprovalDesk approvals;
    private final TaskDesk tasks;
    private final Ledger ledger;
    private final Inbox inbox;
    private final MockMvcTester browser;
    private final LocalDate today;
    private CampaignId campaign;
    private ProgrammeId id;
    private Me teacher;

    ProgrammeTest(
            CongressFixture given,
            ProgrammeDesk desk,
            ItemDesk itemDesk,
            ProgrammeApproval approval,
            PerformedDesk performed,
            RehearsalDesk rehearsalDesk,
            Rehearsals rehearsals,
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            History history,
            ApprovalDesk approvals,
            TaskDesk tasks,
            Ledger ledger,
            Inbox inbox,
            MockMvcTester browser,
            Clock clock) {
        this.given = given;
        this.desk = desk;
        this.itemDesk = itemDesk;
        this.approval = approval;
        this.performed = performed;
        this.rehearsalDesk = rehearsalDesk;
        this.rehearsals = rehearsals;
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.history = history;
        this.approvals = approvals;
        this.tasks = tasks;
        this.ledger = ledger;
        this.inbox = inbox;
        this.browser = browser;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_programme_that_three_schools_are_asked_for() {
        campaign = given.campaign();
        id = open(campaign);
        teacher = given.teacher(given.schools.getFirst());
        assertThat(call()).isEmpty();
    }

    @Test
    void the_minutes_and_the_approving_bodies_are_those_of_the_plan() {
        var programme = programmes.find(id).orElseThrow();

        assertThat(demands.of(campaign)).singleElement().satisfies(demand -> {
            assertThat(demand.clause()).isEqualTo(CongressFixture.CLAUSE);
            assertThat(demand.unit()).isEqualTo(given.work.education.id());
        });
        assertThat(demands.budget(programme).limit()).isEqualTo(Length.ofMinutes(30));
        assertThat(demands.budget(programme).isOfPlan()).isTrue();
        assertThat(rights.approvers(programme)).containsExactly(given.work.propaganda.id(), given.work.culture.id());
    }

    @Test
    void as_long_as_the_condition_is_open_nobody_is_asked_and_nothing_submitted() {
        var open = given.undecided();
        var waiting = open(open);

        assertThat(desk.call(waiting, schools(), "", today.plusDays(5), given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.UNDECIDED);
        given.decide(open, false);
        assertThat(approval.submit(waiting, given.lead)).extracting(Fault::why).containsExactly(Refusal.NOT_HELD);
    }

    @Test
    void a_school_is_told_has_a_share_of_the_task_and_registers_for_itself_alone() throws Exception {
        assertThat(told(teacher)).anyMatch(words -> words.startsWith("Đề nghị đăng ký tiết mục"));
        assertThat(page("/my-work", teacher).select("#programme-panel").text()).contains("Đăng ký trước");

        var song = register("Hát về bản", "4:30", given.schools.getFirst().id(), teacher);
        assertThat(itemDesk.register(id, ItemId.next(), given.schools.get(1).id(), typed("Múa", "5"), null, teacher))
                .extracting(Fault::why)
                .containsExactly(Refusal.NOT_CALLED);
        var dance = register("Múa xòe", "5", given.schools.get(1).id(), given.teacher(given.schools.get(1)));

        var seen = page(path(), teacher);
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

        assertThat(itemDesk.register(id, key, school, typed("Hát", "4"), null, teacher))
                .isEmpty();
        assertThat(itemDesk.register(id, key, school, typed("Hát", "4"), null, teacher))
                .isEmpty();

        assertThat(items.of(id)).hasSize(1);
    }

    @Test
    void over_the_minutes_it_says_how_much_to_cut_and_is_not_submitted() throws Exception {
        full();
        register("Kịch ngắn", "9", given.schools.getFirst().id(), teacher);
        select("Kịch ngắn");

        var page = page(path(), given.lead);

        // Three items of 9:30 and one of 9, with a minute between each.
        assertThat(page.select(".time-bar .state").text()).isEqualTo("Dài hơn 11 phút 30 giây, cần cắt bớt");
        assertThat(approval.submit(id, given.lead)).extracting(Fault::why).containsExactly(Refusal.OVER_BUDGET);
        assertThat(desk.set(id, version(), "Văn nghệ", "45", "", false, given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.REASON_MISSING);
        assertThat(desk.set(id, version(), "Văn nghệ", "45", "Thường trực cho thêm", false, given.lead))
                .isEmpty();
        assertThat(approval.submit(id, given.lead)).isEmpty();
    }

    @Test
    void two_bodies_approve_this_very_programme_and_a_change_voids_it() {
        two();
        approve();
        assertThat(approval.standing(programme()).filter(Standing::released)).isPresent();

        var song = named("Hát về bản");
        assertThat(itemDesk.change(song.id(), song.version(), typed("Hát về bản ta", "9:30"), null, false, given.lead))
                .isEmpty();

        assertThat(approval.standing(programme())).isEmpty();
        assertThat(approval.earlier(programme()).orElseThrow().state()).isEqualTo(SignOffState.VOIDED);
        approve();
        assertThat(approval.standing(programme()).filter(Standing::released)).isPresent();
        itemDesk.shift(named("Múa xòe").id(), -1, given.lead);
        assertThat(approval.standing(programme())).isEmpty();
    }

    @Test
    void the_approvers_read_the_list_as_it_was_submitted() {
        two();
        assertThat(approval.submit(id, given.lead)).isEmpty();
        var standing = approval.standing(programme()).orElseThrow();

        var preview = approval.preview(ProgrammeApproval.subject(id), standing.sha256())
                .orElseThrow();

        var words = preview.parts().stream()
                .filter(loa.approval.Preview.Words.class::isInstance)
                .map(part -> ((loa.approval.Preview.Words) part).text())
                .toList();
        assertThat(words).contains("1. Hát về bản", "2. Múa xòe");
        assertThat(words.get(1)).isEqualTo("2 tiết mục, tổng thời lượng 21 phút (kế hoạch: 30 phút)");
    }

    @Test
    void who_changes_what_somebody_else_changed_meanwhile_keeps_what_was_typed_and_sees_theirs() throws Exception {
        register("Hát", "4", given.schools.getFirst().id(), teacher);
        var item = named("Hát");
        assertThat(itemDesk.change(item.id(), 1, typed("Hát", "5"), null, false, teacher))
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
    void once_the_list_is_closed_units_read_all_of_it_and_change_nothing() throws Exception {
        two();
        assertThat(desk.lock(id, true, given.lead)).isEmpty();

        var item = named("Hát về bản");
        assertThat(itemDesk.change(item.id(), item.version(), typed("Khác", "3"), null, false, teacher))
                .extracting(Fault::why)
                .containsExactly(Refusal.LOCKED);
        assertThat(page(path(), teacher).select("#order > li")).hasSize(2);
        assertThat(page(path(), teacher).select("#order form")).isEmpty();
    }

    @Test
    void a_time_taken_at_the_rehearsal_counts_if_the_lead_says_so() throws Exception {
        two();
        var plan = new Plan(today, "14h", "Hội trường", true, ids());
        var rehearsal = ((Outcome.Planned) rehearsalDesk.plan(id, plan, given.lead)).id();
        var song = named("Hát về bản");

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
        assertThat(page("/my-work/calendar", teacher).text()).contains("Tổng duyệt");
        var shown = page("/programmes/" + id.value() + "/rehearsals/" + rehearsal.value(), given.lead);
        assertThat(shown.select("#run-" + song.id().value() + " .state").text()).isEqualTo("10:15 · dài hơn 45 giây");
        assertThatThrownBy(() -> rehearsalDesk.time(rehearsal, song.id(), 2, "9", "", teacher))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(desk.set(id, version(), "Văn nghệ", "", "", true, given.lead))
                .isEmpty();
        assertThat(page(path(), given.lead).select(".time-bar strong").text()).isEqualTo("21 phút 45 giây");
        assertThat(rehearsals.times(song.id())).hasSize(1);
    }

    @Test
    void what_was_performed_is_proof_of_the_task() {
        two();
        var told = new PerformedDesk.Told(today, ids(), "20:30", "Đông người xem", true, List.of());
        assertThat(performed.perform(id, told, given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.NOT_APPROVED);
        approve();

        assertThat(performed.perform(id, told, given.lead)).isEmpty();

        var task = demands.task(programme()).orElseThrow();
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(TaskState.SUBMITTED);
        var counts = ledger.of(task).getFirst().entries().stream()
                .filter(entry -> entry.content().quantity() != null)
                .collect(Collectors.toMap(
                        entry -> entry.content().unit(),
                        entry -> entry.content().quantity().toPlainString()));
        assertThat(counts)
                .containsEntry(Indicator.SESSION, "1")
                .containsEntry(Indicator.PERFORMANCE, "2")
                .containsEntry(Indicator.MINUTE, "20.5");
        assertThat(performed.perform(id, told, given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.PERFORMED_ALREADY);
    }

    @Test
    void the_announcer_gets_the_words_and_the_audience_the_list() throws Exception {
        two();

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
        assertThat(page(path() + "/print?for=mc", given.lead).select(".paper h2"))
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
        var task = demands.task(programme()).orElseThrow();

        assertThat(page("/tasks/" + task.value(), given.lead)
                        .select("#programme-panel a")
                        .attr("href"))
                .isEqualTo(path());
        assertThat(page("/campaigns/" + campaign.value() + "/clauses/" + CongressFixture.CLAUSE, given.lead)
                        .select("#programme-panel a")
                        .attr("href"))
                .isEqualTo(path());
    }

    private ProgrammeId open(CampaignId campaign) {
        var opening = desk.open(
                campaign, CongressFixture.CLAUSE, given.work.education.id(), "Văn nghệ chào mừng", given.lead);
        return ((Opening.Opened) opening).id();
    }

    private List<Fault> call() {
        return desk.call(id, schools(), "", today.plusDays(5), given.lead);
    }

    private List<loa.organization.UnitId> schools() {
        return given.schools.stream().map(school -> school.id()).toList();
    }

    /** Three items that fill half an hour by themselves. */
    private void full() {
        two();
        register("Khèn gọi bạn", "9:30", given.schools.get(2).id(), given.teacher(given.schools.get(2)));
        select("Khèn gọi bạn");
    }

    private void two() {
        register("Hát về bản", "9:30", given.schools.getFirst().id(), teacher);
        register("Múa xòe", "9:30", given.schools.get(1).id(), given.teacher(given.schools.get(1)));
        select("Hát về bản");
        select("Múa xòe");
    }

    private ItemId register(String title, String length, loa.organization.UnitId unit, Me me) {
        var key = ItemId.next();
        assertThat(itemDesk.register(id, key, unit, typed(title, length), null, me))
                .isEmpty();
        return key;
    }

    private void select(String title) {
        assertThat(itemDesk.move(named(title).id(), new ItemMove.Select(), given.lead))
                .isEmpty();
    }

    private Item named(String title) {
        return items.of(id).stream()
                .filter(item -> item.sketch().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Set<ItemId> ids() {
        return items.selected(id).stream().map(Item::id).collect(Collectors.toSet());
    }

    private static TypedItem typed(String title, String length) {
        return new TypedItem(
                title, "GROUP_SONG", "8", "tiếng Thái", length, "Kính mời", "0:30", "0:30", Set.of(), "", "", "", "");
    }

    private void approve() {
        assertThat(approval.submit(id, given.lead)).isEmpty();
        var signOff = approval.standing(programme()).orElseThrow().signOff();
        assertThat(approvals.move(signOff, new Approve(given.work.propaganda.id(), ""), given.propaganda))
                .isEmpty();
        assertThat(approvals.move(signOff, new Approve(given.work.culture.id(), ""), given.culture))
                .isEmpty();
        given.passGrace(signOff);
    }

    private Programme programme() {
        return programmes.find(id).orElseThrow();
    }

    private int version() {
        return programme().version();
    }

    private String path() {
        return id.path();
    }

    private Document page(String path, Me me) throws Exception {
        return Jsoup.parse(
                browser.get().uri(path).with(as(me)).exchange().getResponse().getContentAsString());
    }

    private List<String> told(Me me) {
        return inbox.page(me, true, null, 1).messages().stream()
                .map(message -> message.sentence(Locale.of("vi")))
                .toList();
    }
}
