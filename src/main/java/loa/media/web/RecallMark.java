package loa.media.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import loa.media.consent.Recall;
import loa.platform.view.Days;

/** How far it is with a place from which a picture has to be gone, for the screen. */
public record RecallMark(String kind, String words) {

    static RecallMark of(Recall recall, ZoneId zone, LocalDate today) {
        if (recall.isLate(today)) return new RecallMark("bad", msg("media.recall.late"));
        if (recall.isOpen()) return new RecallMark("warn", msg("media.recall.open"));
        if (recall.doneBy() == null) return new RecallMark("ok", msg("media.recall.byLoa"));
        var when = Days.moment(Objects.requireNonNull(recall.doneAt()), zone);
        return new RecallMark("ok", msg("media.recall.by", recall.doneBy(), when));
    }
}
