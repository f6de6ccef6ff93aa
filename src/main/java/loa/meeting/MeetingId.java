package loa.meeting;

import java.util.UUID;

/** Identity of a meeting. */
public record MeetingId(UUID value) {

    static MeetingId next() {
        return new MeetingId(UUID.randomUUID());
    }
}
