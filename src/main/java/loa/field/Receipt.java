package loa.field;

import static loa.platform.view.Words.msg;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/** What became of a capture. */
public sealed interface Receipt {

    /** In words for the person who made it. */
    String words();

    /**
     * It is on file, and is never taken again.
     *
     * @param carrier who brought it for the person; {@code null}: it came by itself
     */
    record Filed(
            UUID key,
            TaskId task,
            Act.Kind kind,
            Outcome outcome,
            @Nullable Why why,
            String contentSha256,
            Instant capturedAt,
            Instant takenAt,
            @Nullable LateId late,
            @Nullable String carrier)
            implements Receipt {

        @Override
        public String words() {
            return msg("field.outcome." + outcome) + (why == null ? "" : " " + msg("field.why." + why));
        }
    }

    /** Nothing was taken; it is for the person to mend, and stays on the phone until then. */
    record Refused(List<String> reasons) implements Receipt {

        @Override
        public String words() {
            return String.join(" ", reasons);
        }
    }

    /** How it was taken. */
    enum Outcome {
        /** As if it had been done online. */
        TAKEN,
        /** It changes nothing any more, and stands in the timeline. */
        NOTED,
        /** The task had moved on: kept beside it until somebody decides. */
        LATE
    }

    /** Why it was not taken as it is, or what else happened meanwhile. */
    enum Why {
        RETURNED_MEANWHILE,
        PROVED_MEANWHILE,
        LEFT_OUT_MEANWHILE,
        UNDECIDED,
        NOT_YOURS,
        INCOMPLETE,
        /** Others handed in proof too; both are in the ledger. */
        ALSO_OTHERS
    }
}
