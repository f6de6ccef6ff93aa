package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import loa.work.ClauseChip;
import loa.work.TaskList.Row;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes tasks as lines of a list. */
@Component
class TaskLines {

    private static final int LONGEST = 150;

    private final Clock clock;

    TaskLines(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    TaskLine line(Row row, @Nullable String beside, String eventWord) {
        var today = today();
        return new TaskLine(
                "/tasks/" + row.id().value(),
                ClauseChip.of(row.campaign(), row.clause(), row.clauseStatus()),
                shortened(row.words()),
                beside,
                new TaskMark(row.state()),
                row.due().words(row.state(), eventWord, today),
                row.due().isLate(row.state(), today),
                row.due().on() != null,
                row.person(),
                row.state() == TaskState.RETURNED ? msg("work.line.returned", row.reason()) : null);
    }

    /** Cut between two words. */
    static String shortened(String words) {
        if (words.length() <= LONGEST) return words;
        return words.substring(0, words.lastIndexOf(' ', LONGEST)).replaceAll("[\\s,;:-]+$", "") + "…";
    }
}
