package loa.media.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import loa.media.consent.Recall;
import loa.media.consent.Recalls;
import loa.platform.view.Days;
import loa.platform.view.View;

/**
 * All places from which pictures have to be fetched, or were.
 *
 * @param done whether these are done
 */
public record RecallsPage(List<Recalls.Errand> errands, boolean done, ZoneId zone, LocalDate today) implements View {

    public String path(Recalls.Errand errand) {
        return "/media/" + errand.file().value() + "#recall";
    }

    /** The state of a place, in its colour and words. */
    public RecallMark mark(Recall recall) {
        return RecallMark.of(recall, zone, today);
    }

    public String due(Recall recall) {
        return recall.dueOn() == null ? "" : Days.full(recall.dueOn());
    }
}
