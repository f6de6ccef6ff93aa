package loa.plan;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import loa.plan.compiler.CompiledPlan.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a duty that two persons corrected at once: each part that only one of them changed is as that one put it;
 * of a part that both changed, the later one's words stand and the clash is named.
 *
 * @param taken parts that only the other person changed
 * @param clashing parts that both changed, each in another way
 */
public record DutyMerge(Duty merged, Set<Part> taken, Set<Part> clashing) {

    /** A part of a duty that a person corrects. */
    public enum Part {
        UNIT(Duty::unit),
        ROLE(Duty::role),
        ACTIONS(Duty::actions),
        OBJECTS(Duty::objects),
        PARTNERS(Duty::partners),
        PHASES(Duty::phases),
        DEADLINE(Duty::deadline),
        CONDITIONAL(Duty::conditional),
        LANGUAGES(Duty::languages),
        CHANNELS(Duty::channels),
        QUANTITIES(Duty::quantities),
        PLACES(Duty::places),
        STEPS(Duty::steps);

        private final Function<Duty, @Nullable Object> of;

        Part(Function<Duty, @Nullable Object> of) {
            this.of = of;
        }

        boolean differs(Duty one, Duty other) {
            return !Objects.equals(of.apply(one), of.apply(other));
        }
    }

    /** The parts in which two duties differ, wherever they stand. */
    public static Set<Part> differences(Duty one, Duty other) {
        var differences = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) if (part.differs(one, other)) differences.add(part);
        return differences;
    }

    /** @param base what both had before them */
    public static DutyMerge of(Duty base, Duty mine, Duty theirs) {
        var taken = EnumSet.noneOf(Part.class);
        var clashing = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (!part.differs(base, theirs) || !part.differs(mine, theirs)) continue;
            (part.differs(base, mine) ? clashing : taken).add(part);
        }
        Function<Part, Duty> from = part -> taken.contains(part) ? theirs : mine;
        var merged = new Duty(
                mine.clause(),
                from.apply(Part.UNIT).unit(),
                from.apply(Part.ROLE).role(),
                from.apply(Part.ACTIONS).actions(),
                from.apply(Part.OBJECTS).objects(),
                from.apply(Part.PARTNERS).partners(),
                from.apply(Part.PHASES).phases(),
                from.apply(Part.DEADLINE).deadline(),
                from.apply(Part.CONDITIONAL).conditional(),
                from.apply(Part.LANGUAGES).languages(),
                from.apply(Part.CHANNELS).channels(),
                from.apply(Part.QUANTITIES).quantities(),
                from.apply(Part.PLACES).places(),
                from.apply(Part.STEPS).steps());
        return new DutyMerge(merged, taken, clashing);
    }
}
