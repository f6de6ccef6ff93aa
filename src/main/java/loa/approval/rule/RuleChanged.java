package loa.approval.rule;

import java.util.Set;
import loa.approval.ObjectKind;
import loa.platform.Me;
import loa.work.CampaignId;

/** Who approves these kinds in the campaign is no longer who it was; heard in the same transaction. */
public record RuleChanged(CampaignId campaign, Set<ObjectKind> kinds, String reason, Me by) {}
