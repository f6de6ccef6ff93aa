package loa.content.language;

/** What a text is checked for. */
public enum Rule {
    /** A unit is not called as the directory calls it. */
    UNIT_NAME,
    /** A unit is called as before it was reorganised. */
    OLD_NAME,
    /** Somebody is given a title that is not theirs. */
    TITLE,
    /** A word that is often mistaken for another. */
    TERM,
    ABBREVIATION,
    SPELLING,
    DOUBLED,
    /** The tone stands elsewhere than in the rest of the text: hoà, hóa. */
    TONE,
    /** A day, hour or figure that cannot be. */
    IMPOSSIBLE,
    /** A weekday that the day is not. */
    WEEKDAY,
    SPACING
}
