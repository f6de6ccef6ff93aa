package loa.inspection;

import static loa.platform.view.Words.msg;

import java.util.List;
import loa.media.MediaId;
import loa.media.consent.Showing;
import org.springframework.stereotype.Component;

/** Photos of a round stand beside what was found, and in its minutes. */
@Component
class FindingShowing implements Showing {

    private final Findings findings;

    FindingShowing(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<Place> places(MediaId file) {
        return findings
                .showing(file)
                .map(finding -> new Place(
                        msg("inspection.place", finding.roundTitle(), finding.item()),
                        "/inspections/findings/" + finding.id().value(),
                        false))
                .stream()
                .toList();
    }
}
