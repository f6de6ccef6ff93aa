package loa.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import loa.evidence.EntryId;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.evidence.Spot;
import loa.field.Act.Begin;
import loa.field.Act.Enclosure;
import loa.field.Act.Prove;
import loa.field.Act.Report;
import loa.field.Act.Say;
import loa.media.MediaId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A capture as phones write it, in a request and in a pack alike. What is missing is empty.
 *
 * @param at moment as {@code 2026-10-15T00:30:00Z}
 * @param known as of when the phone knew the task
 * @param files of proof, in their order
 */
public record Sent(
        UUID key,
        UUID owner,
        UUID task,
        Act.Kind kind,
        String at,
        @Nullable String known,
        @Nullable String words,
        @Nullable String links,
        @Nullable String happenedAt,
        @Nullable String place,
        @Nullable Boolean sharesPlace,
        @Nullable List<Figure> counts,
        @Nullable List<File> files,
        @Nullable List<UUID> kept,
        @Nullable Boolean interim,
        @Nullable String toldBy,
        @Nullable String toldHow,
        @Nullable List<UUID> shared,
        @Nullable Place spot) {

    /** A number and its unit. */
    public record Figure(String quantity, String unit) {}

    /** A file that was sent in parts, or lies in the pack under its hash. */
    public record File(@Nullable UUID id, String name, String sha256) {}

    /** Where the phone was, if the person agreed. */
    public record Place(
            double latitude, double longitude, @Nullable Integer accuracy) {}

    private static final int MOST_FILES = 60;

    /** The capture with its files; what a phone can not have written is an {@link IllegalArgumentException}. */
    public Capture capture(Function<File, Enclosure> enclosed) {
        return new Capture(
                key, new TaskId(task), moment(at), known == null ? moment(at) : moment(known), act(enclosed));
    }

    public List<File> enclosures() {
        var all = files == null ? List.<File>of() : files;
        if (all.size() > MOST_FILES) throw new IllegalArgumentException("too many files");
        return all;
    }

    public boolean agrees() {
        return Boolean.TRUE.equals(sharesPlace);
    }

    private Act act(Function<File, Enclosure> enclosed) {
        return switch (kind) {
            case SAY -> new Say(text(words));
            case BEGIN -> new Begin(text(words));
            case REPORT -> new Report(text(words));
            case PROVE ->
                new Prove(
                        new Proof.Typed(figures(), text(links), text(words), text(happenedAt), text(place), agrees()),
                        manner(),
                        enclosures().stream().map(enclosed).toList(),
                        kept == null
                                ? List.of()
                                : kept.stream().map(MediaId::new).toList());
        };
    }

    private Manner manner() {
        var how = Arrays.stream(Origin.How.values())
                .filter(each -> each.name().equals(text(toldHow)))
                .findFirst()
                .orElse(null);
        return new Manner(
                text(toldBy).isBlank() ? Origin.BROWSER : Origin.onBehalf(text(toldBy), how),
                Boolean.TRUE.equals(interim),
                shared == null ? List.of() : shared.stream().map(EntryId::new).toList(),
                spot == null ? null : new Spot(spot.latitude(), spot.longitude(), spot.accuracy()));
    }

    private List<Proof.Count> figures() {
        var figures = new ArrayList<Proof.Count>();
        if (counts != null)
            for (var each : counts) figures.add(new Proof.Count(text(each.quantity()), text(each.unit())));
        return figures;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a moment: " + typed, e);
        }
    }
}
