package loa.work;

import java.util.List;
import loa.platform.Me;
import loa.platform.view.View;

/** What another module has for a person to do, shown on their own work before the tasks. */
public interface MyWorkPanel {

    List<View> panels(Me me);
}
