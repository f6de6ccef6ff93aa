package loa.plan.compiler.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slip of the keyboard where it stands in a text.
 *
 * @param doubled whether the words stand there twice, from {@code start} to {@code end} once
 * @param right what to write instead; {@code null}: only a person can say
 */
public record Slip(
        int start,
        int end,
        boolean doubled,
        String words,
        @Nullable String right) {

    /** The slips of any text in Vietnamese, left to right. */
    public static List<Slip> in(String text) {
        return new Spelling().slips(text);
    }
}
