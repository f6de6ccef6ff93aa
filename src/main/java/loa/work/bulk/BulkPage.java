package loa.work.bulk;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.web.FilterBar.Option;
import loa.work.web.TaskLine;
import org.jspecify.annotations.Nullable;

/**
 * What an act would do to each of the chosen tasks, before it is done.
 *
 * @param people to whom the tasks can be given
 * @param until the day that was typed
 * @param words the reason that was typed
 * @param objection what is wrong with what was typed
 * @param mark stands for what is shown: what is done is the same, or it is shown again
 * @param changed whether it is shown again because it is not what was shown before
 * @param back the list it came from
 */
public record BulkPage(
        CampaignFrame frame,
        BulkAct act,
        List<Line> lines,
        List<Option> people,
        String until,
        String words,
        @Nullable String objection,
        String mark,
        boolean changed,
        String back)
        implements View {

    /** One task; {@code refusal} says why nothing will be done to it. */
    public record Line(String id, TaskLine task, @Nullable String refusal) {}

    public List<Line> done() {
        return lines.stream().filter(line -> line.refusal == null).toList();
    }

    public List<Line> refused() {
        return lines.stream().filter(line -> line.refusal != null).toList();
    }

    public String action() {
        return frame.campaign().path() + "/tasks/bulk";
    }
}
