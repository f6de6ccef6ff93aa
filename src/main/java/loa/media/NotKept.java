package loa.media;

/** Why a file was not taken. */
public enum NotKept {
    EMPTY,
    TOO_LARGE,
    UNKNOWN_KIND,
    /** An Apple photo where no tool to read it is installed. */
    HEIC,
    /** Sound of an old phone where no program to turn it into another kind is installed. */
    OLD_SOUND,
    BROKEN,
    TOO_MANY_PIXELS,
    /** A packed document that would unpack to far more than it shows. */
    SWELLS,
    MACROS
}
