package loa.work.filled;

import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.TaskFilter;
import loa.work.web.TaskView;
import loa.work.web.ViewSwitch;
import org.jspecify.annotations.Nullable;

/**
 * Where one takes a sheet of one's tasks, and brings it back filled in.
 *
 * @param error why the file was not read
 */
public record FilledPage(
        CampaignFrame frame, int most, @Nullable String error) implements View {

    public String path() {
        return frame.campaign().path() + "/tasks/filled";
    }

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.LIST, TaskFilter.ALL);
    }
}
