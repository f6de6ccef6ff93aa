package loa.evidence.figure;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loa.evidence.Check;
import loa.evidence.EntryId;
import loa.evidence.Indicator;
import loa.evidence.Indicator.Nature;
import loa.organization.UnitId;
import loa.platform.Plain;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Figures added up so that what happened once is counted once, whoever reported it how often. What is left out is left out
 * for a reason that is shown beside it (ADR 0013). A proof that serves two clauses counts in each of them, and once where
 * both are looked at together.
 */
public final class Tally {

    /** Why a figure is not in the sum. */
    public enum Why {
        CORRECTED,
        RETURNED,
        /** Not yet confirmed, where only confirmed figures are asked for. */
        WAITING,
        /** It points to a proof that is counted already. */
        SAME_PROOF,
        /** Another one handed in with the same photo is counted. */
        SAME_PHOTO,
        /** The unit in charge reported the same, on the same day at the same place. */
        LEAD_COUNTS,
        /** A later report says how much there is now. */
        REPLACED
    }

    /**
     * A figure and what became of it.
     *
     * @param why {@code null}: it counts
     * @param instead the one that counts in its place
     */
    public record Line(
            Figure figure, @Nullable Why why, @Nullable EntryId instead) {

        public boolean counts() {
            return why == null;
        }
    }

    /** What counts first, where only one of several can: confirmed before waiting, the proof before what points to it. */
    private static final Comparator<Figure> FIRST = comparing((Figure figure) -> !figure.isAccepted())
            .thenComparing(Figure::reference)
            .thenComparing(Figure::recordedAt)
            .thenComparing(figure -> figure.id().value());

    private final List<Line> lines;

    private Tally(List<Line> lines) {
        this.lines = lines;
    }

    /** Only what a checker has confirmed. */
    public static Tally confirmed(Collection<Figure> figures) {
        return of(figures, Figure::isAccepted);
    }

    /** Also what waits to be checked. */
    public static Tally all(Collection<Figure> figures) {
        return of(figures, figure -> true);
    }

    private static Tally of(Collection<Figure> figures, Predicate<Figure> wanted) {
        var out = new HashMap<EntryId, Line>();
        for (var figure : figures) {
            var why = figure.corrected()
                    ? Why.CORRECTED
                    : figure.check() == Check.RETURNED ? Why.RETURNED : wanted.test(figure) ? null : Why.WAITING;
            if (why != null) out.put(figure.id(), new Line(figure, why, null));
        }
        leaveOut(figures, out, Why.SAME_PROOF, Figure::proof, (first, second) -> true);
        leaveOut(figures, out, Why.SAME_PHOTO, Figure::indicator, Tally::showTheSame);
        leaveOut(figures, out, Why.LEAD_COUNTS, Tally::happening, Tally::workTogether);
        leaveOutWhatWas(figures, out);
        return new Tally(figures.stream()
                .map(figure -> out.getOrDefault(figure.id(), new Line(figure, null, null)))
                .toList());
    }

    /** Of those with the same key, leaves out each for which one that counts is the same thing. */
    private static void leaveOut(
            Collection<Figure> figures,
            Map<EntryId, Line> out,
            Why why,
            Function<Figure, @Nullable Object> key,
            BiPredicate<Figure, Figure> same) {
        for (var alike : groups(figures, out, key)) {
            var order = why == Why.LEAD_COUNTS ? leadsFirst(alike) : FIRST;
            var counted = new ArrayList<Figure>();
            for (var figure : alike.stream().sorted(order).toList()) {
                var instead = counted.stream()
                        .filter(other -> same.test(other, figure))
                        .findFirst();
                if (instead.isEmpty()) counted.add(figure);
                else out.put(figure.id(), new Line(figure, why, instead.get().id()));
            }
        }
    }

    /** Of what stands at a place, only the last day's report counts; reports of one day add up. */
    private static void leaveOutWhatWas(Collection<Figure> figures, Map<EntryId, Line> out) {
        for (var alike : groups(figures, out, Tally::standing)) {
            var last = alike.stream()
                    .max(comparing(Figure::on).thenComparing(Figure::recordedAt))
                    .orElseThrow();
            for (var figure : alike) {
                if (figure.on().isBefore(last.on())) out.put(figure.id(), new Line(figure, Why.REPLACED, last.id()));
            }
        }
    }

    private static Collection<List<Figure>> groups(
            Collection<Figure> figures, Map<EntryId, Line> out, Function<Figure, @Nullable Object> key) {
        return figures.stream()
                .filter(figure -> !out.containsKey(figure.id()) && key.apply(figure) != null)
                .collect(groupingBy(key::apply, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values();
    }

    private static boolean showTheSame(Figure first, Figure second) {
        return !first.submission().equals(second.submission())
                && first.photos().stream().anyMatch(second.photos()::contains);
    }

    private record Happening(Indicator indicator, LocalDate on, String place) {}

    private static @Nullable Object happening(Figure figure) {
        return figure.place() == null
                ? null
                : new Happening(figure.indicator(), figure.on(), Plain.text(figure.place()));
    }

    private static boolean workTogether(Figure first, Figure second) {
        return first.partners().contains(second.unit()) || second.partners().contains(first.unit());
    }

    private static Comparator<Figure> leadsFirst(List<Figure> alike) {
        return comparing((Figure figure) ->
                        alike.stream().anyMatch(other -> other.partners().contains(figure.unit())))
                .thenComparing(FIRST);
    }

    private record Standing(
            Indicator indicator,
            UnitId unit,
            String place,
            @Nullable TaskId task) {}

    private static @Nullable Object standing(Figure figure) {
        if (figure.indicator().nature() == Nature.FLOW) return null;
        var place = figure.place() == null ? "" : Plain.text(figure.place());
        // Without a place nobody knows whether two tasks speak of the same flags.
        return new Standing(figure.indicator(), figure.unit(), place, place.isEmpty() ? figure.task() : null);
    }

    /** All figures, each with what became of it, in the order given. */
    public List<Line> lines() {
        return lines;
    }

    /** The sum of an indicator with its parts; {@code null} where nothing counts: no figure is not zero. */
    public @Nullable BigDecimal sum(Indicator indicator) {
        return counted()
                .filter(figure ->
                        figure.indicator() == indicator || figure.indicator().whole() == indicator)
                .map(Figure::quantity)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** How many proofs the sum of the indicator stands on. */
    public int proofs(Indicator indicator) {
        return (int) counted()
                .filter(figure ->
                        figure.indicator() == indicator || figure.indicator().whole() == indicator)
                .count();
    }

    private Stream<Figure> counted() {
        return lines.stream().filter(Line::counts).map(Line::figure);
    }
}
