package loa.congress.programme;

import loa.work.Target;
import org.jspecify.annotations.Nullable;

/**
 * How long the programme may be.
 *
 * @param limit {@code null}: nobody has said yet
 * @param about how exactly the plan means it; {@code null}: just so
 * @param words the plan's own, or those of the limit
 * @param reason why another limit than the plan's holds; {@code null}: the plan's holds
 */
public record Budget(
        @Nullable Length limit,
        Target.@Nullable About about,
        String words,
        @Nullable String reason) {

    public static final Budget UNKNOWN = new Budget(null, null, "", null);

    /** How a running time stands to it. */
    public enum Fit {
        UNKNOWN,
        SHORT,
        FITS,
        OVER
    }

    /**
     * A running time held against the limit.
     *
     * @param apart how much is to be cut, or still free; none where the limit is unknown
     */
    public record Verdict(Fit fit, Length apart) {}

    public Verdict judge(Length total) {
        if (limit == null) return new Verdict(Fit.UNKNOWN, Length.NONE);
        var most = most(limit);
        if (most != null && total.compareTo(most) > 0) return new Verdict(Fit.OVER, total.apart(limit));
        return new Verdict(total.compareTo(least(limit)) < 0 ? Fit.SHORT : Fit.FITS, total.apart(limit));
    }

    /** "Ít nhất", "trên": there is no end. "Khoảng", "gần": a tenth more is no more than meant. */
    private @Nullable Length most(Length limit) {
        if (about == Target.About.AT_LEAST || about == Target.About.OVER) return null;
        return about == Target.About.ABOUT || about == Target.About.NEARLY ? share(limit, 11) : limit;
    }

    private Length least(Length limit) {
        if (about == Target.About.AT_MOST) return Length.NONE;
        return about == Target.About.ABOUT || about == Target.About.NEARLY ? share(limit, 9) : limit;
    }

    private static Length share(Length limit, int tenths) {
        return new Length(limit.seconds() * tenths / 10);
    }

    public boolean isOfPlan() {
        return limit != null && reason == null;
    }
}
