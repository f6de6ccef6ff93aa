package loa.plan.web;

import gg.jte.Content;
import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One change of a plan: its words, what it does to duty, days and tasks, and what a person says to it.
 *
 * @param name among the changes of the edition
 * @param heading above the clause, as the name of the unit
 * @param touched the tasks it touches, drawn by the module that has them
 * @param choice {@code TAKEN}, {@code KEPT}, or empty
 * @param stamp who chose last
 * @param review where the duty is put right
 * @param error what the person has to mend
 */
public record ChangeCard(
        String name,
        String anchor,
        int version,
        ChangedWords words,
        @Nullable String heading,
        List<Effect> effects,
        @Nullable String warning,
        @Nullable Content touched,
        String choice,
        String reason,
        @Nullable String stamp,
        @Nullable String review,
        boolean readOnly,
        @Nullable String error)
        implements View {

    /** One part that is another than before. */
    public record Effect(
            String what, @Nullable String before, @Nullable String after) {}

    /** Which words the choices bear: those for a new clause, one that is gone, or one that goes on. */
    public String kind() {
        return words.kind().equals("NEW") || words.kind().equals("GONE") ? words.kind() : "CHANGED";
    }

    public String choiceTone() {
        return switch (choice) {
            case "TAKEN" -> "ok";
            case "KEPT" -> "info";
            default -> "warn";
        };
    }
}
