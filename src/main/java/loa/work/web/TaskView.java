package loa.work.web;

/** The ways to look at the tasks of a campaign; each understands the same filter. */
public enum TaskView {
    LIST("/tasks"),
    BOARD("/board"),
    CALENDAR("/calendar"),
    TIMELINE("/timeline"),
    MATRIX("/matrix"),
    MAP("/map"),
    LOAD("/load");

    private final String path;

    TaskView(String path) {
        this.path = path;
    }

    /** Below the campaign's. */
    public String path() {
        return path;
    }
}
