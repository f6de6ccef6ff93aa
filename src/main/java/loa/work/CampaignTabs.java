package loa.work;

import java.util.List;
import loa.platform.view.View;

/** The pages of a campaign, each a link. */
public record CampaignTabs(List<Tab> tabs) implements View {

    /** One of them; {@code words} is a message key. */
    public record Tab(String href, String words, boolean current) {}
}
