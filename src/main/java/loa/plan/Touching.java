package loa.plan;

import java.util.Map;
import loa.platform.Me;
import loa.platform.view.View;

/** Shows what the changes of a later edition touch in the running campaign; offered by the module that runs it. */
public interface Touching {

    /** What each change touches, by its name, if it is taken over. */
    Map<String, View> touched(Amendment amendment, Me me);
}
