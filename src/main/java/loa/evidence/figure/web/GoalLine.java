package loa.evidence.figure.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loa.evidence.figure.Attainment;
import loa.work.Target.About;

/**
 * What the plan asks for and how far it has come, in words.
 *
 * @param asked in the plan's own words
 * @param counted what is confirmed, what waits, what is left
 * @param standing a name of {@link Attainment.Standing}
 */
public record GoalLine(String asked, String counted, String standing) {

    public static GoalLine of(Attainment reached) {
        return new GoalLine(
                FigureTables.said(reached.target(), reached.indicator()),
                counted(reached),
                reached.standing().name());
    }

    /** Several lines for who is about to confirm what does not reach them; empty: all do. */
    public static List<String> missed(List<Attainment> reached) {
        return reached.stream()
                .filter(Attainment::isMissed)
                .map(each ->
                        msg("evidence.goal.missed", FigureTables.said(each.target(), each.indicator()), counted(each)))
                .toList();
    }

    private static String counted(Attainment reached) {
        var unit = msg("evidence.unit." + reached.indicator());
        var words = new ArrayList<String>();
        words.add(
                reached.confirmed() == null
                        ? msg("evidence.goal.noneConfirmed", unit)
                        : msg(
                                "evidence.goal.confirmed",
                                number(reached.confirmed()),
                                number(reached.target().quantity()),
                                unit));
        if (reached.waiting() != null) words.add(msg("evidence.goal.waiting", number(reached.waiting())));
        if (reached.lowered() != null) words.add(msg("evidence.goal.lowered", number(reached.lowered())));
        if (reached.left() != null) words.add(left(reached, number(reached.left())));
        return String.join(", ", words);
    }

    private static String left(Attainment reached, String left) {
        var about = reached.target().about();
        if (about == About.ABOUT || about == About.NEARLY) return msg("evidence.goal.leftAbout", left);
        if (about != About.OVER) return msg("evidence.goal.left", left);
        return left.equals("0") ? msg("evidence.goal.leftMore") : msg("evidence.goal.leftOver", left);
    }

    private static String number(java.math.BigDecimal number) {
        return Objects.requireNonNull(FigureTables.number(number));
    }

    public String style() {
        return switch (Attainment.Standing.valueOf(standing)) {
            case REACHED, BEYOND -> "state state--ok";
            case WAITING -> "state state--info";
            case TOO_MUCH -> "state state--bad";
            case SHORT -> "state state--warn";
            case NOTHING -> "state state--mute";
        };
    }

    public String state() {
        return msg("evidence.goal." + standing);
    }
}
