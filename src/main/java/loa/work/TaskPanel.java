package loa.work;

import java.util.List;
import loa.platform.Me;
import loa.platform.view.View;

/** What another module shows on the page of a task, under the clause. */
public interface TaskPanel {

    List<View> panels(TaskId task, Me me);
}
