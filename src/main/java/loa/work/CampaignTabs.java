package loa.work;

import java.util.List;
import java.util.stream.Stream;
import loa.platform.view.View;

/**
 * The pages of a campaign, each a link: the first of them as words in a row, the others behind one more word.
 *
 * @param rest those behind it; the one that is open stands in the row all the same
 */
public record CampaignTabs(List<Tab> shown, List<Tab> rest) implements View {

    /** So many words are taken in at a glance. */
    private static final int MOST = 7;

    /** One of them; {@code words} is a message key. */
    public record Tab(String href, String words, boolean current) {}

    /** As few words as can be. */
    static CampaignTabs of(List<Tab> tabs) {
        if (tabs.size() <= MOST) return new CampaignTabs(tabs, List.of());
        var first = tabs.subList(0, MOST - 1);
        var others = tabs.subList(MOST - 1, tabs.size());
        return new CampaignTabs(
                Stream.concat(first.stream(), others.stream().filter(Tab::current))
                        .toList(),
                others.stream().filter(tab -> !tab.current()).toList());
    }
}
