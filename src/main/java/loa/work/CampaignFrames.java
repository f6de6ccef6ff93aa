package loa.work;

import java.util.Comparator;
import java.util.List;
import loa.platform.Me;
import org.springframework.stereotype.Component;

/** Frames the pages of a campaign, also those of other modules; who has no part in the campaign is refused. */
@Component
public class CampaignFrames {

    private final Ribbons ribbons;
    private final TaskRights rights;
    private final List<CampaignTab> tabs;

    CampaignFrames(Ribbons ribbons, TaskRights rights, List<CampaignTab> tabs) {
        this.ribbons = ribbons;
        this.rights = rights;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(CampaignTab::order))
                .toList();
    }

    /** The frame of the page at this path below the campaign's, as {@code /tasks}. */
    public CampaignFrame of(CampaignId id, String path, Me me) {
        var sight = rights.sight(id, me);
        var marked = ribbons.marked(id);
        var links = tabs.stream()
                .map(tab -> new CampaignTabs.Tab(
                        marked.campaign().path() + tab.path(),
                        tab.words(),
                        tab.path().equals(path)))
                .toList();
        return new CampaignFrame(
                marked.campaign(), marked.ribbon(), CampaignTabs.of(links), sight, rights.runs(id, me));
    }
}
