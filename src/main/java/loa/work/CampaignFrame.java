package loa.work;

import loa.work.TaskRights.Sight;

/**
 * What every page of a campaign has: its ribbon, its tabs, and what of it the reader sees.
 *
 * @param runs whether the reader runs the campaign
 */
public record CampaignFrame(Campaign campaign, Ribbon ribbon, CampaignTabs tabs, Sight sight, boolean runs) {}
