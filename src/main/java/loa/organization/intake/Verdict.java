package loa.organization.intake;

import java.util.List;

/**
 * What a row will do.
 *
 * @param row as Excel counts it
 * @param texts what stands in it
 * @param changes what becomes other, in words; of a row that changes something on record
 * @param faults why it can't be
 */
public record Verdict(int row, List<String> texts, Effect effect, List<String> changes, List<Fault> faults) {

    public enum Effect {
        WRONG,
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** What is wrong, in words, and the cell it stands in. */
    public record Fault(String cell, String words) {}

    static Verdict of(int row, List<String> texts, boolean isNew, List<String> changes, List<Fault> faults) {
        var effect = !faults.isEmpty()
                ? Effect.WRONG
                : isNew ? Effect.NEW : changes.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
        return new Verdict(row, texts, effect, List.copyOf(changes), List.copyOf(faults));
    }
}
