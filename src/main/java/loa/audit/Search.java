package loa.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What somebody looks for in the log; whatever is {@code null} leaves it open.
 *
 * @param q words, with or without marks
 * @param until the last day
 */
public record Search(
        @Nullable String q,
        @Nullable String act,
        @Nullable UUID unit,
        @Nullable UUID person,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {

    public static final Search EVERYTHING = new Search(null, null, null, null, null, null);

    public Search {
        q = q == null || q.isBlank() ? null : q.strip();
        act = act == null || act.isBlank() ? null : act;
    }
}
