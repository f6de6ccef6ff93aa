package loa.work;

/** How far a clause of the plan has come, derived from its tasks. */
public enum ClauseStatus {
    NOT_STARTED("○"),
    RUNNING("◐"),
    PROVED("●"),
    NOT_APPLICABLE("✕");

    private final String glyph;

    ClauseStatus(String glyph) {
        this.glyph = glyph;
    }

    public String glyph() {
        return glyph;
    }
}
