package loa.work;

import org.springframework.stereotype.Component;

/** Draws the ribbon of a campaign, the same on each of its pages. */
@Component
public class Ribbons {

    public Ribbon of(CampaignId campaign) {
        throw new UnsupportedOperationException(campaign.toString());
    }
}
