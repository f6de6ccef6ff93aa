package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.ZoneId;
import java.util.List;
import loa.content.correction.Correction;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a mistake or a withdrawal, and where it was told.
 *
 * @param words as they are told
 * @param fixed which edition went out instead, in words; {@code null}: none, or none is to come
 */
public record CorrectionNote(
        String id,
        String head,
        String words,
        String about,
        @Nullable String fixed,
        List<Place> places) {

    /** {@code told}: when and by whom; {@code null}: not yet. */
    public record Place(int number, String words, @Nullable String told) {}

    static CorrectionNote of(Correction correction, ZoneId zone) {
        var since = Days.full(correction.since());
        var words = correction.withdrawn()
                ? correction.fixed().isEmpty()
                        ? msg("content.correction.withdrawn", correction.title(), since, correction.wrong())
                        : msg(
                                "content.correction.withdrawnAnd",
                                correction.title(),
                                since,
                                correction.wrong(),
                                correction.fixed())
                : msg(
                        "content.correction.corrected",
                        correction.title(),
                        since,
                        correction.wrong(),
                        correction.fixed());
        var settled = correction.fixedEdition() == null || correction.fixedAt() == null
                ? correction.withdrawn() ? null : msg("content.correction.pending")
                : msg("content.correction.out", correction.fixedEdition(), Days.moment(correction.fixedAt(), zone));
        return new CorrectionNote(
                correction.id().toString(),
                msg(correction.withdrawn() ? "content.correction.head.withdrawn" : "content.correction.head.corrected"),
                words,
                msg("content.correction.by", correction.byName(), Days.moment(correction.at(), zone)),
                settled,
                correction.places().stream()
                        .map(place -> new Place(
                                place.number(),
                                place.words(),
                                place.doneAt() == null
                                        ? null
                                        : msg(
                                                "content.correction.told",
                                                String.valueOf(place.doneBy()),
                                                Days.moment(place.doneAt(), zone))))
                        .toList());
    }
}
