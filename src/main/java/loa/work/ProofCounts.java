package loa.work;

import java.util.Map;

/** Counts the proof of tasks; offered by the module that keeps it. */
public interface ProofCounts {

    /** How many proofs each task of the campaign has, where it has any. */
    Map<TaskId, Integer> counts(CampaignId campaign);
}
