package loa.congress.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import loa.congress.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal of a programme.
 *
 * @param general whether it is the general one (tổng duyệt)
 * @param remarks what is to be made better
 * @param calledOff why it does not take place; {@code null}: it does
 */
public record Rehearsal(
        RehearsalId id,
        ProgrammeId programme,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String place,
        boolean general,
        String remarks,
        @Nullable String calledOff,
        int version) {

    public String path() {
        return programme.path() + "/rehearsals/" + id.value();
    }
}
