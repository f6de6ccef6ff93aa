package loa.display;

import static loa.platform.view.Words.msg;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.approval.ApprovalDesk;
import loa.approval.Approvals;
import loa.approval.ObjectKind;
import loa.approval.Preview;
import loa.approval.Showcase;
import loa.approval.Standing;
import loa.approval.Subject;
import loa.approval.Submission;
import loa.approval.Submitting;
import loa.approval.Version;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.plan.PlanAmended;
import loa.plan.PlanConfirmed;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where slogans are worded, approved, used and proved. Those of the plan come in by themselves. */
@Component
public class SloganDesk implements Showcase {

    static final String KIND = "slogan";

    private final Slogans slogans;
    private final ApprovalDesk approval;
    private final Approvals approvals;
    private final Campaigns campaigns;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    SloganDesk(
            Slogans slogans,
            ApprovalDesk approval,
            Approvals approvals,
            Campaigns campaigns,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.slogans = slogans;
        this.approval = approval;
        this.approvals = approvals;
        this.campaigns = campaigns;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanConfirmed plan) {
        lay(new CampaignId(plan.plan().value()), plan.compiled(), plan.by());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended plan) {
        var campaign = new CampaignId(plan.plan().value());
        slogans.retireFromPlan(campaign);
        // In two steps, for two clauses may change places.
        plan.moved().forEach((before, now) -> slogans.readdress(campaign, before, "~" + now));
        plan.moved().values().forEach(now -> slogans.readdress(campaign, "~" + now, now));
        lay(campaign, plan.compiled(), plan.by());
        slogans.retireWithPlan(campaign);
    }

    private void lay(CampaignId campaign, CompiledPlan plan, Me by) {
        int place = 0;
        for (var read : plan.slogans()) {
            var words = composed(read.text());
            var fresh = new Slogan(SloganId.next(), campaign, read.clause(), 0, words, "vi", List.of(), null, false);
            var id = slogans.add(fresh, place++);
            var known = slogans.wordings(id);
            if (known.isEmpty() || !known.getFirst().words().equals(words)) {
                word(id, known.isEmpty() ? 1 : known.getFirst().number() + 1, words, true, by);
                if (!known.isEmpty()) approval.changed(subject(id), hold(id).sha256(), by);
            }
        }
    }

    /** Whether the person words slogans of the campaign. */
    public boolean runs(CampaignId campaign, Me me) {
        return rights.may(me, Power.RUN_CAMPAIGN, campaign.value(), null);
    }

    /** Adds a slogan that the plan does not have, or the same in another language. */
    @Transactional
    public Optional<Refusal> add(CampaignId campaign, String typed, String language, @Nullable String clause, Me me) {
        if (!runs(campaign, me)) return Optional.of(Refusal.NOT_IN_CHARGE);
        var words = composed(typed);
        if (words.isEmpty()) return Optional.of(Refusal.NO_WORDS);
        var slogan = new Slogan(SloganId.next(), campaign, clause, 0, words, language, List.of(), null, false);
        var id = slogans.add(slogan, 1000);
        if (!id.equals(slogan.id())) return Optional.of(Refusal.SAME_WORDS);
        word(id, 1, words, false, me);
        record(slogan, me, "display.slogan.added", Map.of("words", words));
        return Optional.empty();
    }

    /** Words it otherwise; an approval of the wording before ends. */
    @Transactional
    public Optional<Refusal> reword(SloganId id, int seen, String typed, Me me) {
        var slogan = hold(id);
        if (!runs(slogan.campaign(), me)) return Optional.of(Refusal.NOT_IN_CHARGE);
        if (slogan.number() != seen) return Optional.of(Refusal.WORDED_MEANWHILE);
        var words = composed(typed);
        if (words.isEmpty()) return Optional.of(Refusal.NO_WORDS);
        if (words.equals(slogan.words())) return Optional.of(Refusal.SAME_WORDS);
        word(id, slogan.number() + 1, words, false, me);
        approval.changed(subject(id), hold(id).sha256(), me);
        record(slogan, me, "display.slogan.reworded", Map.of("before", slogan.words(), "words", words));
        return Optional.empty();
    }

    /** Says when it may hang, or that it may not any more. */
    @Transactional
    public Optional<Refusal> limit(SloganId id, List<Phase> phases, @Nullable LocalDate until, boolean gone, Me me) {
        var slogan = hold(id);
        if (!runs(slogan.campaign(), me)) return Optional.of(Refusal.NOT_IN_CHARGE);
        slogans.limit(id, phases, until, gone);
        record(slogan, me, "display.slogan.limited", Map.of("words", slogan.words()));
        return Optional.empty();
    }

