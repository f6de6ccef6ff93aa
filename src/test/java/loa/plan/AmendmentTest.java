package loa.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.plan.AmendmentDesk.Bringing;
import loa.plan.AmendmentDesk.Bringing.Waits;
import loa.plan.AmendmentDesk.Chosen;
import loa.plan.PlanChange.Choice;
import loa.plan.Refusal.Reason;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import loa.plan.compiler.change.ClauseChange.Kind;
import loa.platform.Me;
import org.junit.jupiter.api.Test;

@LoaTest
class AmendmentTest {

    private final PlanFixture fixture;
    private final AmendmentDesk desk;
    private final ReviewDesk reviews;
    private final Plans plans;

    AmendmentTest(PlanFixture fixture, AmendmentDesk desk, ReviewDesk reviews, Plans plans) {
        this.fixture = fixture;
        this.desk = desk;
        this.reviews = reviews;
        this.plans = plans;
    }

    @Test
    void a_later_edition_waits_and_changes_nothing() {
        var lan = fixture.lan();
        var id = fixture.confirmed("waits", lan);

        assertThat(bring(id, "waits", lan)).isEqualTo(new Waits(2));

        assertThat(plans.find(id).orElseThrow().edition()).isEqualTo(1);
        assertThat(plans.underReview(id).orElseThrow().edition().number()).isEqualTo(2);
        assertThat(bring(id, "waits 2", lan)).isEqualTo(refused(Reason.ANOTHER_WAITS));
        assertThat(desk.putInForce(id, 2, lan)).contains(new Refusal(Reason.CHANGES_UNDECIDED, 5));
    }

    @Test
    void what_did_not_change_stays_decided_and_what_did_is_named_with_what_it_touches() {
        var lan = fixture.lan();
        var id = fixture.confirmed("named", lan);
        bring(id, "named", lan);

        var amendment = plans.amendment(id, 2).orElseThrow();

        assertThat(amendment.toDecide())
                .extracting(PlanChange::name)
                .containsExactly("III.2/3>III.2/3", "IV.1/1>IV.1/1", "IV.2/2>", "IV.3/2>IV.3/2", ">IV.5/2");
        assertThat(amendment.changes())
                .filteredOn(change -> !change.isToDecide())
                .extracting(change -> change.clause().kind())
                .containsOnly(Kind.CHANGED);
        assertThat(amendment.renumbered()).isEqualTo(1);
        var deadline = amendment.change("IV.1/1>IV.1/1").orElseThrow();
        assertThat(deadline.parts()).containsExactly(DutyMerge.Part.DEADLINE, DutyMerge.Part.STEPS);
        assertThat(amendment.change("III.2/3>III.2/3").orElseThrow().period()).isTrue();
        assertThat(amendment.next().duty("IV.2/2").orElseThrow().decision()).isEqualTo(DutyDecision.CONFIRMED);
        assertThat(amendment.next().duty("IV.2/1").orElseThrow().decision()).isEqualTo(DutyDecision.CONFIRMED);
    }

    @Test
    void taken_over_kept_and_ended_changes_make_the_plan_in_force() {
        var lan = fixture.lan();
        var id = fixture.confirmed("force", lan);
        bring(id, "force", lan);

        assertThat(desk.decide(
                        id,
                        List.of(
                                take("III.2/3>III.2/3"),
                                take("IV.1/1>IV.1/1"),
                                keep("IV.2/2>", "Vẫn dịch cho các bản"),
                                keep("IV.3/2>IV.3/2", "Đã hẹn với các trường"),
                                take(">IV.5/2")),
                        lan))
                .isEmpty();
        assertThat(desk.putInForce(id, 2, lan)).isEmpty();

        var plan = plans.find(id).orElseThrow();
        assertThat(plan.edition()).isEqualTo(2);
        assertThat(duties(plan)).containsKeys("IV.1/1", "IV.2/2", "IV.2/2@1", "IV.5/2");
        assertThat(duties(plan).get("IV.1/1").deadline().date()).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(duties(plan).get("IV.3/2").deadline().date()).isEqualTo(LocalDate.of(2027, 3, 20));
        assertThat(clause(plan, "IV.2/2@1").text()).startsWith("Biên dịch bản tin");
        assertThat(clause(plan, "IV.3/2").text()).startsWith("Cung cấp 20 ảnh");
        assertThat(plan.compiled().windows())
                .filteredOn(window -> window.subject() == WindowSubject.VISUAL_DISPLAY)
                .allMatch(window -> LocalDate.of(2027, 4, 10).equals(window.from()));

        var event = heard(id);
        assertThat(event.moved()).containsEntry("IV.2/2", "IV.2/2@1").containsEntry("IV.2/3", "IV.2/2");
        assertThat(event.ended()).isEmpty();
        assertThat(event.duties()).hasSize(11).allMatch(duty -> !duty.owners().isEmpty());
        assertThat(plans.review(id).orElseThrow().open()).isFalse();
        assertThat(plans.turns(id))
                .extracting(Turn::outcome)
                .containsExactly(Turn.Outcome.IN_FORCE, Turn.Outcome.FIRST);
    }

