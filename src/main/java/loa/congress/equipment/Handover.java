package loa.congress.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Things handed over.
 *
 * @param back whether they go back to whoever brought them
 * @param giver who hands them over, in words
 * @param lines the things as they were then, cells by tabs
 */
public record Handover(
        UUID id,
        GearListId list,
        boolean back,
        LocalDate heldOn,
        String giver,
        String receiver,
        String words,
        List<String> lines,
        Instant at,
        String by) {

    public Handover {
        lines = List.copyOf(lines);
    }

    public String path() {
        return list.path() + "/handovers/" + id;
    }
}
