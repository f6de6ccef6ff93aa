package loa.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings of a campaign a reader wants to see.
 *
 * @param page from 1
 */
public record MeetingFilter(
        @Nullable UUID unit,
        @Nullable MeetingKind kind,
        @Nullable MeetingState state,
        @Nullable String topic,
        @Nullable Integer page) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null);

    public MeetingFilter {
        topic = topic == null || topic.isBlank() ? null : topic.strip();
    }

    public int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    public boolean isAll() {
        return unit == null && kind == null && state == null && topic == null;
    }
}