    @Test
    void what_is_gone_ends_with_its_reason_and_stays_addressable() {
        var lan = fixture.lan();
        var id = fixture.confirmed("ends", lan);
        bring(id, "ends", lan);

        takeAll(id, lan);
        assertThat(desk.decide(id, List.of(new Chosen("IV.2/2>", Choice.TAKEN, "Huyện dịch thay", 1)), lan))
                .isEmpty();
        assertThat(desk.putInForce(id, 2, lan)).isEmpty();

        assertThat(heard(id).ended()).isEqualTo(Map.of("IV.2/2@1", "Huyện dịch thay"));
        var plan = plans.find(id).orElseThrow();
        assertThat(clause(plan, "IV.2/2@1").text()).startsWith("Biên dịch bản tin");
        assertThat(duties(plan)).doesNotContainKey("IV.2/2@1");
    }

    @Test
    void a_third_edition_leaves_alone_what_was_decided_about_the_second() {
        var lan = fixture.lan();
        var id = fixture.confirmed("third", lan);
        bring(id, "third", lan);
        takeAll(id, lan);
        desk.decide(id, List.of(new Chosen("IV.2/2>", Choice.KEPT, "Vẫn dịch", 1)), lan);
        desk.putInForce(id, 2, lan);

        desk.bring(
                id,
                amended("third")
                        .replace("trước ngày 10/3/2027", "trước ngày 08/3/2027")
                        .getBytes(StandardCharsets.UTF_8),
                "3.txt",
                lan);

        assertThat(plans.amendment(id, 3).orElseThrow().toDecide())
                .extracting(PlanChange::name)
                .containsExactly("IV.1/1>IV.1/1");
        takeAll(id, lan);
        assertThat(desk.putInForce(id, 3, lan)).isEmpty();
        assertThat(duties(plans.find(id).orElseThrow())).containsKeys("IV.2/2@1", "IV.1/1");
    }

    @Test
    void what_was_kept_as_it_was_is_asked_again_when_a_third_edition_still_words_it_otherwise() {
        var lan = fixture.lan();
        var id = fixture.confirmed("again", lan);
        bring(id, "again", lan);
        takeAll(id, lan);
        desk.decide(id, List.of(new Chosen("IV.3/2>IV.3/2", Choice.KEPT, "Đã hẹn", 1)), lan);
        assertThat(desk.putInForce(id, 2, lan)).isEmpty();

        desk.bring(id, (amended("again") + "\n").getBytes(StandardCharsets.UTF_8), "3.txt", lan);

        var change = plans.amendment(id, 3).orElseThrow().toDecide();
        assertThat(change).extracting(PlanChange::name).containsExactly("IV.3/2>IV.3/2");
        takeAll(id, lan);
        assertThat(desk.putInForce(id, 3, lan)).isEmpty();
        assertThat(duties(plans.find(id).orElseThrow()).get("IV.3/2").deadline().date())
                .isEqualTo(LocalDate.of(2027, 3, 25));
    }

