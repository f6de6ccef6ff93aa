package loa.sample;

import java.util.Map;
import loa.platform.Me;
import loa.work.CampaignId;

/** What else is played in the sample campaign, once its work is in every state; each a bean, in their {@code @Order}. */
interface Scene {

    /**
     * Plays it.
     *
     * @param people who works at each unit, by the unit's name
     */
    void play(CampaignId campaign, Map<String, Me> people, Me chief);
}
