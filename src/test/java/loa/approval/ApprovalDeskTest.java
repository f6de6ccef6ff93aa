package loa.approval;

import static loa.approval.ApprovalFixture.approval;
import static loa.approval.ApprovalFixture.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loa.LoaTest;
import loa.approval.SignOffMove.*;
import loa.approval.mandate.MandateDesk;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.approval.rule.Rules;
import loa.organization.PersonId;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.platform.Me;
import loa.platform.job.OneTimeJob;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
@RecordApplicationEvents
class ApprovalDeskTest {

    private final ApprovalFixture given;
    private final ApprovalDesk desk;
    private final Approvals approvals;
    private final Rules rules;
    private final RuleDesk ruling;
    private final MandateDesk mandates;
    private final Signatures signatures;
    private final OneTimeJob announce;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private CampaignId campaign;

    ApprovalDeskTest(
            ApprovalFixture given,
            ApprovalDesk desk,
            Approvals approvals,
            Rules rules,
            RuleDesk ruling,
            MandateDesk mandates,
            Signatures signatures,
            @Qualifier("announceVerdicts") OneTimeJob announce,
            JdbcClient db,
            TransactionTemplate transaction,
            Clock clock) {
        this.given = given;
        this.desk = desk;
        this.approvals = approvals;
        this.rules = rules;
        this.ruling = ruling;
        this.mandates = mandates;
        this.signatures = signatures;
        this.announce = announce;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
    }

    @Test
    void slogans_are_approved_by_one_body_and_stage_design_by_two() {
        var slogans = given.submitted(campaign, ObjectKind.SLOGANS);
        var design = given.submitted(campaign, ObjectKind.STAGE_DESIGN);

        assertThat(desk.move(slogans, new Approve(given.work.propaganda.id(), ""), given.propaganda))
                .isEmpty();
        assertThat(desk.move(design, new Approve(given.work.propaganda.id(), ""), given.propaganda))
                .isEmpty();

        assertThat(state(slogans)).isEqualTo(SignOffState.APPROVED);
        assertThat(state(design)).isEqualTo(SignOffState.ASKED);
        assertThat(desk.move(design, new Approve(given.work.culture.id(), ""), given.culture))
                .isEmpty();
        assertThat(state(design)).isEqualTo(SignOffState.APPROVED);
    }

    @Test
    void an_approval_counts_once_it_can_no_longer_be_taken_back(ApplicationEvents events) {
        var version = given.version(campaign, ObjectKind.SLOGANS, sha('a'), UUID.randomUUID());
        var id = given.submitted(version);
        desk.move(id, new Approve(given.work.propaganda.id(), ""), given.propaganda);

        announce.run(id.value().toString());
        assertThat(approvals.standing(version.subject(), sha('a')).orElseThrow().inForce())
                .isFalse();

        passGrace(id);
        announce.run(id.value().toString());
        announce.run(id.value().toString());
        assertThat(approvals.standing(version.subject(), sha('a')).orElseThrow().inForce())
                .isTrue();
        assertThat(approvals.standing(version.subject(), sha('b'))).isEmpty();
        assertThat(events.stream(ApprovalEvent.Approved.class)
                        .filter(event -> event.signOff().equals(id)))
                .hasSize(1);
    }

    @Test
    void a_change_after_approval_voids_it(ApplicationEvents events) {
        var version = given.version(campaign, ObjectKind.SLOGANS, sha('a'), UUID.randomUUID());
        var id = given.submitted(version);
        desk.move(id, new Approve(given.work.propaganda.id(), ""), given.propaganda);

        transaction.executeWithoutResult(_ -> desk.changed(version.subject(), sha('b'), given.author));

        assertThat(state(id)).isEqualTo(SignOffState.VOIDED);
        assertThat(events.stream(ApprovalEvent.Voided.class)).hasSize(1);
    }

