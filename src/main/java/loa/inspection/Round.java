package loa.inspection;

import java.time.LocalDate;
import java.util.List;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * A round of inspection.
 *
 * @param members who goes, in words
 * @param items the checklist, by number from 1
 * @param units where it goes
 * @param conclusion what was concluded; {@code null} while the round is open
 */
public record Round(
        RoundId id,
        CampaignId campaign,
        RoundKind kind,
        String title,
        LocalDate heldOn,
        String members,
        List<String> items,
        List<UnitId> units,
        boolean closed,
        @Nullable String conclusion) {

    public Round {
        items = List.copyOf(items);
        units = List.copyOf(units);
    }

    public String path() {
        return "/inspections/" + id.value();
    }

    public String path(UnitId unit) {
        return path() + "/units/" + unit;
    }
}
