package loa.work.web;

import static loa.platform.view.Words.msg;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loa.platform.Plain;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.Campaign;
import loa.work.Decision;
import loa.work.Place;
import loa.work.Ribbon;
import loa.work.TaskSheets.Line;
import loa.work.TaskSheets.Offer;
import loa.work.TaskSheets.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A task: the plan's words first, then what to do, when, with whom, and what happened.
 *
 * @param panels what other modules show of it
 */
public record TaskPage(
        Campaign campaign,
        Ribbon ribbon,
        Sheet sheet,
        TaskLine line,
        String unit,
        List<String> partners,
        List<Line> lines,
        TaskLinks links,
        TaskShares shares,
        List<Content> panels,
        Attempt attempt,
        ZoneId zone,
        LocalDate today)
        implements View {

    /** A move with its form: what it is called, why it can not be made now, what was typed and refused. */
    public record Act(
            String name,
            String path,
            @Nullable String reason,
            @Nullable String refusal,
            String words,
            String day) {

        /** Whether the form is shown open. */
        public boolean isOpen() {
            return refusal != null;
        }
    }

    /** Another part of the same task. */
    public record Beside(String href, String words, TaskMark mark) {}

    /** A line of the timeline. */
    public record Event(
            String at, String by, String what, @Nullable String words) {}

    public String path() {
        return "/tasks/" + sheet.row().id().value();
    }

    /** The form of a move; {@code null} where the reader is not offered it. */
    public @Nullable Act act(String move) {
        return sheet.offer(move).map(this::act).orElse(null);
    }

    /** The form of a move that can be made now. */
    public @Nullable Act open(String move) {
        var act = act(move);
        return act == null || act.reason() != null ? null : act;
    }

    /** What to do, in a few words: "Biên dịch, phát thanh". */
    public String what() {
        return TaskLinks.what(sheet.row().actions(), sheet.row().words());
    }

    private Act act(Offer offer) {
        var slug = offer.move().replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var tried = attempt.move().equals(offer.move());
        return new Act(
                offer.move(),
                path() + "/" + slug,
                offer.refusal() == null ? null : msg(offer.refusal().key()),
                tried && attempt.refusal() != null ? msg(attempt.refusal()) : null,
                tried ? attempt.words() : "",
                tried ? attempt.day() : "");
    }

    /** What was refused of a move that is not among the forms any more. */
    public @Nullable String refusal() {
        return attempt.refusal() == null
                        || attempt.move().equals(Attempt.COMMENT)
                        || !attempt.move().equals("Assign") && open(attempt.move()) != null
                ? null
                : msg(attempt.refusal());
    }

    public @Nullable String commentRefusal() {
        return attempt.move().equals(Attempt.COMMENT) && attempt.refusal() != null ? msg(attempt.refusal()) : null;
    }

    public String commentWords() {
        return attempt.move().equals(Attempt.COMMENT) ? attempt.words() : "";
    }

    /** "Phần … còn chờ quyết định", or how that was settled. */
    public @Nullable String part() {
        var part = sheet.part();
        if (part == null) return null;
        var answer = sheet.partAnswer();
        if (answer == null) return msg("work.task.part.open", part);
        return msg(answer == Decision.Answer.YES ? "work.task.part.kept" : "work.task.part.dropped", part);
    }

    /** The day first planned, where a later one was granted. */
    public @Nullable String firstDue() {
        var due = sheet.row().due();
        return due.isExtended() && due.plannedOn() != null ? Days.said(due.plannedOn(), today) : null;
    }

    /** The heading above the clause, unless it only names the unit once more. */
    public @Nullable String heading() {
        var heading = sheet.heading();
        return heading == null || Plain.text(heading).contains(Plain.text(unit)) ? null : heading;
    }

    /** What of the clause this task is, where it is a part of it. */
    public @Nullable String ownPart() {
        return sheet.row().words().equals(sheet.clauseWords())
                ? null
                : sheet.row().words();
    }

    /** Its other parts that are tasks of their own. */
    public List<Beside> beside() {
        return parts(false);
    }

    /** Its parts that were joined to another one again; their proof and timeline are still there. */
    public List<Beside> joined() {
        return parts(true);
    }

    private List<Beside> parts(boolean joined) {
        return sheet.parts().stream()
                .filter(part -> !part.id().equals(sheet.row().id()) && (part.joinedInto() != null) == joined)
                .map(part -> new Beside("/tasks/" + part.id().value(), part.words(), new TaskMark(part.state())))
                .toList();
    }

    /** Where it is done since it was joined; {@code null}: here. */
    public @Nullable String joinedInto() {
        return sheet.joinedInto() == null
                ? null
                : "/tasks/" + sheet.joinedInto().value();
    }

    /** Who does it for the unit, if somebody does. */
    public @Nullable String delegated() {
        return HandsController.said(sheet.delegation(), today);
    }

    public boolean mayGive() {
        return open("Assign") != null || open("Delegate") != null;
    }

    /** By how many days it is due later, or earlier, than the plan first had it. */
    public @Nullable String slip() {
        var slip = sheet.baseline().slip(sheet.row().due().on());
        var first = sheet.baseline().dueOn();
        if (slip == null || slip == 0 || first == null) return null;
        var day = Days.said(first, today);
        return slip > 0 ? msg("work.task.later", day, slip) : msg("work.task.earlier", day, -slip);
    }

    public boolean mayDivide() {
        return act("Split") != null;
    }

    /** "từ cầu vòm đến cầu ông phật" apart from the places that are no routes. */
    public String places() {
        return sheet.places().stream().map(Place::words).collect(Collectors.joining("; "));
    }

    /** From which day to which the plan wants it done. */
    public @Nullable String stretch() {
        var stretch = sheet.row().due().stretch();
        var from = stretch.from() == null ? null : Days.said(stretch.from(), today);
        var to = stretch.to() == null ? null : Days.said(stretch.to(), today);
        if (from != null && to != null) return from.equals(to) ? from : msg("work.stretch.fromTo", from, to);
        if (from != null) return msg("work.stretch.from", from);
        return to == null ? null : msg("work.stretch.to", to);
    }

    public List<Event> comments() {
        return lines.stream().filter(Line::isComment).map(this::event).toList();
    }

    /** What happened, latest first. */
    public List<Event> timeline() {
        var events = new ArrayList<Event>();
        for (var line : lines.reversed()) if (!line.isComment()) events.add(event(line));
        return events;
    }

    private String named(Line line) {
        return "Given".equals(line.move()) && sheet.row().request() ? "Requested" : String.valueOf(line.move());
    }

    private Event event(Line line) {
        var by = line.byPost() == null ? line.byName() : line.byName() + ", " + line.byPost();
        var what = line.isComment() ? line.byUnit() : msg("work.entry." + named(line));
        if (line.day() != null && ("Extend".equals(line.move()) || "Rescheduled".equals(line.move()))) {
            what += ": " + Days.said(line.day(), today);
        }
        return new Event(Days.moment(line.at(), zone), by, what, line.words());
    }
}
