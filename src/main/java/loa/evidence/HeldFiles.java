package loa.evidence;

import java.util.Set;
import loa.media.MediaId;
import loa.work.TaskId;

/** Files that another module keeps for a task until they are handed in; offered as a bean. */
public interface HeldFiles {

    Set<MediaId> heldFor(TaskId task);
}
