package loa.work;

import static loa.platform.view.Words.msg;
import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due, in days as far as they are known, else as the plan says it.
 *
 * @param rule the plan's deadline, if it states one
 * @param plannedOn the day that follows from the plan
 * @param extendedTo a later day that was granted
 */
public record Due(
        @Nullable Deadline rule,
        List<Phase> phases,
        Stretch stretch,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate extendedTo) {

    public @Nullable LocalDate on() {
        return Change.later(plannedOn, extendedTo);
    }

    public boolean isExtended() {
        return extendedTo != null && extendedTo.equals(on()) && !extendedTo.equals(plannedOn);
    }

    public boolean isLate(TaskState state, LocalDate today) {
        var on = on();
        return on != null && on.isBefore(today) && state.isOpen();
    }

    /** "Thứ Sáu, 18/10 · còn 3 ngày" while there is something to do, else the day alone; without a day what the plan says. */
    public String words(TaskState state, String eventWord, LocalDate today) {
        var on = on();
        if (on == null) return sentence(saying(eventWord));
        var day = Days.said(on, today);
        return state.isOpen() ? day + " · " + Days.distance(on, today) : day;
    }

    /** What the plan says: "trước Đại hội 1 ngày", "hằng tuần", "trong Đại hội", or that it sets no day. */
    public String saying(String eventWord) {
        if (rule != null && rule.date() != null) return Days.full(rule.date());
        if (rule != null && rule.anchor() != null && rule.offsetDays() != null) {
            return offset(rule.anchor(), rule.offsetDays(), eventWord);
        }
        if (rule != null && rule.recurrence() != null) return msg("work.due." + rule.recurrence());
        return phases.isEmpty() ? msg("work.due.none") : said(phases, eventWord);
    }

    /** The same with a capital first letter. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "trước, trong Đại hội". */
    static String said(List<Phase> phases, String eventWord) {
        return phases.stream().sorted().map(phase -> msg("work.phase." + phase)).collect(Collectors.joining(", "))
                + " "
                + eventWord;
    }

    private static String offset(Anchor anchor, int days, String eventWord) {
        var what = anchor == Anchor.CAMPAIGN_START ? msg("work.due.campaign") : eventWord;
        if (days == 0) return msg("work.due.onTheDay", what);
        return days < 0 ? msg("work.due.before", what, -days) : msg("work.due.after", what, days);
    }

    static Due read(ResultSet rs) throws SQLException {
        return new Due(
                deadline(rs),
                list(rs, "phases", Phase::valueOf),
                new Stretch(day(rs, "opens_on"), day(rs, "closes_on")),
                day(rs, "planned_on"),
                day(rs, "extended_to"));
    }

    static @Nullable Deadline deadline(ResultSet rs) throws SQLException {
        var words = rs.getString("deadline_words");
        if (words == null) return null;
        var anchor = rs.getString("deadline_anchor");
        var recurrence = rs.getString("recurrence");
        return new Deadline(
                words,
                day(rs, "deadline_on"),
                anchor == null ? null : Anchor.valueOf(anchor),
                rs.getObject("deadline_offset", Integer.class),
                recurrence == null ? null : Recurrence.valueOf(recurrence));
    }
}
