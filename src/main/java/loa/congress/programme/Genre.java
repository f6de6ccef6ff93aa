package loa.congress.programme;

/** What kind of performance an item is. */
public enum Genre {
    SOLO,
    DUET,
    GROUP_SONG,
    CHOIR,
    DANCE,
    SONG_AND_DANCE,
    XOE,
    KHEN,
    INSTRUMENT,
    FOLK_SONG,
    PLAY,
    RECITAL,
    DRUM,
    OTHER;

    public String key() {
        return "congress.genre." + name();
    }
}
