package loa.plan.web;

import java.util.List;
import loa.plan.PlanExport;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The review of a plan: the document beside what was read in it.
 *
 * @param path of the plan
 * @param changes where a waiting edition is decided on change by change
 * @param discarded why it was discarded
 * @param show which duties are listed: all, those to check, or only duties
 * @param header what the letterhead, the title and the signature say
 * @param filters the lists one may choose, with their counts
 * @param unread clauses in which nothing was read
 * @param exports forms in which it can be taken away
 * @param notes what the reader of the file repaired or left out
 */
public record ReviewPage(
        String path,
        String title,
        String state,
        @Nullable String changes,
        @Nullable String discarded,
        String fileName,
        String brought,
        String show,
        List<Fact> header,
        @Nullable String eventDay,
        List<FindingCard> findings,
        List<FindingCard> minorFindings,
        PlaceCard place,
        List<UnitCard> units,
        int suggestions,
        List<Filter> filters,
        List<ReadGroup> groups,
        List<FactRow> approvals,
        List<Unread> unread,
        List<String> notes,
        List<PlanExport> exports,
        DocumentPane document,
        CertainDuties certain,
        ReviewProgress progress,
        @Nullable String alert)
        implements View {

    public record Filter(String show, String text, int count, boolean current) {}

    /** A clause of which nothing was read; a person may find a duty in it. */
    public record Unread(String clause, String address, String words) {}

    /** Whether persons still say their word on it. */
    public boolean open() {
        return !progress.readOnly();
    }

    public boolean confirmed() {
        return state.equals("CONFIRMED");
    }
}
