package loa.work;

import java.util.UUID;

/** Identity of a campaign: that of the plan it was made from. */
public record CampaignId(UUID value) {

    public static CampaignId next() {
        return new CampaignId(UUID.randomUUID());
    }
}
