package loa.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    PLANNED,
    HELD,
    CALLED_OFF
}