    @Test
    void who_takes_back_a_return_leaves_the_version_as_it_was() {
        var id = given.submitted(campaign, ObjectKind.SLOGANS);
        desk.move(id, new Return(given.work.propaganda.id(), "Sai tên Đại hội"), given.propaganda);
        assertThat(state(id)).isEqualTo(SignOffState.RETURNED);

        assertThat(desk.move(id, new Undo(), given.propaganda)).isEmpty();

        assertThat(state(id)).isEqualTo(SignOffState.ASKED);
        assertThat(desk.move(id, new Approve(given.work.propaganda.id(), ""), given.propagandaToo))
                .isEmpty();
    }

    @Test
    void only_people_of_the_body_sign_for_it_and_strangers_see_nothing() {
        var id = given.submitted(campaign, ObjectKind.SLOGANS);
        var move = new Approve(given.work.propaganda.id(), "");

        assertThat(desk.move(id, move, given.culture)).contains(Refusal.NOT_APPROVER);
        assertThat(desk.move(id, move, given.author)).contains(Refusal.NOT_APPROVER);
        assertThatThrownBy(() -> desk.move(id, move, given.work.stranger())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_kind_without_a_rule_waits_until_somebody_says_who_approves() {
        var id = given.submitted(campaign, ObjectKind.ARTICLE);
        assertThat(state(id)).isEqualTo(SignOffState.UNRULED);
        assertThat(rules.find(campaign, ObjectKind.ARTICLE).orElseThrow().owner())
                .isEqualTo(given.work.association.id());

        var bodies = List.of(new Body(given.work.culture.id(), 1));
        assertThat(ruling.set(campaign, ObjectKind.ARTICLE, bodies, Order.TOGETHER, "", given.work.chief))
                .contains(RuleDesk.Refusal.REASON_MISSING);
        assertThat(ruling.set(
                        campaign,
                        ObjectKind.ARTICLE,
                        bodies,
                        Order.TOGETHER,
                        "Thường trực thống nhất",
                        given.work.chief))
                .isEmpty();

        assertThat(state(id)).isEqualTo(SignOffState.ASKED);
        assertThat(desk.move(id, new Approve(given.work.culture.id(), ""), given.culture))
                .isEmpty();
    }

    @Test
    void an_amended_plan_changes_who_is_asked_about_what_is_not_approved_yet() {
        var open = given.submitted(campaign, ObjectKind.SLOGANS);
        var done = given.submitted(campaign, ObjectKind.SLOGANS);
        desk.move(done, new Approve(given.work.propaganda.id(), ""), given.propaganda);

        given.amend(
                campaign,
                2,
                approval(DutyObject.SLOGANS, given.work.propaganda, given.work.culture),
                approval(DutyObject.STAGE_DESIGN, given.work.propaganda, given.work.culture));

        desk.move(open, new Approve(given.work.propaganda.id(), ""), given.propaganda);
        assertThat(state(open)).isEqualTo(SignOffState.ASKED);
        assertThat(state(done)).isEqualTo(SignOffState.APPROVED);
        assertThat(rules.changes(campaign))
                .extracting(change -> change.reason())
                .contains("Theo bản 2 của kế hoạch.");
    }

    @Test
    void changes_named_are_confirmed_lightly() {
        var subject = UUID.randomUUID();
        var first = given.submitted(given.version(campaign, ObjectKind.SLOGANS, sha('1'), subject));
        desk.move(
                first,
                new ApproveWithChanges(given.work.propaganda.id(), List.of("Bỏ dấu chấm than", " ")),
                given.propaganda);
        assertThat(state(first)).isEqualTo(SignOffState.CHANGES_ASKED);

        var second = desk.submit(
                given.version(campaign, ObjectKind.SLOGANS, sha('2'), subject),
                new Submission("Đã bỏ", LocalDate.now(clock), null),
                given.colleague);

        var id = ((Submitting.Submitted) second).signOff();
        assertThat(db.sql("select light from approval.seat where sign_off = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_same_version_is_submitted_once_and_a_new_one_ends_the_old() {
        var subject = UUID.randomUUID();
        var first = given.submitted(given.version(campaign, ObjectKind.SLOGANS, sha('1'), subject));

        assertThat(desk.submit(
                        given.version(campaign, ObjectKind.SLOGANS, sha('1'), subject), Submission.PLAIN, given.author))
                .isEqualTo(new Submitting.Refused(Refusal.SUBMITTED_ALREADY));
        given.submitted(given.version(campaign, ObjectKind.SLOGANS, sha('2'), subject));

        assertThat(state(first)).isEqualTo(SignOffState.VOIDED);
    }

    @Test
    void of_two_who_submit_the_same_at_once_one_does() throws Exception {
        var version = given.version(campaign, ObjectKind.SLOGANS, sha('7'), UUID.randomUUID());
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Submitting> submit = () -> desk.submit(version, Submission.PLAIN, given.author);

            var outcomes = both.invokeAll(List.of(submit, submit)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(outcomes)
                    .filteredOn(Submitting.Submitted.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes).contains(new Submitting.Refused(Refusal.SUBMITTED_ALREADY));
        }
    }

    @Test
    void a_deputy_signs_within_the_days_of_the_mandate_and_the_signature_keeps_its_form() {
        var id = given.submitted(campaign, ObjectKind.SLOGANS);
        var deputy = given.clerk();
        var move = new Approve(given.work.propaganda.id(), "");
        assertThat(desk.move(id, move, deputy)).contains(Refusal.NOT_APPROVER);

        var today = LocalDate.now(clock);
        assertThat(mandates.give(wish(deputy, today.plusDays(1), today.plusDays(5)), given.propaganda))
                .isEmpty();
        assertThat(desk.move(id, move, deputy)).contains(Refusal.NOT_APPROVER);
        assertThat(mandates.give(wish(deputy, today, today), given.propaganda)).isEmpty();
        assertThat(desk.move(id, move, deputy)).isEmpty();

        var signature = signatures.of(id).getFirst();
        assertThat(signature.capacity()).isEqualTo(Signature.Capacity.TUQ);
        assertThat(signature.behalf()).isEqualTo("Trưởng Ban");
        assertThat(mandates.give(wish(deputy, today, today.minusDays(1)), given.propaganda))
                .contains(MandateDesk.Refusal.DAYS_WRONG);
        assertThatThrownBy(() -> mandates.give(wish(given.propaganda, today, today), given.author))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void approvers_are_told_what_waits_and_authors_what_came_of_it() {
        var id = given.submitted(campaign, ObjectKind.SLOGANS);
        assertThat(told(id)).contains(given.propaganda.person(), given.propagandaToo.person());
        assertThat(told(id)).doesNotContain(given.author.person(), given.culture.person());

        desk.move(id, new Return(given.work.propaganda.id(), "Sai tên"), given.propaganda);
        assertThat(told(id)).doesNotContain(given.author.person());
        passGrace(id);
        announce.run(id.value().toString());

        assertThat(told(id)).contains(given.author.person());
    }

    private List<UUID> told(SignOffId id) {
        return db.sql("select person from notification.notice where path = ?")
                .param(id.path())
                .query((rs, _) -> rs.getObject("person", UUID.class))
                .list();
    }

    private static MandateDesk.Wish wish(Me to, LocalDate from, LocalDate until) {
        return new MandateDesk.Wish(
                new PersonId(to.person()), Signature.Capacity.TUQ, "Trưởng Ban", "", Set.of(), from, until);
    }

    private SignOffState state(SignOffId id) {
        return SignOffState.valueOf(db.sql("select state from approval.sign_off where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    private void passGrace(SignOffId id) {
        db.sql("update approval.sign_off set leaves_at = leaves_at - interval '11 seconds' where id = ?")
                .param(id.value())
                .update();
    }
}
