package loa.work.share;

import java.time.LocalDate;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/** A unit was asked for its share of a task; heard in the same transaction. */
public record ShareAsked(
        TaskId task,
        CampaignId campaign,
        UnitId unit,
        String words,
        @Nullable LocalDate dueOn,
        Me by) {}
