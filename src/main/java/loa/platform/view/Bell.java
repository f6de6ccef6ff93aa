package loa.platform.view;

import loa.platform.Me;

/** What stands at the top of every page of a person: how many notices they have not read yet. */
public interface Bell {

    /** Where they are read. */
    String PATH = "/notifications";

    int unread(Me me);
}
