package loa.translation;

/** How a translation is wanted. */
public enum Mode {
    /** Words to read. */
    WRITTEN,
    /** A voice to hear; many who speak the language read neither of its scripts. */
    SPOKEN,
    BOTH;

    boolean wantsWords() {
        return this != SPOKEN;
    }

    boolean wantsVoice() {
        return this != WRITTEN;
    }
}
