package loa.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.organization.UnitDesk;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.plan.Refusal.Reason;
import loa.plan.UnitReview.Match;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the names in a plan meet the directory: the place it is for, who issued it, and each unit that owes a duty. */
@Component
public class MatchingDesk {

    private final Judging judging;
    private final PlanRegister register;
    private final UnitDesk units;

    MatchingDesk(Judging judging, PlanRegister register, UnitDesk units) {
        this.judging = judging;
        this.register = register;
        this.units = units;
    }

    /** Says to which place the plan belongs, who issued it, and the directory of which day counts. */
    @Transactional
    public Optional<Refusal> place(
            PlanId id, long version, UnitId place, @Nullable UnitId issuer, LocalDate directoryOn, Me by) {
        return judging.judge(id, by, review -> {
            var reason = review.head().state().refusal(PlanState.Move.JUDGE);
            if (reason != null) return Optional.of(Refusal.of(reason));
            if (!register.place(id, version, place, issuer, directoryOn)) {
                return Optional.of(Refusal.of(Reason.CHANGED_MEANWHILE));
            }
            var details = Map.of("place", place.toString(), "directory", directoryOn.toString());
            judging.record(review, "plan.placed", details, by);
            return Optional.empty();
        });
    }

    /** Says which units of the directory a unit of the plan stands for. */
    @Transactional
    public Optional<Refusal> match(PlanId id, String key, int version, List<UnitId> chosen, Me by) {
        if (chosen.isEmpty()) return Optional.of(Refusal.of(Reason.NOTHING_CHOSEN));
        return say(id, key, version, Match.MATCHED, chosen, by);
    }

    /** Leaves the members of a collective unit to be named during the campaign. */
    @Transactional
    public Optional<Refusal> later(PlanId id, String key, int version, Me by) {
        return say(id, key, version, Match.LATER, List.of(), by);
    }

    /** Takes a match back. */
    @Transactional
    public Optional<Refusal> open(PlanId id, String key, int version, Me by) {
        return say(id, key, version, Match.OPEN, List.of(), by);
    }

    /** Matches at one stroke each of these units, unless somebody did so meanwhile. */
    @Transactional
    public Optional<Refusal> matchAll(PlanId id, Map<String, List<UnitId>> chosen, Me by) {
        return judging.judge(id, by, review -> {
            chosen.forEach((key, units) -> review.unit(key)
                    .filter(unit -> unit.match() == Match.OPEN && !units.isEmpty())
                    .ifPresent(unit -> say(review, unit, unit.version(), Match.MATCHED, units, by)));
            return Optional.empty();
        });
    }

    /** Founds a unit that the directory lacks, below the plan's place, and matches it. */
    @Transactional
    public Optional<Refusal> found(PlanId id, String key, int version, String name, UnitKind kind, Me by) {
        if (name.isBlank()) return Optional.of(Refusal.of(Reason.NOTHING_CHOSEN));
        return judging.judge(id, by, review -> {
            var unit = review.unit(key);
            if (unit.isEmpty()) return Judging.notHere();
            var head = review.head();
            if (head.place() == null) return Optional.of(Refusal.of(Reason.PLACE_UNKNOWN));
            if (unit.get().version() != version) return Optional.of(Refusal.of(Reason.CHANGED_MEANWHILE));
            var founded = units.found(name.strip(), kind, head.place(), head.directoryOn(), by);
            return say(review, unit.get(), version, Match.MATCHED, List.of(founded.id()), by);
        });
    }

    private Optional<Refusal> say(PlanId id, String key, int version, Match match, List<UnitId> chosen, Me by) {
        return judging.judge(
                id,
                by,
                review -> review.unit(key)
                        .map(unit -> say(review, unit, version, match, chosen, by))
                        .orElseGet(Judging::notHere));
    }

    private Optional<Refusal> say(
            Review review, UnitReview unit, int version, Match match, List<UnitId> chosen, Me by) {
        var content = CompiledJson.write(CompiledJson.Matched.of(unit.unit(), unit.added(), chosen));
        var verdict = Verdict.valueOf(match.name());
        var word = new Judgement(About.UNIT, unit.key(), version + 1, verdict, content, null, null);
        var details = Map.of("unit", unit.unit().name(), "match", match.name(), "units", String.valueOf(chosen.size()));
        return judging.say(review, word, "plan.unit.matched", details, by);
    }
}
