package loa.evidence;

import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * What a person sent for a task that could not be taken yet, to be completed.
 *
 * @param files good files, kept
 * @param refusals what was wrong with the rest
 * @param kind how it was to be handed in
 */
public record Draft(
        UUID key,
        Proof.Typed typed,
        List<UUID> files,
        List<Refusal> refusals,
        @Nullable Manner kind) {

    public Draft(UUID key, Proof.Typed typed, List<UUID> files, List<Refusal> refusals) {
        this(key, typed, files, refusals, Manner.PLAIN);
    }

    /** How it was to be handed in; drafts of earlier versions do not say. */
    public Manner manner() {
        return kind == null ? Manner.PLAIN : kind;
    }

    public List<MediaId> media() {
        return files.stream().map(MediaId::new).toList();
    }
}
