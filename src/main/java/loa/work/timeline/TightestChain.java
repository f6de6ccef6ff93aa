package loa.work.timeline;

import java.util.List;
import java.util.Optional;
import loa.work.CampaignId;
import loa.work.TaskRights.Sight;
import loa.work.link.Links;
import loa.work.timeline.TimelinePage.Chain;
import loa.work.web.TaskLines;
import loa.work.web.UnitNames;
import org.springframework.stereotype.Component;

/** The critical path of a campaign, for other pages to tell of. */
@Component
public class TightestChain {

    private final Links links;
    private final UnitNames units;
    private final TaskLines lines;

    TightestChain(Links links, UnitNames units, TaskLines lines) {
        this.links = links;
        this.units = units;
        this.lines = lines;
    }

    /** In words, as far as the reader sees the tasks; empty where nothing waits for anything. */
    public Optional<Chain> of(CampaignId campaign, Sight sight) {
        var seen = links.of(campaign).stream()
                .filter(link -> sight.sees(link.from().unit(), List.of())
                        && sight.sees(link.to().unit(), List.of()))
                .toList();
        return ChainText.Binding.of(seen, lines.today())
                .path()
                .map(path -> new ChainText(campaign, units, lines).of(path, seen));
    }
}
