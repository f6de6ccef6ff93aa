package loa.meeting.web;

import static loa.platform.view.Words.msg;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.meeting.Attendance;
import loa.meeting.Meeting;
import loa.meeting.MeetingDesk;
import loa.meeting.MeetingState;
import loa.meeting.Planned;
import loa.meeting.Told;
import loa.meeting.web.MeetingFormPage.Choice;
import loa.meeting.web.MeetingPage.Came;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.ClauseChip;
import loa.work.Ics;
import loa.work.Progress;
import loa.work.Progress.ClauseStanding;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Draws meetings: the form with its choices, and the page of one. */
@Component
class MeetingViews {

    static final Comparator<Unit> BY_NAME = Comparator.comparing(Unit::name, Collator.getInstance(Locale.of("vi")));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST = 110;

    private final CampaignFrames frames;
    private final MeetingDesk desk;
    private final Progress progress;
    private final TaskList tasks;
    private final Units units;
    private final Clock clock;

    MeetingViews(CampaignFrames frames, MeetingDesk desk, Progress progress, TaskList tasks, Units units, Clock clock) {
        this.frames = frames;
        this.desk = desk;
        this.progress = progress;
        this.tasks = tasks;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** "Thứ Ba, 20/10, 19:30". */
    String when(Meeting meeting) {
        var day = Days.said(meeting.on(), today());
        return meeting.at() == null ? day : day + ", " + TIME.format(meeting.at());
    }

    /** The topics of the plan. */
    List<ClauseStanding> topics(CampaignFrame frame) {
        return progress.clauses(frame.campaign().id()).stream()
                .filter(clause -> clause.kind().equals(ClauseKind.TOPIC.name()))
                .toList();
    }

    /** The whole plan, clause by clause. */
    List<ClauseStanding> clauses(CampaignFrame frame) {
        return progress.clauses(frame.campaign().id());
    }

    /** The meeting in a calendar. */
    Ics.Event event(Meeting meeting) {
        return new Ics.Event(
                "meeting-" + meeting.id().value() + "@loa",
                meeting.on(),
                (meeting.at() == null ? "" : TIME.format(meeting.at()) + " ") + msg("meeting.kind." + meeting.kind())
                        + " · " + name(meeting.unit()),
                meeting.place(),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(meeting.path())
                        .toUriString());
    }

    List<Choice> topicChoices(CampaignFrame frame, Set<String> chosen) {
        return topics(frame).stream()
                .map(topic -> new Choice(
                        topic.id(), topic.id() + " · " + shortened(topic.words()), chosen.contains(topic.id())))
                .toList();
    }

    /** The units for which the reader plans meetings. */
    List<Unit> writable(CampaignFrame frame, Me me) {
        var ids = new LinkedHashSet<>(tasks.units(frame.campaign().id(), frame.sight()));
        ids.add(new UnitId(me.unit()));
        return units.findAll(ids).values().stream()
                .filter(unit -> desk.mayWrite(frame.campaign().id(), unit.id(), me))
                .sorted(BY_NAME)
                .toList();
    }

    MeetingFormPage form(CampaignFrame frame, Planned typed, Told told, List<String> refusals, boolean open, Me me) {
        var own = writable(frame, me);
        var all = units.findAll(tasks.units(frame.campaign().id(), frame.sight())).values().stream()
                .sorted(BY_NAME)
                .toList();
        var numbers =
                typed.unit() == null ? Told.Numbers.NONE : told.came().getOrDefault(typed.unit(), Told.Numbers.NONE);
        return new MeetingFormPage(
                frame,
                refusals,
                typed,
                own.stream()
                        .map(unit -> choice(unit, unit.id().value().equals(typed.unit())))
                        .toList(),
                taskChoices(frame, own.size() == 1 ? own.getFirst().id() : null, typed.task()),
                topicChoices(frame, Set.copyOf(typed.topics())),
                all.size() < 2
                        ? List.of()
                        : all.stream()
                                .map(unit -> choice(
                                        unit, typed.invited().contains(unit.id().value())))
                                .toList(),
                numbers.present(),
                numbers.women(),
                told.minutes(),
                told.toldBy(),
                open);
    }

    private static Choice choice(Unit unit, boolean chosen) {
        return new Choice(unit.id().value().toString(), unit.name(), chosen);
    }

    /** Tasks on which a meeting can count: what is not done yet, of one unit or of all that the reader sees. */
    private List<Choice> taskChoices(CampaignFrame frame, @Nullable UnitId unit, @Nullable UUID chosen) {
        var filter = TaskFilter.of(unit == null ? null : unit.value(), null).sorted(TaskFilter.Sort.CLAUSE);
        var rows = tasks.all(frame.campaign().id(), frame.sight(), filter, List.of()).stream()
                .filter(row -> row.state().isOpen() || row.state() == TaskState.SUBMITTED)
                .toList();
        var names = units.findAll(rows.stream().map(TaskList.Row::unit).toList());
        return rows.stream()
                .map(row -> {
                    var owner = names.get(row.unit());
                    var before = unit == null && owner != null ? row.clause() + " · " + owner.name() : row.clause();
                    return new Choice(
                            row.id().value().toString(),
                            before + " · " + shortened(row.words()),
                            row.id().value().equals(chosen));
                })
                .toList();
    }

    MeetingPage page(Meeting meeting, Told told, String reason, List<String> refusals, Me me) {
        var frame = frames.of(meeting.campaign(), "/meetings", me);
        if (!frame.sight()
                .sees(
                        meeting.unit(),
                        meeting.attendance().stream().map(Attendance::unit).toList()))
            throw new AccessDeniedException("meeting " + meeting.id());
        var clauses = progress.clauses(meeting.campaign()).stream()
                .filter(clause -> meeting.topics().contains(clause.id()))
                .toList();
        var form = meeting.state() == MeetingState.PLANNED && desk.mayWrite(meeting.campaign(), meeting.unit(), me);
        var task = told.task() != null || meeting.task() == null
                ? told.task()
                : meeting.task().value();
        return new MeetingPage(
                frame,
                meeting.path(),
                msg("meeting.kind." + meeting.kind()),
                name(meeting.unit()),
                meeting.state().name(),
                when(meeting),
                meeting.place(),
                meeting.language(),
                meeting.speaker(),
                clauses.stream()
                        .map(clause -> new MeetingPage.Topic(
                                ClauseChip.of(meeting.campaign(), clause.id(), clause.status()), clause.words()))
                        .toList(),
                meeting.task() == null ? null : "/tasks/" + meeting.task().value(),
                meeting.task() == null || meeting.submission() == null
                        ? null
                        : "/tasks/" + meeting.task().value() + "#sheet-"
                                + meeting.submission().value(),
                meeting.reason(),
                meeting.minutes(),
                came(meeting, told.came(), form),
                sum(meeting),
                form,
                meeting.on().isAfter(today()),
                form && !meeting.unit().value().equals(me.unit()),
                form ? taskChoices(frame, meeting.unit(), task) : List.of(),
                new MeetingPage.Typed(
                        told.minutes(),
                        told.toldBy(),
                        told.last() || (refusals.isEmpty() && meeting.series() == null),
                        reason),
                refusals);
    }

    /** "46 lượt người", of those expected where that is known. */
    static @Nullable String sum(Meeting meeting) {
        var present = meeting.present();
        if (present == null) return null;
        var expected = meeting.expected();
        return expected == null ? msg("meeting.presentOnly", present) : msg("meeting.presentOf", present, expected);
    }

    private List<Came> came(Meeting meeting, Map<UUID, Told.Numbers> typed, boolean form) {
        var known = meeting.attendance().stream().collect(Collectors.toMap(Attendance::unit, each -> each));
        var ids = Stream.concat(
                        form ? Stream.of(meeting.unit()) : Stream.of(),
                        meeting.attendance().stream().map(Attendance::unit))
                .distinct()
                .toList();
        var came = new ArrayList<Came>();
        for (var id : ids) {
            var now = typed.get(id.value());
            var was = known.get(id);
            came.add(
                    now != null
                            ? new Came(id.value().toString(), name(id), now.expected(), now.present(), now.women())
                            : new Came(
                                    id.value().toString(),
                                    name(id),
                                    was == null ? "" : text(was.expected()),
                                    was == null ? "" : text(was.present()),
                                    was == null ? "" : text(was.women())));
        }
        return came;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    String name(UnitId id) {
        return units.find(id).map(Unit::name).orElse(id.toString());
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, words.lastIndexOf(' ', LONGEST)) + " …";
    }
}
