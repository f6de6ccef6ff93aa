package loa.work.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice that came along with a form.
 *
 * @param number under which the plan keeps it; {@code null} where none came
 * @param name of its file
 * @param href where it is to be had
 * @param days that it names
 * @param refusal why it could not be read
 */
public record SentNotice(
        @Nullable Integer number,
        @Nullable String name,
        @Nullable String href,
        List<LocalDate> days,
        @Nullable String refusal) {

    static final SentNotice NONE = new SentNotice(null, null, null, List.of(), null);
}
