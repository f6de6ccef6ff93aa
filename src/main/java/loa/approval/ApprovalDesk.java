package loa.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.approval.SignOff.Moved;
import loa.approval.SignOff.Refused;
import loa.approval.SignOffMove.*;
import loa.approval.rule.Rule;
import loa.approval.rule.RuleChanged;
import loa.approval.rule.RuleDesk;
import loa.audit.AuditLog;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.job.Jobs;
import loa.work.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where versions are submitted and judged: one transaction holds, decides, saves, notes, puts on record and tells. */
@Component
public class ApprovalDesk {

    /** So long one may take back what one has said. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final SignOffs signOffs;
    private final Signatures signatures;
    private final Approvers approvers;
    private final RuleDesk rules;
    private final Campaigns campaigns;
    private final Rights rights;
    private final Jobs jobs;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalDesk(
            SignOffs signOffs,
            Signatures signatures,
            Approvers approvers,
            RuleDesk rules,
            Campaigns campaigns,
            Rights rights,
            Jobs jobs,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signOffs = signOffs;
        this.signatures = signatures;
        this.approvers = approvers;
        this.rules = rules;
        this.campaigns = campaigns;
        this.rights = rights;
        this.jobs = jobs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the bodies that approve things of its kind. Whoever submits it works for the unit that owns it. An earlier version of
     * the same subject that is still on its way, or approved, ends here.
     */
    @Transactional
    public Submitting submit(Version version, Submission submission, Me me) {
        rights.require(me, Power.DO_TASK, version.campaign().value(), version.owner());
        var standing = signOffs.holdStanding(version.subject());
        if (standing.stream().anyMatch(each -> each.version().sha256().equals(version.sha256()))) {
            return new Submitting.Refused(Refusal.SUBMITTED_ALREADY);
        }
        standing.forEach(each -> end(each, me));
        var at = clock.instant();
        var campaign = campaigns.find(version.campaign()).orElseThrow();
        var rule = rules.ask(version.campaign(), version.kind(), campaign.issuer(), me);
        var seats = seats(rule, submission.follows());
        var signOff = new SignOff(
                SignOffId.next(),
                version,
                seats.isEmpty() ? SignOffState.UNRULED : SignOffState.ASKED,
                rule.order(),
                seats,
                new PersonId(me.person()),
                null,
                null);
        signOffs.add(signOff, submission, me, at);
        signatures.note(
                signOff, new Signatures.Noted("Submit", null, submission.note(), submission.wantedOn()), me, at);
        put(signOff, "approval.submitted", new HashMap<>(), me);
        events.publishEvent(new ApprovalEvent.Submitted(signOff.id(), version));
        return new Submitting.Submitted(signOff.id());
    }

    /** Makes the move, or says why not. */
    @Transactional
    public Optional<Refusal> move(SignOffId id, SignOffMove move, Me me) {
        var signOff = signOffs.hold(id).orElseThrow(() -> new IllegalArgumentException("no such approval: " + id));
        approvers.requireSight(signOff, me);
        if (move instanceof Supersede || move instanceof Seated || move instanceof EnterPaper) {
            throw new AccessDeniedException("not a move of persons: " + move);
        }
        var at = clock.instant();
        return switch (signOff.decide(move, approvers.asker(signOff, me), LocalDate.now(clock), at)) {
            case Moved(var moved) -> {
                if (move instanceof Judging judging) signatures.add(id, signature(judging, me, at));
                if (move instanceof Undo) signatures.undo(id, new PersonId(me.person()), at);
                record(moved, move, me, at);
                yield Optional.empty();
            }
            case Refused(var why) -> Optional.of(why);
        };
    }

