package loa.congress.programme;

import java.util.List;
import java.util.Map;

/**
 * How long a programme runs: what is performed, what is said between, and what it takes to change the stage. Pure.
 *
 * @param planned with the times that units gave
 * @param measured with the newest times taken, where there are any
 * @param counted the one of both that counts
 */
public record Running(
        Length performed, Length between, Length planned, Length measured, Length counted, int measuredItems) {

    /** Of the items on the stage. */
    public static Running of(List<Item> selected, Map<ItemId, Length> measured, boolean countsMeasured) {
        var planned =
                Length.sum(selected.stream().map(item -> item.sketch().length()).toList());
        var real = Length.sum(selected.stream()
                .map(item -> measured.getOrDefault(item.id(), item.sketch().length()))
                .toList());
        var between = Length.sum(
                selected.stream().map(item -> item.sketch().whole(Length.NONE)).toList());
        int taken = (int) selected.stream()
                .filter(item -> measured.containsKey(item.id()))
                .count();
        return new Running(
                countsMeasured ? real : planned,
                between,
                planned.plus(between),
                real.plus(between),
                (countsMeasured ? real : planned).plus(between),
                taken);
    }
}
