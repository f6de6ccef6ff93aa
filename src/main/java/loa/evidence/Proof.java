package loa.evidence;

import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import loa.media.Upload;
import loa.work.TaskId;

/**
 * What a person hands in, as typed and sent.
 *
 * @param key made by the form, so that what is sent twice is taken once
 * @param files new ones
 * @param kept files of an earlier try that are still wanted
 */
public record Proof(TaskId task, UUID key, List<Upload> files, List<MediaId> kept, Typed typed, Manner manner) {

    /** As people do who hand in what their own unit did. */
    public Proof(TaskId task, UUID key, List<Upload> files, List<MediaId> kept, Typed typed) {
        this(task, key, files, kept, typed, Manner.PLAIN);
    }

    /** Whether it was typed in from a sheet, which keeps its own drafts. */
    boolean isOnPaper() {
        return manner.origin().way() == Origin.Way.PAPER;
    }

    /**
     * What was typed, before anyone looked at it.
     *
     * @param links one a line
     * @param happenedAt as {@code 2024-10-15T07:30}; empty: now
     * @param place where it happened, in words
     */
    public record Typed(
            List<Count> counts, String links, String words, String happenedAt, String place, boolean sharesPlace) {

        public static final Typed NOTHING = new Typed(List.of(), "", "", "", "", false);
    }

    /** A number and the name of its unit. */
    public record Count(String quantity, String unit) {

        boolean isBlank() {
            return quantity.isBlank();
        }
    }
}
