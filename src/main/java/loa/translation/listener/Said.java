package loa.translation.listener;

import java.util.List;
import java.util.Optional;
import loa.translation.Bulletin.Mark;
import loa.translation.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a listener answers.
 *
 * @param whole whether the whole was understood; {@code null}: the sentences speak for it
 * @param note what was not understood of the whole, and why
 * @param marks of the sentences that were marked
 */
public record Said(@Nullable Boolean whole, String note, List<Mark> marks) {

    private static final int LONGEST = 500;

    public Said {
        note = note.strip();
        marks = List.copyOf(marks);
    }

    /** One sentence that was not understood is enough for the whole. */
    public boolean understood() {
        return !Boolean.FALSE.equals(whole) && marks.stream().allMatch(Mark::understood);
    }

    /** What it lacks to be an answer about so many sentences. */
    public Optional<Refusal> lacking(int sentences) {
        if (whole == null && understood() && (sentences == 0 || marks.size() < sentences)) {
            return Optional.of(Refusal.MARK_MISSING);
        }
        boolean placed = marks.stream().anyMatch(mark -> !mark.understood());
        if (!understood() && note.isEmpty() && !placed) return Optional.of(Refusal.REASON_MISSING);
        boolean tooLong = note.length() > LONGEST
                || marks.stream().anyMatch(mark -> mark.note().length() > LONGEST);
        return tooLong ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }
}
