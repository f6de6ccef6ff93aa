package loa.work;

import java.util.List;

/** A task was split; heard in the same transaction. {@code others} are the new parts, the task itself is the first one. */
public record TaskSplit(TaskId task, CampaignId campaign, List<TaskId> others) {}
