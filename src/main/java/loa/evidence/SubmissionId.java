package loa.evidence;

import java.util.UUID;

/** Identity of what was handed in at once. */
public record SubmissionId(UUID value) {

    public static SubmissionId next() {
        return new SubmissionId(UUID.randomUUID());
    }
}