    /** Hands this wording in for approval; empty, or why not, in words. */
    @Transactional
    public Optional<String> submit(SloganId id, Me me) {
        var slogan = hold(id);
        if (!runs(slogan.campaign(), me)) return Optional.of(msg(Refusal.NOT_IN_CHARGE.key()));
        return approval.submit(version(slogan), Submission.PLAIN, me) instanceof Submitting.Refused(var why)
                ? Optional.of(msg(why.key()))
                : Optional.empty();
    }

    /** Where the wording stands with those who approve it. */
    public Optional<Standing> standing(Slogan slogan) {
        return approvals.standing(subject(slogan.id()), slogan.sha256());
    }

    /** Where the wordings of a campaign stand, by slogan. */
    public Map<UUID, List<Standing>> standings(List<Slogan> all) {
        return approvals.standings(
                KIND, all.stream().map(slogan -> slogan.id().value()).toList());
    }

    /** Notes where an approved wording hangs, is printed or said. */
    @Transactional
    public Optional<Refusal> use(SloganId id, Use.Carrier carrier, String place, Me me) {
        var slogan = hold(id);
        var unit = new UnitId(me.unit());
        if (!rights.may(me, Power.DO_TASK, slogan.campaign().value(), unit) && !runs(slogan.campaign(), me)) {
            return Optional.of(Refusal.NOT_YOUR_UNIT);
        }
        if (slogan.gone()) return Optional.of(Refusal.GONE);
        if (!slogan.lasts(LocalDate.now(clock))) return Optional.of(Refusal.OUT_OF_DATE);
        if (standing(slogan).filter(Standing::released).isEmpty()) return Optional.of(Refusal.NOT_APPROVED);
        if (place.isBlank()) return Optional.of(Refusal.NO_PLACE);
        var use = new Use(carrier, place.strip(), unit, slogan.number(), clock.instant(), me.name());
        slogans.add(id, use, me.person());
        record(slogan, me, "display.slogan.used", Map.of("words", slogan.words(), "place", use.place()));
        return Optional.empty();
    }

    /** Holds a print text against the wording, and keeps that it was done. */
    @Transactional
    public LetterProof prove(SloganId id, String print, Me me) {
        var slogan = hold(id);
        rights.require(me, Power.SEE_CAMPAIGN, slogan.campaign().value(), null);
        var proof = LetterProof.of(slogan.words(), print);
        slogans.add(id, slogan.number(), print, proof.differences(), clock.instant(), me.person(), me.name());
        record(
                slogan,
                me,
                "display.print.proved",
                Map.of("words", slogan.words(), "differences", String.valueOf(proof.differences())));
        return proof;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Version> current(Subject subject) {
        return slogans.find(new SloganId(subject.id())).map(this::version);
    }

    @Override
    public Optional<Preview> preview(Subject subject, String sha256) {
        var id = new SloganId(subject.id());
        return slogans.find(id)
                .flatMap(slogan -> slogans.wordings(id).stream()
                        .map(wording -> new Slogan(
                                id,
                                slogan.campaign(),
                                slogan.clause(),
                                wording.number(),
                                wording.words(),
                                slogan.language(),
                                slogan.phases(),
                                slogan.until(),
                                slogan.gone()))
                        .filter(worded -> worded.sha256().equals(sha256))
                        .findFirst()
                        .map(worded -> new Preview(List.of(new Preview.Words(
                                "words",
                                Preview.Look.TITLE,
                                worded.words(),
                                worded.language().equals("vi") ? null : worded.language())))));
    }

    private Version version(Slogan slogan) {
        return new Version(
                subject(slogan.id()),
                slogan.sha256(),
                slogan.words(),
                slogan.id().path(),
                slogan.campaign(),
                ObjectKind.SLOGANS,
                slogan.language().equals("vi") ? null : slogan.language(),
                issuer(slogan),
                slogans.author(slogan.id(), slogan.number()).map(Set::of).orElse(Set.of()));
    }

    static Subject subject(SloganId id) {
        return new Subject(KIND, id.value());
    }

    /** As it hangs: composed letters, single spaces. */
    static String composed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void word(SloganId id, int number, String words, boolean planned, Me by) {
        slogans.add(id, number, words, planned, clock.instant(), by.person(), by.name());
    }

    private Slogan hold(SloganId id) {
        return slogans.hold(id).orElseThrow(() -> new IllegalArgumentException("no such slogan: " + id));
    }

    private UnitId issuer(Slogan slogan) {
        return campaigns.find(slogan.campaign()).orElseThrow().issuer();
    }

    private void record(Slogan slogan, Me me, String act, Map<String, String> details) {
        audit.append(
                me,
                act,
                slogan.id().subject(),
                slogan.campaign().value(),
                issuer(slogan).value(),
                details);
    }
}
