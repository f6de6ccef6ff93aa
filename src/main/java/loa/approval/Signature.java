package loa.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import loa.media.MediaId;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a version for a body, with the post it was signed in.
 *
 * @param person {@code null}: somebody not on file, on paper
 * @param capacity how a deputy signs; {@code null}: in their own post
 * @param behalf for whom a deputy signs
 * @param mandate by which right a deputy signs
 * @param words why, or the changes, a line each
 */
public record Signature(
        UUID id,
        UnitId body,
        @Nullable PersonId person,
        String name,
        @Nullable String post,
        @Nullable Capacity capacity,
        @Nullable String behalf,
        @Nullable UUID mandate,
        Verdict verdict,
        String words,
        Instant at,
        @Nullable OnPaper paper,
        boolean undone) {

    /** Ký thay, thừa lệnh, thừa ủy quyền, thay mặt. */
    public enum Capacity {
        KT,
        TL,
        TUQ,
        TM
    }

    /**
     * A scan of the paper that was signed.
     *
     * @param number of the paper, as printed
     * @param enteredBy who brought it in
     */
    public record OnPaper(
            MediaId scan, @Nullable String number, LocalDate on, PersonId enteredBy, String enteredByName) {}

    /** As it stands under a paper: {@code KT. TRƯỞNG BAN}. */
    public String capacityLine() {
        return capacity == null ? "" : capacity + ". " + (behalf == null ? "" : behalf);
    }
}
