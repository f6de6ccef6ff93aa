package loa.evidence;

import java.util.List;
import java.util.UUID;
import loa.media.MediaId;

/**
 * What a person sent for a task that could not be taken yet, to be completed.
 *
 * @param files good files, kept
 * @param refusals what was wrong with the rest
 */
public record Draft(UUID key, Proof.Typed typed, List<UUID> files, List<Refusal> refusals) {

    public List<MediaId> media() {
        return files.stream().map(MediaId::new).toList();
    }
}
