package loa.evidence.web;

import java.util.List;
import java.util.Objects;
import loa.evidence.figure.web.FiguresPage;
import loa.evidence.figure.web.GoalLine;
import loa.platform.view.View;

/**
 * What was proved of a clause, on its page: its figures, the photos, and each proof.
 *
 * @param more how many proofs are not shown here
 */
public record ClauseProof(
        List<FiguresPage.Row> figures, List<ProofSheet.Photo> photos, List<Line> lines, int more, String all)
        implements View {

    public List<GoalLine> goals() {
        return figures.stream()
                .map(FiguresPage.Row::goal)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What was handed in at once.
     *
     * @param check a name of {@link loa.evidence.Check}
     */
    public record Line(String href, String unit, String words, String when, String check) {}
}
