package loa.congress.programme;

/** What an item needs on the stage. */
public enum Need {
    MUSIC,
    MICROPHONES,
    COSTUME,
    PROPS,
    LIGHTS,
    SCREEN;

    public String key() {
        return "congress.need." + name();
    }
}
