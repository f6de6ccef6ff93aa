package loa.work;

/**
 * A page of every campaign, offered by a module as a bean; the tabs of a campaign list them all.
 *
 * @param path below {@code /campaigns/{id}}, as {@code /proof}; empty: the overview
 * @param words message key of its words
 * @param order its place, lowest first
 */
public record CampaignTab(String path, String words, int order) {}
