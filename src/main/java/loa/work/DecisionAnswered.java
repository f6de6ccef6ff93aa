package loa.work;

import java.util.UUID;
import loa.platform.Me;

/** Somebody decided on a "(nếu có)"; what only hung on it has moved already. Heard in the same transaction. */
public record DecisionAnswered(UUID decision, CampaignId campaign, String matter, boolean yes, Me by) {}
