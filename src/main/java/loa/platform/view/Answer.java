package loa.platform.view;

import java.util.List;

/** What a handler answers with where a {@link View} alone does not say it. */
public sealed interface Answer permits Fragments, GoTo, Page {

    /** See other: the browser goes to the path, which must be one of ours. */
    static GoTo goTo(String path) {
        return new GoTo(path, null);
    }
}

/** Fragments for htmx, the first in place and the others out of band; elsewhere for a browser without script. */
record Fragments(List<View> views, GoTo otherwise) implements Answer {}

/** A whole page with its status. */
record Page(View view, int status) implements Answer {}
