package loa.work.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.platform.Me;
import loa.platform.view.GoTo;
import loa.work.Calendars;
import loa.work.Diary;
import loa.work.Ics;
import loa.work.MyWork;
import loa.work.MyWork.Item;
import loa.work.TaskRights;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a unit has to do, as a calendar: a page of a month, and a feed for the calendar of a phone. */
@Controller
class CalendarController {

    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MyWork work;
    private final Calendars calendars;
    private final TaskRights rights;
    private final TaskLines lines;
    private final List<Diary> diaries;
    private final Clock clock;

    CalendarController(
            MyWork work, Calendars calendars, TaskRights rights, TaskLines lines, List<Diary> diaries, Clock clock) {
        this.work = work;
        this.calendars = calendars;
        this.rights = rights;
        this.lines = lines;
        this.diaries = diaries;
        this.clock = clock;
    }

    @GetMapping("/my-work/calendar")
    CalendarPage page(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            Me me) {
        var today = lines.today();
        var blank = CalendarGrid.of("/my-work/calendar", "", month, week, today);
        var entries = byDay(me);
        for (var entry : diary(me, blank.from(), blank.to())) {
            entries.computeIfAbsent(entry.on(), none -> new ArrayList<>())
                    .add(new CalendarGrid.Entry(entry.path(), entry.kind(), entry.words(), false, entry.details()));
        }
        var grid = blank.with(entries, today);
        var address = calendars.address(me).map(CalendarController::address).orElse(null);
        return new CalendarPage(me.unitName(), grid, address);
    }

    @PostMapping("/my-work/calendar/address")
    GoTo renew(Me me) {
        calendars.renew(me);
        return new GoTo("/my-work/calendar", "work.notice.calendarOpened");
    }

    @GetMapping("/public/calendar/{address}.ics")
    ResponseEntity<String> feed(
            @PathVariable String address, @RequestParam(defaultValue = "") String whose, HttpServletRequest request) {
        var me = calendars.reader(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var root = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        var events = new ArrayList<Ics.Event>();
        for (var item : work.of(rights.atHome(me))) {
            var on = lines.next(item.task());
            if (whose.equals("me") && !me.person().equals(item.person())) continue;
            if (on != null && !item.shared()) events.add(event(item, on, root));
        }
        var today = lines.today();
        for (var entry : diary(me, today.minusMonths(1), today.plusYears(1))) {
            events.add(new Ics.Event(
                    entry.id(), entry.on(), entry.kind() + ": " + entry.words(), entry.details(), root + entry.path()));
        }
        return ResponseEntity.ok()
                .contentType(ICS)
                .body(Ics.of(msg("work.calendar.name", me.unitName()), clock.instant(), events));
    }

    private List<Diary.Entry> diary(Me me, LocalDate from, LocalDate to) {
        var home = rights.atHome(me);
        return diaries.stream()
                .flatMap(diary -> diary.entries(home, from, to).stream())
                .toList();
    }

    private static Ics.Event event(Item item, LocalDate on, String root) {
        var task = item.task();
        return new Ics.Event(
                task.id().value() + "@loa",
                on,
                task.clause() + " " + TaskLines.shortened(task.words()),
                task.words() + "\n" + item.campaign(),
                root + "/tasks/" + task.id().value());
    }

    private Map<LocalDate, List<CalendarGrid.Entry>> byDay(Me me) {
        var byDay = new HashMap<LocalDate, List<CalendarGrid.Entry>>();
        for (var item : work.of(rights.atHome(me))) {
            var on = lines.next(item.task());
            if (on == null || item.shared()) continue;
            var line = lines.line(item.task(), null, item.eventWord());
            byDay.computeIfAbsent(on, none -> new ArrayList<>())
                    .add(new CalendarGrid.Entry(
                            line.href(),
                            line.chip().clause(),
                            line.words(),
                            line.late(),
                            msg("work.state." + line.mark().state())));
        }
        return byDay;
    }

    private static String address(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/public/calendar/" + secret + ".ics")
                .toUriString();
    }
}