    @Test
    void the_old_is_kept_only_for_a_reason_and_nobody_overwrites_anothers_word() {
        var lan = fixture.lan();
        var id = fixture.confirmed("kept for a reason", lan);
        bring(id, "kept for a reason", lan);

        assertThat(desk.decide(id, List.of(keep("IV.2/2>", " ")), lan)).contains(Refusal.of(Reason.REASON_MISSING));
        assertThat(desk.decide(id, List.of(take("IV.2/2>")), fixture.minh())).isEmpty();
        assertThat(desk.decide(id, List.of(keep("IV.2/2>", "Vẫn cần")), lan))
                .contains(Refusal.of(Reason.CHANGED_MEANWHILE));
    }

    @Test
    void an_edition_taken_back_stays_on_file_and_may_be_brought_again() {
        var lan = fixture.lan();
        var id = fixture.confirmed("back", lan);
        bring(id, "back", lan);

        assertThat(desk.takeBack(id, 2, "", lan)).contains(Refusal.of(Reason.REASON_MISSING));
        assertThat(desk.takeBack(id, 2, "Chưa ký", lan)).isEmpty();

        assertThat(plans.turns(id).getFirst().reason()).isEqualTo("Chưa ký");
        assertThat(bring(id, "back", lan)).isEqualTo(new Waits(3));
    }

    @Test
    void a_plan_in_review_is_not_amended_and_the_same_file_is_no_other_edition() {
        var lan = fixture.lan();
        var brought = fixture.brought("in review", lan);
        var id = fixture.confirmed("same", lan);

        assertThat(bring(brought, "x", lan)).isEqualTo(refused(Reason.STILL_IN_REVIEW));
        assertThat(desk.bring(id, PlanFixture.text("same").getBytes(StandardCharsets.UTF_8), "same.txt", lan))
                .isEqualTo(refused(Reason.SAME_FILE));
    }

    @Test
    void a_duty_corrected_in_the_waiting_edition_is_what_is_put_in_force() {
        var lan = fixture.lan();
        var id = fixture.confirmed("corrected", lan);
        bring(id, "corrected", lan);
        var seen = plans.underReview(id).orElseThrow().duty("IV.5/2").orElseThrow();
        var right = Readdressed.duty(seen.duty(), "IV.5/2");
        assertThat(reviews.drop(id, "IV.5/1", 1, "Xã làm", lan)).isEmpty();
        assertThat(reviews.correct(id, right, null, seen.version(), lan)).isEmpty();

        takeAll(id, lan);

        assertThat(desk.putInForce(id, 2, lan)).isEmpty();
        assertThat(heard(id).ended()).containsKey("IV.5/1");
    }

    @Test
    void nothing_is_put_in_force_when_a_listener_fails() {
        var lan = fixture.lan();
        var id = fixture.confirmed("fails", lan);
        bring(id, "fails", lan);
        takeAll(id, lan);
        fixture.refuse(true);

        try {
            assertThatThrownBy(() -> desk.putInForce(id, 2, lan)).hasMessage("a listener fails");
        } finally {
            fixture.refuse(false);
        }

        assertThat(plans.head(id).orElseThrow().pending()).isEqualTo(2);
        assertThat(plans.find(id).orElseThrow().edition()).isEqualTo(1);
    }

    private void takeAll(PlanId id, Me by) {
        var answers = plans.amendment(id, plans.head(id).orElseThrow().pending()).orElseThrow().toDecide().stream()
                .map(change -> new Chosen(change.name(), Choice.TAKEN, "", change.version()))
                .toList();
        assertThat(desk.decide(id, answers, by)).isEmpty();
    }

    private Bringing bring(PlanId id, String edition, Me by) {
        return desk.bring(id, amended(edition).getBytes(StandardCharsets.UTF_8), edition + " 2.txt", by);
    }

    static String amended(String edition) {
        return PlanFixture.amended(edition);
    }

    private static Bringing refused(Reason reason) {
        return new Bringing.Refused(Refusal.of(reason));
    }

    private static Chosen take(String change) {
        return new Chosen(change, Choice.TAKEN, "", 0);
    }

    private static Chosen keep(String change, String reason) {
        return new Chosen(change, Choice.KEPT, reason, 0);
    }

    private PlanAmended heard(PlanId id) {
        return fixture.amended(id).getFirst();
    }

    private static Map<String, Duty> duties(Plan plan) {
        return plan.compiled().duties().stream().collect(Collectors.toMap(Duty::clause, duty -> duty));
    }

    private static Clause clause(Plan plan, String id) {
        return plan.compiled().clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
