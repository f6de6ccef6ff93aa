package loa.plan;

import static loa.plan.Refusal.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loa.organization.UnitId;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.plan.PlanState.Move;
import loa.plan.Refusal.Reason;
import loa.plan.UnitReview.Match;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyRole;
import loa.plan.compiler.SourceText;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Stamp NOW = new Stamp(Instant.parse("2026-11-02T02:00:00Z"), "Hoàng Thị Lan");
    private static final UnitId COMMUNE = UnitId.next();

    private final List<Judgement> said = new ArrayList<>();

    @Test
    void each_state_refuses_what_does_not_fit_it() {
        assertThat(PlanState.IN_REVIEW.refusal(Move.JUDGE)).isNull();
        assertThat(PlanState.IN_REVIEW.refusal(Move.CONFIRM)).isNull();
        assertThat(PlanState.IN_REVIEW.refusal(Move.AMEND)).isEqualTo(STILL_IN_REVIEW);
        assertThat(PlanState.CONFIRMED.refusal(Move.JUDGE)).isEqualTo(ALREADY_CONFIRMED);
        assertThat(PlanState.CONFIRMED.refusal(Move.CONFIRM)).isEqualTo(ALREADY_CONFIRMED);
        assertThat(PlanState.CONFIRMED.refusal(Move.AMEND)).isNull();
        assertThat(PlanState.IN_REVIEW.refusal(Move.DISCARD)).isNull();
        assertThat(PlanState.CONFIRMED.refusal(Move.DISCARD)).isEqualTo(ALREADY_CONFIRMED);
        assertThat(Move.values()).allMatch(move -> PlanState.DISCARDED.refusal(move) == DISCARDED);
    }

    @Test
    void before_anything_is_said_everything_is_in_the_way() {
        var review = review(null);

        assertThat(reasons(review)).containsExactly(PLACE_UNKNOWN, ISSUER_UNKNOWN, DUTIES_UNDECIDED, UNITS_UNMATCHED);
        assertThat(review.blockers()).contains(new Refusal(DUTIES_UNDECIDED, 10), new Refusal(UNITS_UNMATCHED, 5));
    }

    @Test
    void with_all_duties_decided_and_units_matched_nothing_is_in_the_way() {
        confirmAll();
        matchAll();

        assertThat(review(COMMUNE).blockers()).isEmpty();
    }

    @Test
    void a_unit_that_owes_nothing_any_more_need_not_be_matched() {
        confirmAll();
        matchAll();
        said.removeIf(word -> word.subject().startsWith("uy-ban-mat-tran"));
        drop("IV.4/1");

        assertThat(review(COMMUNE).blockers()).isEmpty();
    }

    @Test
    void a_plan_of_which_all_duties_are_dropped_has_nothing_to_give_out() {
        PlanFixture.compiled().duties().forEach(duty -> drop(duty.clause()));

        assertThat(reasons(review(COMMUNE))).containsExactly(NO_DUTIES);
    }

    @Test
    void what_a_person_put_right_is_what_is_agreed() {
        confirmAll();
        matchAll();
        var read = review(COMMUNE).duty("IV.1/1").orElseThrow().duty();
        var right = new Duty(
                read.clause(),
                read.unit(),
                DutyRole.COORDINATE,
                read.actions(),
                read.objects(),
                read.partners(),
                read.phases(),
                read.deadline(),
                read.conditional(),
                read.languages(),
                read.channels(),
                read.quantities(),
                read.places(),
                List.of());
        said.removeIf(word -> word.subject().equals("IV.1/1"));
        said.add(word(About.DUTY, "IV.1/1", Verdict.CORRECTED, CompiledJson.write(right), null));

        var review = review(COMMUNE);

        assertThat(review.corrected().duties()).contains(right).hasSize(10);
        assertThat(review.duty("IV.1/1").orElseThrow().decision()).isEqualTo(DutyDecision.CORRECTED);
        assertThat(review.confirmed().getFirst().duty()).isEqualTo(right);
    }

    @Test
    void a_clause_read_as_no_duty_can_be_made_one() {
        var found = new Duty(
                "I.2/1",
                "cac-truong",
                DutyRole.LEAD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        said.add(word(About.DUTY, "I.2/1", Verdict.CORRECTED, CompiledJson.write(found), null));

        var review = review(COMMUNE);

        assertThat(review.duties()).hasSize(11);
        assertThat(review.duties().getFirst().duty()).isEqualTo(found);
    }

    @Test
    void a_heading_that_asks_makes_a_request_of_each_duty_below_it() {
        confirmAll();
        matchAll();

        var requests = review(COMMUNE).confirmed().stream()
                .filter(ConfirmedDuty::request)
                .toList();

        assertThat(requests).extracting(duty -> duty.duty().clause()).containsExactly("IV.4/1");
    }

    @Test
    void a_collective_whose_members_come_later_has_no_owners_yet() {
        confirmAll();
        matchAll();
        said.removeIf(word -> word.subject().equals("cac-truong"));
        match("cac-truong", Verdict.LATER);

        var review = review(COMMUNE);

        assertThat(review.unit("cac-truong").orElseThrow().match()).isEqualTo(Match.LATER);
        assertThat(review.blockers()).isEmpty();
        assertThat(review.confirmed())
                .filteredOn(ConfirmedDuty::collective)
                .filteredOn(duty -> duty.duty().clause().startsWith("IV.3"))
                .hasSize(2)
                .allMatch(duty -> duty.owners().isEmpty());
    }

    private Review review(UnitId place) {
        var compiled = PlanFixture.compiled();
        var head = new PlanHead(
                PlanId.next(),
                "Kế hoạch",
                PlanState.IN_REVIEW,
                1,
                null,
                COMMUNE,
                place,
                place,
                LocalDate.of(2026, 11, 2),
                NOW,
                null,
                null,
                0);
        var source = new SourceText("plan.txt", "text/plain", "", null, PlanFixture.text(""));
        return Judged.review(head, new Edition(1, null, source, List.of(), compiled, NOW), said);
    }

    private void confirmAll() {
        PlanFixture.compiled()
                .duties()
                .forEach(duty ->
                        said.add(word(About.DUTY, duty.clause(), Verdict.CONFIRMED, CompiledJson.write(duty), null)));
    }

    private void matchAll() {
        PlanFixture.compiled().units().forEach(unit -> match(unit.key(), Verdict.MATCHED));
    }

    private void match(String key, Verdict verdict) {
        var unit = PlanFixture.compiled().units().stream()
                .filter(u -> u.key().equals(key))
                .findFirst()
                .orElseThrow();
        var units = verdict == Verdict.MATCHED ? List.of(COMMUNE) : List.<UnitId>of();
        said.add(word(About.UNIT, key, verdict, CompiledJson.write(CompiledJson.Matched.of(unit, false, units)), null));
    }

    private void drop(String clause) {
        said.removeIf(word -> word.subject().equals(clause));
        var duty = PlanFixture.compiled().duties().stream()
                .filter(d -> d.clause().equals(clause))
                .findFirst()
                .orElseThrow();
        said.add(word(About.DUTY, clause, Verdict.DROPPED, CompiledJson.write(duty), "không thuộc đợt này"));
    }

    private static Judgement word(About about, String subject, Verdict verdict, String content, String reason) {
        return new Judgement(about, subject, 1, verdict, content, reason, NOW);
    }

    private static List<Reason> reasons(Review review) {
        return review.blockers().stream().map(Refusal::reason).toList();
    }
}
