package loa.meeting;

/** What sort of meeting it is. */
public enum MeetingKind {
    /** Hội nghị. */
    CONFERENCE,
    /** Sinh hoạt chi bộ. */
    BRANCH,
    /** Sinh hoạt chi hội, đoàn thể. */
    ASSOCIATION,
    /** Họp thôn, bản, tổ dân phố. */
    VILLAGE,
    /** Chào cờ đầu tuần. */
    FLAG,
    /** Họp cơ quan. */
    OFFICE,
    OTHER
}
