package loa.content.web;

import java.util.List;
import loa.content.Items;
import loa.platform.Me;
import loa.platform.view.View;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts what was written for a task on its page. */
@Component
@Order(30)
class ContentPanels implements TaskPanel {

    private final Items items;
    private final TaskDesk tasks;
    private final ItemLineMaker lines;

    ContentPanels(Items items, TaskDesk tasks, ItemLineMaker lines) {
        this.items = items;
        this.tasks = tasks;
        this.lines = lines;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        var facts = tasks.find(task);
        var found = items.forTask(task);
        if (facts.isEmpty()) return List.of();
        boolean own = facts.get().unit().value().equals(me.unit());
        if (found.isEmpty() && !own) return List.of();
        var rows = found.stream()
                .map(filed -> new loa.content.ItemList.Row(filed, false, 0))
                .toList();
        return List.of(new ContentPanel(
                lines.lines(rows),
                own ? "/campaigns/" + facts.get().campaign().value() + "/content/new?task=" + task.value() : null));
    }
}
