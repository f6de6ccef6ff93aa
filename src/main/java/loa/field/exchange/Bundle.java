package loa.field.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.field.pack.Manifest;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * A pack that somebody brought from another installation.
 *
 * @param number grows with each pack of that installation
 * @param taken {@code null}: it was only looked at
 */
public record Bundle(
        UUID id,
        String sha256,
        UUID correspondent,
        Manifest.Kind kind,
        long number,
        CampaignId campaign,
        String title,
        int items,
        Instant madeAt,
        UUID broughtBy,
        String broughtByName,
        Instant broughtAt,
        @Nullable Taken taken) {

    /** When and by whom it was taken last, and what became of each item, in words. */
    public record Taken(Instant at, String byName, List<String> outcomes) {}
}
