package loa.work.web;

import java.util.Arrays;
import java.util.List;
import loa.platform.view.View;
import loa.work.Campaign;
import loa.work.TaskFilter;

/** From one way to look at tasks to another, with the same filter. */
public record ViewSwitch(Campaign campaign, TaskView current, TaskFilter filter) implements View {

    /** One of them; {@code words} is a message key. */
    public record Choice(String href, String words, boolean current) {}

    public List<Choice> choices() {
        var kept = FilterAddress.narrowing(filter);
        return Arrays.stream(TaskView.values())
                .map(view -> new Choice(
                        FilterAddress.of(campaign.path() + view.path(), kept, 1), "work.view." + view, view == current))
                .toList();
    }
}
