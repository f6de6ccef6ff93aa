package loa.work.link;

import static loa.plan.compiler.CompiledPlan.Action.*;
import static loa.plan.compiler.CompiledPlan.DutyObject.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove.Start;
import loa.work.TaskMove.Submit;
import loa.work.TaskRights.Sight;
import loa.work.TaskState;
import loa.work.TasksGiven;
import loa.work.link.Linked.Circle;
import loa.work.link.Linked.Made;
import loa.work.link.Linked.Refused;
import loa.work.link.Linked.Why;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class LinkDeskTest {

    private final CampaignFixture fixture;
    private final Links links;
    private final LinkDesk desk;
    private final TaskDesk tasks;
    private final TaskList list;
    private final DecisionDesk decisions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    LinkDeskTest(
            CampaignFixture fixture,
            Links links,
            LinkDesk desk,
            TaskDesk tasks,
            TaskList list,
            DecisionDesk decisions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.fixture = fixture;
        this.links = links;
        this.desk = desk;
        this.tasks = tasks;
        this.list = list;
        this.decisions = decisions;
        this.events = events;
        this.transaction = transaction;
    }

    @Test
    void a_campaign_starts_with_the_links_that_its_plan_means() {
        var campaign = fixture.campaign();

        var said = said(campaign);

        assertThat(said)
                .contains("IV.4/1 CONTENT IV.4/2", "IV.3/2 REVIEW IV.1/3", "IV.1/3 APPROVAL IV.4/6")
                .doesNotHaveDuplicates();
        assertThat(links.of(campaign).stream()
                        .filter(link -> link.to().clause().equals("IV.7/2"))
                        .map(link -> link.to().unit()))
                .containsExactlyInAnyOrderElementsOf(
                        fixture.communes.stream().map(Unit::id).toList());
    }

    @Test
    void what_is_blocked_becomes_ready_when_the_first_task_is_under_way_or_done() {
        var campaign = fixture.campaign();
        var texts = task(campaign, "IV.4/1", fixture.media);
        var translation = task(campaign, "IV.4/2", fixture.media);
        assertThat(links.standings(List.of(translation))).containsEntry(translation, Standing.BLOCKED);

        tasks.move(texts, new Start(), fixture.officer(fixture.media));

        assertThat(links.standings(List.of(translation))).containsEntry(translation, Standing.READY);
    }

    @Test
    void what_is_begun_all_the_same_is_at_risk_on_both_sides() {
        var campaign = fixture.campaign();
        var translation = task(campaign, "IV.4/2", fixture.media);

        tasks.move(translation, new Start("Dịch trước phần khẩu hiệu"), fixture.officer(fixture.media));

        assertThat(links.of(task(campaign, "IV.4/1", fixture.media)))
                .filteredOn(link -> link.to().task().equals(translation))
                .extracting(Link::state, Link::risk)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LinkState.AT_RISK, Risk.BEGUN_ANYWAY));
    }

    @Test
    void a_circle_is_refused_and_shown_in_its_order() {
        var campaign = fixture.campaign();
        var texts = task(campaign, "IV.4/1", fixture.media);
        var translation = task(campaign, "IV.4/2", fixture.media);
        var press = task(campaign, "IV.4/3", fixture.media);
        assertThat(desk.add(translation, press, Need.DONE, "", fixture.chief)).isEqualTo(new Made());

        var circle = desk.add(press, texts, Need.DONE, "", fixture.chief);

        assertThat(circle)
                .isInstanceOfSatisfying(
                        Circle.class,
                        found -> assertThat(found.way())
                                .extracting(Link.End::clause)
                                .containsExactly("IV.4/1", "IV.4/2", "IV.4/3"));
        assertThat(desk.add(texts, texts, Need.DONE, "", fixture.chief)).isEqualTo(new Refused(Why.ITSELF));
        assertThat(desk.add(translation, press, Need.DONE, "", fixture.chief))
                .isEqualTo(new Refused(Why.THERE_ALREADY));
    }

    @Test
    void tasks_of_two_campaigns_do_not_wait_for_each_other_and_a_done_one_waits_for_nothing() {
        var one = fixture.campaign();
        var other = fixture.campaign();
        var officer = fixture.officer(fixture.media);
        var press = task(one, "IV.4/3", fixture.media);

        assertThat(desk.add(task(other, "IV.4/3", fixture.media), press, Need.DONE, "", fixture.chief))
                .isEqualTo(new Refused(Why.ANOTHER_CAMPAIGN));
        tasks.move(press, new Start(), officer);
        tasks.move(press, new Submit("Xong"), officer);
        assertThat(desk.add(task(one, "IV.4/1", fixture.media), press, Need.DONE, "", fixture.chief))
                .isEqualTo(new Refused(Why.OVER));
    }

    @Test
    void who_does_one_of_the_two_may_link_them_and_nobody_else() {
        var campaign = fixture.campaign();
        var photos = task(campaign, "IV.3/3", fixture.education);
        var exhibition = task(campaign, "IV.4/5", fixture.media);

        assertThat(desk.add(photos, exhibition, Need.DONE, "", fixture.officer(fixture.communes.getFirst())))
                .isEqualTo(new Refused(Why.NOT_YOURS));
        assertThat(desk.add(photos, exhibition, Need.DONE, "Cần 20 ảnh", fixture.officer(fixture.education)))
                .isEqualTo(new Made());
    }

    @Test
    void what_people_linked_stays_and_what_they_took_away_stays_away_when_tasks_are_given_anew() {
        var campaign = fixture.campaign();
        var texts = task(campaign, "IV.4/1", fixture.media);
        var press = task(campaign, "IV.4/3", fixture.media);
        desk.add(texts, press, Need.BEGUN, "", fixture.chief);
        var ofPlan = links.of(task(campaign, "IV.4/2", fixture.media)).getFirst();
        assertThat(desk.drop(ofPlan.id(), fixture.chief)).isEmpty();

        transaction.executeWithoutResult(_ -> events.publishEvent(new TasksGiven(campaign, fixture.chief)));
        desk.find(campaign, fixture.chief);

        assertThat(said(campaign)).contains("IV.4/1 null IV.4/3").doesNotContain("IV.4/1 CONTENT IV.4/2");
        desk.add(texts, ofPlan.to().task(), Need.BEGUN, "", fixture.chief);
        assertThat(said(campaign)).contains("IV.4/1 null IV.4/2");
    }

    @Test
    void a_no_drops_the_approval_that_only_hangs_on_it() {
        var duties = List.of(
                duty("IV.1/1", "Duyệt kịch bản chương trình văn nghệ.", fixture.propaganda, false, APPROVE),
                duty("IV.1/2", "Duyệt chương trình văn nghệ và makét.", fixture.culture, false, APPROVE, STAGE_DESIGN),
                duty("IV.3/1", "Chỉ đạo các trường tập văn nghệ (nếu có).", fixture.education, true, REHEARSE));
        var campaign = fixture.confirm(fixture.plan(PlanId.next(), duties, null));
        var decision = decisions.of(campaign).stream()
                .filter(each -> each.kind() == Decision.Kind.CONDITION)
                .findFirst()
                .orElseThrow();

        decisions.answer(decision.id(), false, "Không có kinh phí", fixture.chief);

        assertThat(state(campaign, "IV.3/1", fixture.education)).isEqualTo(TaskState.NOT_APPLICABLE);
        assertThat(state(campaign, "IV.1/1", fixture.propaganda)).isEqualTo(TaskState.NOT_APPLICABLE);
        assertThat(state(campaign, "IV.1/2", fixture.culture)).isEqualTo(TaskState.READY);
    }

    private static ConfirmedDuty duty(
            String clause, String words, Unit owner, boolean conditional, Action action, DutyObject... others) {
        var objects = new ArrayList<>(List.of(ART_PROGRAMME));
        objects.addAll(List.of(others));
        var read = new Duty(
                clause,
                "cac-xa",
                loa.plan.compiler.CompiledPlan.DutyRole.LEAD,
                List.of(action),
                objects,
                List.of(),
                List.of(),
                null,
                conditional,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ConfirmedDuty(read, words, List.of(owner.id()), false, List.<UnitId>of(), false);
    }

    private TaskState state(CampaignId campaign, String clause, Unit unit) {
        return tasks.find(task(campaign, clause, unit)).orElseThrow().state();
    }

    /** Each link of the plan once, however many units it is for. */
    private List<String> said(CampaignId campaign) {
        return links.of(campaign).stream()
                .map(link -> link.from().clause() + " " + link.chain() + " "
                        + link.to().clause())
                .distinct()
                .toList();
    }

    private TaskId task(CampaignId campaign, String clause, Unit unit) {
        return list.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL, List.of()).stream()
                .filter(row -> row.clause().equals(clause) && row.unit().equals(unit.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
