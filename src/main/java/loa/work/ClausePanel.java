package loa.work;

import java.util.List;
import loa.platform.Me;
import loa.platform.view.View;

/** What another module shows on the page of a clause, below its tasks. */
public interface ClausePanel {

    List<View> panels(CampaignFrame frame, String clause, Me me);
}
