package loa.congress;

import java.util.ArrayList;
import java.util.List;
import loa.approval.SignOffId;
import loa.organization.People;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanConfirmed;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Approval;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.Quantity;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.platform.Me;
import loa.platform.job.OneTimeJob;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A campaign whose plan asks the education office for 30 minutes of performances, which two bodies approve; three schools. */
@Lazy
@Component
public class CongressFixture {

    public static final String CLAUSE = "IV.3/2";
    public static final String EQUIPMENT = "IV.3/1";

    public final CampaignFixture work;
    public final Me lead;
    public final Me propaganda;
    public final Me culture;
    public final List<Unit> schools;
    private final People people;
    private final DecisionDesk decisions;
    private final OneTimeJob announce;
    private final JdbcClient db;

    CongressFixture(
            CampaignFixture work,
            People people,
            DecisionDesk decisions,
            @Qualifier("announceVerdicts") OneTimeJob announce,
            JdbcClient db) {
        this.work = work;
        this.people = people;
        this.decisions = decisions;
        this.announce = announce;
        this.db = db;
        lead = people.officer("Nguyễn Thị Xuân", work.education.id());
        propaganda = people.with("Giàng A Chu", work.propaganda.id(), "Trưởng Ban", Role.LEADER);
        culture = people.with("Lường Văn Tiến", work.culture.id(), "Trưởng phòng", Role.LEADER);
        schools = List.of("Trường THCS Bản Mới", "Trường Tiểu học Nà Lo", "Trường Mầm non Hoa Ban").stream()
                .map(name -> people.unit(name, UnitKind.SCHOOL, work.district.id()))
                .toList();
    }

    /** The campaign, with nothing decided yet. */
    public CampaignId undecided() {
        return work.confirm(plan());
    }

    /** The campaign, in which there will be performances. */
    public CampaignId campaign() {
        var campaign = undecided();
        decide(campaign, true);
        return campaign;
    }

    /** Answers every "(nếu có)". */
    public void decide(CampaignId campaign, boolean yes) {
        decisions.of(campaign).stream()
                .filter(decision -> decision.kind() == Decision.Kind.CONDITION && decision.isOpen())
                .forEach(decision -> decisions.answer(decision.id(), yes, "Thường trực quyết định", work.chief));
    }

    public Me teacher(Unit school) {
        return people.officer("Giáo viên " + school.name(), school.id());
    }

    /** What was said is no longer to be taken back. */
    public void passGrace(SignOffId id) {
        db.sql("update approval.sign_off set leaves_at = leaves_at - interval '11 seconds' where id = ?")
                .param(id.value())
                .update();
        announce.run(id.value().toString());
    }

    private PlanConfirmed plan() {
        var duties = new ArrayList<ConfirmedDuty>();
        for (var duty : work.duties()) duties.add(duty.duty().clause().equals(CLAUSE) ? minutes(duty) : duty);
        var plan = work.plan(PlanId.next(), duties, null);
        var read = plan.compiled();
        var approval = new Approval(
                DutyObject.ART_PROGRAMME, List.of(work.propaganda.name(), work.culture.name()), List.of("IV.1/3"));
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
                List.of(approval),
                read.slogans(),
                read.recipients(),
                read.findings(),
                read.why());
        return new PlanConfirmed(
                plan.plan(), plan.title(), plan.issuer(), compiled, plan.duties(), plan.on(), plan.by());
    }

    private static ConfirmedDuty minutes(ConfirmedDuty duty) {
        var read = duty.duty();
        var changed = new Duty(
                read.clause(),
                read.unit(),
                read.role(),
                read.actions(),
                read.objects(),
                read.partners(),
                read.phases(),
                read.deadline(),
                read.conditional(),
                read.languages(),
                read.channels(),
                List.of(new Quantity(30, QuantityUnit.MINUTE, "30 phút")),
                read.places(),
                read.steps());
        return new ConfirmedDuty(
                changed, duty.clauseText(), duty.owners(), duty.collective(), duty.partners(), duty.request());
    }
}
