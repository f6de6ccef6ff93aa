package loa.work;

import loa.platform.Me;

/** A campaign has other tasks than before: it was started, its plan was amended, or owners were named; heard in the same transaction. */
public record TasksGiven(CampaignId campaign, Me by) {}
