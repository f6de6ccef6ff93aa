package loa.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a version that is submitted.
 *
 * @param note to the approvers; may be empty
 * @param wantedOn the day by which an answer is needed
 * @param follows the passage whose named changes this version makes; {@code null}: the one before, where it asked for some
 */
public record Submission(
        String note, @Nullable LocalDate wantedOn, @Nullable SignOffId follows) {

    public static final Submission PLAIN = new Submission("", null, null);
}
