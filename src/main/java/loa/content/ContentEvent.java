package loa.content;

import java.util.Set;
import java.util.UUID;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/** What other modules may hear of items, in the transaction of the act. */
public sealed interface ContentEvent {

    ItemId item();

    CampaignId campaign();

    /**
     * An edition was saved and is in force in its language from now on.
     *
     * @param changed ids of the pieces whose words or place are new against the edition before
     */
    record EditionSaved(
            ItemId item,
            CampaignId campaign,
            EditionId edition,
            String language,
            int number,
            String sha256,
            Set<String> changed,
            Me by)
            implements ContentEvent {}

    /** An item came into being, or what is known of it besides its words changed. */
    record ItemChanged(ItemId item, CampaignId campaign, Me by) implements ContentEvent {}

    /** An item went from one stage to another; {@code by} is {@code null} where approval did it. */
    record ItemMoved(
            ItemId item,
            CampaignId campaign,
            Stage before,
            Stage after,
            ItemMove move,
            @Nullable Me by) implements ContentEvent {}

    /** Somebody was asked to make a part of an item. */
    record CoverageAsked(
            ItemId item,
            CampaignId campaign,
            UUID coverage,
            UUID unit,
            @Nullable UUID person,
            Me by) implements ContentEvent {}
}
