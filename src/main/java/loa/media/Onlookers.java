package loa.media;

import loa.platform.Me;

/** Who may look at a file because of what it is shown with; a module that shows files offers it as a bean. */
public interface Onlookers {

    boolean mayLook(MediaId file, Me me);
}
