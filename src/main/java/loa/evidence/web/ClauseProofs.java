package loa.evidence.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.stream.Collectors;
import loa.evidence.ProofFilter;
import loa.evidence.ProofQueue;
import loa.evidence.ProofQueue.Row;
import loa.evidence.figure.FigureFilter;
import loa.evidence.figure.web.FigureTables;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClausePanel;
import org.springframework.stereotype.Component;

/** Puts the proof of a clause on its page. */
@Component
class ClauseProofs implements ClausePanel {

    private static final int MOST = 12;

    private final ProofQueue queue;
    private final ProofSheets sheets;
    private final FigureTables figures;
    private final Units units;

    ClauseProofs(ProofQueue queue, ProofSheets sheets, FigureTables figures, Units units) {
        this.queue = queue;
        this.sheets = sheets;
        this.figures = figures;
        this.units = units;
    }

    @Override
    public List<View> panels(CampaignFrame frame, String clause, Me me) {
        var filter = new ProofFilter(null, null, clause, null, null);
        var rows = queue.all(frame.campaign().id(), frame.sight(), filter);
        var shown = rows.stream().limit(MOST).toList();
        var drawn = sheets.of(shown.stream().map(Row::submission).toList(), false, me);
        var names =
                units.findAll(shown.stream().map(row -> row.submission().unit()).toList());
        var photos = drawn.stream()
                .flatMap(sheet -> sheet.photos().stream())
                .filter(photo -> !photo.corrected())
                .limit(MOST)
                .toList();
        var lines = java.util.stream.IntStream.range(0, shown.size())
                .mapToObj(i -> {
                    var submission = shown.get(i).submission();
                    var unit = names.get(submission.unit());
                    return new ClauseProof.Line(
                            "/tasks/" + submission.task().value() + "#sheet-"
                                    + submission.id().value(),
                            unit == null ? submission.unit().toString() : unit.name(),
                            words(drawn.get(i)),
                            drawn.get(i).handedIn(),
                            submission.check().name());
                })
                .toList();
        var sums = figures.groups(frame, FigureFilter.ofClause(clause)).stream()
                .flatMap(group -> group.rows().stream())
                .toList();
        return List.<View>of(new ClauseProof(
                sums,
                photos,
                lines,
                rows.size() - shown.size(),
                frame.campaign().path() + "/proof?check=ACCEPTED&clause=" + clause));
    }

    private static String words(ProofSheet sheet) {
        var words = sheet.lines().stream()
                .filter(line -> !line.corrected())
                .map(ProofSheet.Line::words)
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? msg("evidence.clause.photos", sheet.photos().size()) : words;
    }
}
