package loa.work.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.MyWork.Waiting;

/**
 * What a unit has to do, by urgency.
 *
 * @param waiting what waits for the reader in campaigns they run or check
 */
public record MyWorkPage(String unit, String today, List<Section> sections, List<Waiting> waiting) implements View {

    /** The parts of the page, in their order. */
    public enum Part {
        RETURNED,
        LATE,
        TODAY,
        WEEK,
        LATER,
        UNDATED,
        WITH_OTHERS,
        SHARED;

        /** Whether it is folded until somebody asks for it. */
        boolean isFolded() {
            return compareTo(UNDATED) > 0;
        }
    }

    /** One part with its tasks. */
    public record Section(Part part, List<TaskLine> lines) {

        public boolean isFolded() {
            return part.isFolded();
        }
    }
}