    /** What would be said to this move now; empty: it would be made. */
    public Optional<Refusal> ask(SignOffId id, SignOffMove move, Me me) {
        var signOff = signOffs.find(id).orElseThrow(() -> new IllegalArgumentException("no such approval: " + id));
        return signOff.decide(move, approvers.asker(signOff, me), LocalDate.now(clock), clock.instant())
                        instanceof Refused(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /** The subject is this version now: what was asked about or approved of any other ends, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Subject subject, String sha256, Me me) {
        for (var signOff : signOffs.holdStanding(subject)) {
            if (!signOff.version().sha256().equals(sha256)) end(signOff, me);
        }
    }

    /** Who is asked from now on about what is not approved yet. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RuleChanged change) {
        for (var signOff : signOffs.holdOpen(change.campaign(), change.kinds())) {
            var rule = rules.ask(
                    change.campaign(),
                    signOff.version().kind(),
                    signOff.version().owner(),
                    change.by());
            decideAndRecord(signOff, new Seated(rule.order(), seats(rule, null)), change.by(), change.reason());
        }
    }

    private void end(SignOff signOff, Me me) {
        decideAndRecord(signOff, new Supersede(), me, null);
    }

    private void decideAndRecord(SignOff signOff, SignOffMove move, Me me, @Nullable String why) {
        var at = clock.instant();
        var nobody = new SignOff.Asker(
                new PersonId(me.person()), java.util.Set.of(), java.util.Set.of(), false, false, false);
        if (signOff.decide(move, nobody, LocalDate.now(clock), at) instanceof Moved(var moved)) {
            record(moved, move, me, at, why);
        }
    }

    private List<Seat> seats(Rule rule, @Nullable SignOffId follows) {
        var seats = rule.bodies().stream()
                .map(body -> Seat.of(body.unit(), body.quorum()))
                .toList();
        if (follows == null) return seats;
        var before = signOffs.find(follows).orElseThrow();
        return seats.stream()
                .map(seat -> {
                    var known = before.seat(seat.body());
                    return known != null
                                    && known.verdict() != null
                                    && known.verdict().approves()
                            ? seat.lightly()
                            : seat;
                })
                .toList();
    }

    private Signature signature(Judging judging, Me me, Instant at) {
        return new Signature(
                UUID.randomUUID(),
                judging.body(),
                new PersonId(me.person()),
                me.name(),
                me.post(),
                null,
                null,
                null,
                judging.verdict(),
                judging.words().strip(),
                at,
                null,
                false);
    }

    private void record(SignOff moved, SignOffMove move, Me me, Instant at) {
        record(moved, move, me, at, wordsOf(move));
    }

    private void record(SignOff moved, SignOffMove move, Me me, Instant at, @Nullable String words) {
        boolean waits = move instanceof Judging;
        var after = waits ? moved.leaving(at.plus(GRACE)) : move instanceof Undo ? moved : moved.told();
        signOffs.save(after, at);
        var body = move instanceof Judging judging ? judging.body() : null;
        var day = move instanceof Force(var _, var until) ? until : null;
        var name = move.getClass().getSimpleName();
        signatures.note(after, new Signatures.Noted(name, body, words, day), me, at);
        var details = new HashMap<String, String>();
        if (words != null && !words.isBlank()) details.put("words", words);
        if (day != null) details.put("until", day.toString());
        put(after, "approval." + Character.toLowerCase(name.charAt(0)) + name.substring(1), details, me);
        if (waits) {
            jobs.once(
                    Announcer.JOB,
                    after.id().value() + "@" + at,
                    after.id().value().toString(),
                    at.plus(GRACE));
        } else {
            Announcer.event(after, move, signatures.of(after.id())).ifPresent(events::publishEvent);
        }
    }

    private void put(SignOff signOff, String act, HashMap<String, String> details, Me me) {
        var version = signOff.version();
        details.put("title", version.title());
        details.put("sha256", version.sha256());
        details.put("state", signOff.state().name());
        audit.append(
                me,
                act,
                signOff.id().subject(),
                version.campaign().value(),
                version.owner().value(),
                details);
    }

    private static @Nullable String wordsOf(SignOffMove move) {
        return switch (move) {
            case Judging judging -> judging.words();
            case EnterPaper paper -> paper.words();
            case Withdraw(var reason) -> reason;
            case Force(var reason, var _) -> reason;
            case Settle(var _, var reason) -> reason;
            case Undo _, Supersede _, Seated _ -> null;
        };
    }
}
