package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import loa.platform.view.Days;
import loa.work.Almanac;
import loa.work.ClauseChip;
import loa.work.Due;
import loa.work.TaskList.Row;
import loa.work.TaskState;
import loa.work.link.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes tasks as lines of a list. */
@Component
public class TaskLines {

    private static final int LONGEST = 150;

    private final Almanac almanac;

    TaskLines(Almanac almanac) {
        this.almanac = almanac;
    }

    public LocalDate today() {
        return almanac.today();
    }

    /** The day to look to: that on which it is due, or the next of one that recurs. */
    @Nullable
    public LocalDate next(Row row) {
        var due = row.due();
        var next = almanac.next(due.rule());
        var on = due.on();
        return next == null || (on != null && on.isBefore(next)) ? on : next;
    }

    /** "Hằng tuần · lần tới Thứ Sáu, 27/11" of what recurs, else its day. */
    private String due(Row row, String eventWord) {
        var next = almanac.next(row.due().rule());
        if (next == null || !row.state().isOpen()) {
            var words = row.due().words(row.state(), eventWord, today());
            return row.due().isExtended() ? msg("work.line.extended", words) : words;
        }
        return msg("work.due.next", Due.sentence(row.due().saying(eventWord)), Days.said(next, today()));
    }

    public TaskLine line(Row row, @Nullable String beside, String eventWord) {
        var today = today();
        return new TaskLine(
                "/tasks/" + row.id().value(),
                ClauseChip.of(row.campaign(), row.clause(), row.clauseStatus()),
                shortened(row.words()),
                row.request() ? requested(beside) : beside,
                new TaskMark(row.state()),
                due(row, eventWord),
                row.due().isLate(row.state(), today),
                next(row) != null,
                row.person(),
                row.state() == TaskState.RETURNED ? msg("work.line.returned", row.reason()) : null,
                Standing.READY);
    }

    /** A body outside the line of command is asked, not told. */
    private static String requested(@Nullable String beside) {
        return beside == null ? msg("work.line.request") : msg("work.line.requested", beside);
    }

    /** Cut between two words. */
    public static String shortened(String words) {
        return shortened(words, LONGEST);
    }

    static String shortened(String words, int longest) {
        if (words.length() <= longest) return words;
        return words.substring(0, words.lastIndexOf(' ', longest)).replaceAll("[\\s,;:-]+$", "") + "…";
    }
}
