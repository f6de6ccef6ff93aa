package loa.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.organization.People;
import loa.organization.PersonId;
import loa.organization.Role;
import loa.organization.Unit;
import loa.plan.PlanAmended;
import loa.plan.PlanConfirmed;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Approval;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A campaign whose plan says: slogans by the propaganda board, stage design by that and the culture office. */
@Lazy
@Component
public class ApprovalFixture {

    public final CampaignFixture work;
    public final Me propaganda;
    public final Me propagandaToo;
    public final Me culture;
    public final Me author;
    public final Me colleague;
    private final People people;

    private final ApprovalDesk desk;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ApprovalFixture(
            CampaignFixture work,
            People people,
            ApprovalDesk desk,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.work = work;
        this.people = people;
        this.desk = desk;
        this.events = events;
        this.transaction = transaction;
        propaganda = people.with("Giàng A Chu", work.propaganda.id(), "Trưởng Ban", Role.LEADER);
        propagandaToo = people.with("Hà Thị Yến", work.propaganda.id(), "Phó Trưởng Ban", Role.LEADER);
        culture = people.with("Lường Văn Tiến", work.culture.id(), "Trưởng phòng", Role.LEADER);
        author = people.officer("Mùa Thị Dở", work.media.id());
        colleague = people.officer("Sùng A Páo", work.media.id());
    }

    /** Who enters papers at the propaganda board. */
    public Me clerk() {
        return people.officer("Vì Thị Ngân", work.propaganda.id());
    }

    public CampaignId campaign() {
        return work.confirm(plan(
                work.plan(PlanId.next(), work.duties(), null),
                approval(DutyObject.SLOGANS, work.propaganda),
                approval(DutyObject.STAGE_DESIGN, work.propaganda, work.culture)));
    }

    /** The plan with other words on who approves, put in force. */
    public void amend(CampaignId campaign, int edition, Approval... approvals) {
        var plan = plan(work.plan(new PlanId(campaign.value()), work.duties(), null), approvals);
        transaction.executeWithoutResult(_ -> events.publishEvent(new PlanAmended(
                plan.plan(),
                edition,
                plan.title(),
                plan.issuer(),
                plan.compiled(),
                plan.compiled(),
                plan.duties(),
                java.util.Map.of(),
                java.util.Map.of(),
                LocalDate.of(2026, 10, 5),
                plan.by())));
    }

    public static Approval approval(DutyObject object, Unit... by) {
        return new Approval(object, List.of(by).stream().map(Unit::name).toList(), List.of("IV.1/3"));
    }

    public Version version(CampaignId campaign, ObjectKind kind, String sha256, UUID id) {
        return new Version(
                new Subject("test", id),
                sha256,
                "Khẩu hiệu chào mừng Đại hội",
                "/my-work",
                campaign,
                kind,
                null,
                work.media.id(),
                Set.of(new PersonId(author.person())));
    }

    public SignOffId submitted(CampaignId campaign, ObjectKind kind) {
        return submitted(version(campaign, kind, sha('1'), UUID.randomUUID()));
    }

    public SignOffId submitted(Version version) {
        return switch (desk.submit(version, Submission.PLAIN, author)) {
            case Submitting.Submitted(var id) -> id;
            case Submitting.Refused(var why) -> throw new AssertionError(why);
        };
    }

    public static String sha(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    private static PlanConfirmed plan(PlanConfirmed plan, Approval... approvals) {
        var read = plan.compiled();
        var compiled = new CompiledPlan(
                read.schema(),
                read.source(),
                read.document(),
                read.event(),
                read.clauses(),
                read.citations(),
                read.units(),
                read.topics(),
                read.channels(),
                read.windows(),
                read.duties(),
                new ArrayList<>(List.of(approvals)),
                read.slogans(),
                read.recipients(),
                read.findings(),
                read.why());
        return new PlanConfirmed(
                plan.plan(), plan.title(), plan.issuer(), compiled, plan.duties(), plan.on(), plan.by());
    }
}
