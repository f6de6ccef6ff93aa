package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.stream.Collectors;
import loa.approval.SignOffState;
import loa.approval.Standing;
import loa.organization.Unit;
import loa.organization.Units;
import loa.translation.Segment;
import loa.translation.Translation;
import loa.translation.TranslationRights.Asker;
import loa.translation.release.SubmissionDesk;
import loa.translation.release.SubmissionDesk.Hindrance;
import org.springframework.stereotype.Component;

/** Says where a translation stands on its way out. */
@Component
class ReleaseParts {

    private final SubmissionDesk desk;
    private final Units units;

    ReleaseParts(SubmissionDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    ReleasePart part(Translation translation, List<Segment> segments, Asker asker) {
        var hindrances = desk.hindrances(translation, segments);
        var lacking = desk.lacking(translation, segments);
        return new ReleasePart(
                hindrances.isEmpty(),
                hindrances.stream()
                        .map(hindrance -> msg("translation.hindrance." + hindrance))
                        .toList(),
                desk.caution(translation)
                        .map(caution -> msg("translation.caution." + caution))
                        .orElse(null),
                desk.standing(translation, segments).map(this::said).orElse(null),
                asker.translates() && hindrances.contains(Hindrance.NOT_SUBMITTED),
                lacking.map(why -> msg(why.key())).orElse(null));
    }

    private ReleasePart.Said said(Standing standing) {
        var kind = switch (standing.state()) {
            case APPROVED -> "ok";
            case RETURNED, REJECTED, CONFLICT, CHANGES_ASKED -> "bad";
            case VOIDED, FORCED -> "warn";
            case WITHDRAWN -> "mute";
            case UNRULED, ASKED -> "info";
        };
        var waits = standing.state() == SignOffState.ASKED
                ? units.findAll(standing.asked()).values().stream()
                        .map(Unit::name)
                        .collect(Collectors.joining("; "))
                : "";
        return new ReleasePart.Said(
                kind,
                msg("translation.approval." + standing.state()),
                waits.isEmpty() ? null : msg("translation.approval.asked", waits),
                standing.signOff().path());
    }
}
