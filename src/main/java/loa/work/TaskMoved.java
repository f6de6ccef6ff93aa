package loa.work;

/** A task made a move; heard in the same transaction. */
public record TaskMoved(TaskId task, CampaignId campaign, TaskState from, TaskState to, TaskMove move) {}
