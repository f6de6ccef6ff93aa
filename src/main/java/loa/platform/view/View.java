package loa.platform.view;

import java.util.List;

/** What a handler answers with: a record drawn by the template of the same name beside it. */
public interface View {

    /** This fragment for a request of htmx, the page at the path for a browser without script. */
    default Answer orGoTo(String path) {
        return new Fragments(List.of(this), new GoTo(path, null));
    }

    /** This page with another status than 200. */
    default Answer withStatus(int status) {
        return new Page(this, status);
    }
}
