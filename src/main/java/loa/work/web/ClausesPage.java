package loa.work.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import loa.work.ClauseStatus;
import loa.work.Progress.ClauseStanding;
import org.jspecify.annotations.Nullable;

/** The plan clause by clause, in its own words, with how far each has come. */
public record ClausesPage(CampaignFrame frame, List<Line> clauses) implements View {

    /**
     * One clause.
     *
     * @param level how deep it lies, from 1 to 4
     * @param chip {@code null} where nothing below it asks anything of anybody
     * @param page the clause's own page
     * @param notice where the notice is that filled in what it leaves open
     * @param tasks where its tasks are listed
     */
    public record Line(
            String anchor,
            int level,
            boolean heading,
            @Nullable String label,
            String words,
            @Nullable ClauseChip chip,
            String id,
            String page,
            String tasks,
            int count,
            int proved,
            @Nullable String notice) {}

    static ClausesPage of(CampaignFrame frame, List<ClauseStanding> clauses, Map<String, String> notices) {
        var levels = new HashMap<String, Integer>();
        var below = below(clauses);
        var lines = new ArrayList<Line>();
        for (var clause : clauses) {
            var parent = clause.parent();
            var level = parent == null ? 1 : Math.min(4, levels.getOrDefault(parent, 0) + 1);
            levels.put(clause.id(), level);
            var sum = below.get(clause.id());
            var href = frame.campaign().path() + "/tasks?clause=" + clause.id();
            lines.add(new Line(
                    ClauseChip.anchor(clause.id()),
                    level,
                    clause.kind().equals("SECTION"),
                    clause.label(),
                    clause.words(),
                    sum == null ? null : ClauseChip.of(frame.campaign().id(), clause.id(), sum.status()),
                    clause.id(),
                    ClauseChip.path(frame.campaign().id(), clause.id()),
                    href,
                    sum == null ? 0 : sum.tasks,
                    sum == null ? 0 : sum.proved,
                    notices.get(clause.id())));
        }
        return new ClausesPage(frame, lines);
    }

    /** Of each clause its own tasks and those of all below it. */
    private static Map<String, Sum> below(List<ClauseStanding> clauses) {
        var parents = new HashMap<String, @Nullable String>();
        for (var clause : clauses) parents.put(clause.id(), clause.parent());
        var sums = new HashMap<String, Sum>();
        for (var clause : clauses) {
            if (clause.status() == null) continue;
            if (clause.tasks() == 0) {
                // A topic that does not apply says nothing of those beside it.
                sums.computeIfAbsent(clause.id(), none -> new Sum()).add(clause.status(), 0, 0);
                continue;
            }
            for (var at = clause.id(); at != null; at = parents.get(at)) {
                sums.computeIfAbsent(at, none -> new Sum()).add(clause.status(), clause.tasks(), clause.proved());
            }
        }
        return sums;
    }

    private static final class Sum {

        private int tasks;
        private int proved;
        private boolean allLeftOut = true;
        private boolean allDone = true;
        private boolean anyBegun;

        void add(ClauseStatus status, int tasks, int proved) {
            this.tasks += tasks;
            this.proved += proved;
            allLeftOut &= status == ClauseStatus.NOT_APPLICABLE;
            allDone &= status == ClauseStatus.NOT_APPLICABLE || status == ClauseStatus.PROVED;
            anyBegun |= status == ClauseStatus.RUNNING || status == ClauseStatus.PROVED;
        }

        ClauseStatus status() {
            if (allLeftOut) return ClauseStatus.NOT_APPLICABLE;
            if (allDone) return ClauseStatus.PROVED;
            return anyBegun ? ClauseStatus.RUNNING : ClauseStatus.NOT_STARTED;
        }
    }
}
