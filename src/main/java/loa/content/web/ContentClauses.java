package loa.content.web;

import java.util.List;
import loa.content.ItemList;
import loa.content.Items;
import loa.content.topic.Topics;
import loa.platform.Me;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClausePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts what was written for a clause on its page: for it as a topic, or for one of its tasks. */
@Component
@Order(30)
class ContentClauses implements ClausePanel {

    private final Items items;
    private final Topics topics;
    private final ItemLineMaker lines;

    ContentClauses(Items items, Topics topics, ItemLineMaker lines) {
        this.items = items;
        this.topics = topics;
        this.lines = lines;
    }

    @Override
    public List<View> panels(CampaignFrame frame, String clause, Me me) {
        var campaign = frame.campaign().id();
        var seen = items.forClause(campaign, clause).stream()
                .filter(filed -> frame.sight().sees(filed.item().unit(), List.of()))
                .map(filed -> new ItemList.Row(filed, false, 0))
                .toList();
        boolean topic =
                topics.of(campaign).stream().anyMatch(each -> each.clause().equals(clause) && !each.gone());
        if (seen.isEmpty() && !topic) return List.of();
        return List.of(new ContentPanel(
                lines.lines(seen), topic ? frame.campaign().path() + "/content/new?topic=" + clause : null));
    }
}
