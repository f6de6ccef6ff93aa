package loa.content.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import loa.content.ItemId;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A part of an item that a desk was asked to make.
 *
 * @param person of the desk; {@code null}: whoever the desk chooses
 * @param wish what it should be like
 * @param reason why it was declined
 */
public record Assignment(
        UUID id,
        ItemId item,
        Form form,
        UnitId unit,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable LocalDate dueOn,
        String wish,
        State state,
        @Nullable String reason,
        Instant askedAt,
        String askedBy) {

    /** What the part is made of. */
    public enum Form {
        TEXT,
        PHOTO,
        AUDIO,
        VIDEO
    }

    /** What came of it. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        DONE;

        public boolean isOpen() {
            return this == ASKED || this == ACCEPTED;
        }
    }

    /** What the one who was asked says. */
    public enum Answer {
        ACCEPT,
        DECLINE,
        DONE
    }

    /** Whether the answer fits where it stands. */
    boolean takes(Answer answer) {
        return switch (answer) {
            case ACCEPT -> state == State.ASKED || state == State.DECLINED;
            case DECLINE -> state.isOpen();
            case DONE -> state.isOpen();
        };
    }
}
