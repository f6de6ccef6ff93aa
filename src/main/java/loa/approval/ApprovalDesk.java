package loa.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.approval.SignOff.Asker;
import loa.approval.SignOff.Moved;
import loa.approval.SignOff.Refused;
import loa.approval.SignOffMove.*;
import loa.approval.rule.Rule;
import loa.approval.rule.RuleChanged;
import loa.approval.rule.RuleDesk;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.work.Campaigns;
import org.jspecify.annotations.Nullable;
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

    /** So long an approval may be owed. */
    public static final int DAYS_OWED = SignOff.DAYS_OWED;

    private final SignOffs signOffs;
    private final Signatures signatures;
    private final Approvers approvers;
    private final Capacities capacities;
    private final Showcases showcases;
    private final Recording recording;
    private final RuleDesk rules;
    private final Campaigns campaigns;
    private final Rights rights;
    private final Clock clock;

    ApprovalDesk(
            SignOffs signOffs,
            Signatures signatures,
            Approvers approvers,
            Capacities capacities,
            Showcases showcases,
            Recording recording,
            RuleDesk rules,
            Campaigns campaigns,
            Rights rights,
            Clock clock) {
        this.signOffs = signOffs;
        this.signatures = signatures;
        this.approvers = approvers;
        this.capacities = capacities;
        this.showcases = showcases;
        this.recording = recording;
        this.rules = rules;
        this.campaigns = campaigns;
        this.rights = rights;
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
        var issuer = campaigns.find(version.campaign()).orElseThrow().issuer();
        var rule = rules.ask(version.campaign(), version.kind(), issuer, me);
        // A version after one that was approved with changes is taken to make them.
        var named = submission.follows() == null ? Optional.<SignOff>empty() : signOffs.find(submission.follows());
        var follows = named.or(() -> signOffs.latest(version.subject()))
                .filter(before -> before.version().subject().equals(version.subject()))
                .flatMap(this::changesOf)
                .orElse(null);
        var seats = seats(rule, follows);
        var signOff = new SignOff(
                SignOffId.next(),
                version,
                seats.isEmpty() ? SignOffState.UNRULED : SignOffState.ASKED,
                rule.order(),
                seats,
                new PersonId(me.person()),
                null,
                null);
        recording.submitted(signOff, submission, follows, me, clock.instant());
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
            case Moved _
            when (move instanceof Judging || move instanceof Force || move instanceof Settle)
                    && !showcases.isCurrent(signOff.version()) -> {
                end(signOff, me);
                yield Optional.of(Refusal.CHANGED_MEANWHILE);
            }
            case Moved(var moved) -> {
                if (move instanceof Judging judging) signatures.add(id, signature(signOff, judging, me, at));
                if (move instanceof Undo) signatures.undo(id, new PersonId(me.person()), at);
                recording.moved(moved, move, wordsOf(move), me, at);
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

    /** The version that goes its way there. */
    public Optional<Version> version(SignOffId id) {
        return signOffs.find(id).map(SignOff::version);
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
            var version = signOff.version();
            var rule = rules.ask(change.campaign(), version.kind(), version.owner(), change.by());
            byItself(signOff, new Seated(rule.order(), seats(rule, null)), change.by(), change.reason());
        }
    }

    private void end(SignOff signOff, Me me) {
        byItself(signOff, new Supersede(), me, null);
    }

    private void byItself(SignOff signOff, SignOffMove move, Me me, @Nullable String why) {
        var at = clock.instant();
        var nobody = new Asker(new PersonId(me.person()), Set.of(), Set.of(), false, false, false);
        if (signOff.decide(move, nobody, LocalDate.now(clock), at) instanceof Moved(var moved)) {
            recording.moved(moved, move, why, me, at);
        }
    }

    /** The passage whose changes are still to be made: this one, or the one it followed, if nobody has agreed that they are. */
    private Optional<SignOffId> changesOf(SignOff before) {
        return switch (before.state()) {
            case CHANGES_ASKED -> Optional.of(before.id());
            case VOIDED, WITHDRAWN -> before.isAgreed() ? Optional.empty() : signOffs.followed(before.id());
            default -> Optional.empty();
        };
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
                    var said = known == null ? null : known.verdict();
                    return said != null && said.approves() ? seat.lightly() : seat;
                })
                .toList();
    }

    private Signature signature(SignOff signOff, Judging judging, Me me, Instant at) {
        var version = signOff.version();
        var held = capacities
                .find(me, judging.body(), version.campaign().value(), version.kind())
                .orElseThrow();
        return new Signature(
                UUID.randomUUID(),
                judging.body(),
                new PersonId(me.person()),
                me.name(),
                me.post(),
                held.form(),
                held.behalf(),
                held.mandate(),
                judging.verdict(),
                judging.words().strip(),
                at,
                null,
                false);
    }

    private static @Nullable String wordsOf(SignOffMove move) {
        return switch (move) {
            case Judging judging -> judging.words();
            case Withdraw(var reason) -> reason;
            case Force(var reason, var _) -> reason;
            case Settle(var _, var reason) -> reason;
            case EnterPaper _, Undo _, Supersede _, Seated _ -> null;
        };
    }
}
