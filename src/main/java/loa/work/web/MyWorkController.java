package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.platform.view.Templates;
import loa.work.CampaignId;
import loa.work.MyWork;
import loa.work.MyWork.Item;
import loa.work.MyWorkPanel;
import loa.work.TaskId;
import loa.work.TaskRights;
import loa.work.link.Link;
import loa.work.link.Links;
import loa.work.link.Standing;
import loa.work.web.MyWorkPage.Checking;
import loa.work.web.MyWorkPage.Checks;
import loa.work.web.MyWorkPage.Deciding;
import loa.work.web.MyWorkPage.Part;
import loa.work.web.MyWorkPage.Section;
import loa.work.web.UnitNames.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader's unit has to do, nearest first, and what waits for the reader. */
@Controller
class MyWorkController {

    /** So much proof is shown; the rest is one click away. */
    private static final int MOST = 5;

    private final MyWork work;
    private final Links links;
    private final TaskRights rights;
    private final UnitNames units;
    private final TaskLines lines;
    private final List<MyWorkPanel> panels;
    private final Templates templates;

    MyWorkController(
            MyWork work,
            Links links,
            TaskRights rights,
            UnitNames units,
            TaskLines lines,
            List<MyWorkPanel> panels,
            Templates templates) {
        this.work = work;
        this.links = links;
        this.rights = rights;
        this.units = units;
        this.lines = lines;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/my-work")
    MyWorkPage page(@RequestParam(defaultValue = "") String whose, Me me) {
        var today = lines.today();
        var home = rights.atHome(me);
        var all = work.of(home);
        var mine =
                all.stream().filter(item -> me.person().equals(item.person())).toList();
        var mineOnly = whose.equals("me");
        var items = mineOnly ? mine : all;
        var duty = duty(me, home);
        var waits = waits(items);
        var names = names(items, duty.toCheck, waits.values());
        var campaigns =
                items.stream().map(item -> item.task().campaign()).distinct().count();
        var parts = new EnumMap<Part, List<TaskLine>>(Part.class);
        for (var item : items) {
            var foreign = item.shared() || !item.task().unit().value().equals(me.unit());
            var beside = foreign ? names.get(item.task().unit()) : campaigns > 1 ? item.campaign() : null;
            var holds = waits.getOrDefault(item.task().id(), List.of());
            parts.computeIfAbsent(
                            part(item, !holds.isEmpty(), lines.next(item.task()), today), none -> new ArrayList<>())
                    .add(lines.line(item.task(), beside, item.eventWord())
                            .noting(note(item, holds, names))
                            .noting(share(item, today))
                            .standing(Links.standing(holds)
                                    .getOrDefault(item.task().id(), Standing.READY)));
        }
        return new MyWorkPage(
                me.unitName(),
                Days.said(today, today),
                mineOnly,
                mine.size(),
                parts.entrySet().stream()
                        .map(part -> new Section(part.getKey(), part.getValue()))
                        .toList(),
                checking(duty.toCheck, names),
                duty.toDecide.stream().map(this::deciding).toList(),
                panels.stream()
                        .flatMap(panel -> panel.panels(me).stream())
                        .map(templates::content)
                        .toList());
    }

    /** What the unit was asked for of another's task; of its own, how many others have not given their share. */
    private static @Nullable String share(Item item, LocalDate today) {
        var asked = item.asked();
        if (asked != null) {
            var state = msg("work.share.state." + asked.state());
            return asked.dueOn() == null
                    ? msg("work.share.mine", asked.words(), state)
                    : msg("work.share.mineBy", asked.words(), state, Days.said(asked.dueOn(), today));
        }
        return item.undelivered() == 0 ? null : msg("work.share.undelivered", item.undelivered());
    }

    /** What waits for the reader by what they are. */
    private record Duty(MyWork.ToCheck toCheck, List<MyWork.ToDecide> toDecide) {}

    private Duty duty(Me me, Collection<UnitId> home) {
        var checks = new ArrayList<CampaignId>();
        var runs = new ArrayList<CampaignId>();
        for (var campaign : rights.campaigns(me)) {
            if (rights.checks(campaign, me)) checks.add(campaign);
            if (rights.runs(campaign, me)) runs.add(campaign);
        }
        return new Duty(work.toCheck(checks, new UnitId(me.unit()), MOST), work.toDecide(runs, home));
    }

    private Map<TaskId, List<Link>> waits(List<Item> items) {
        var waits = new HashMap<TaskId, List<Link>>();
        var own = items.stream()
                .filter(item -> !item.shared())
                .map(item -> item.task().id())
                .toList();
        for (var link : links.binding(own)) {
            waits.computeIfAbsent(link.to().task(), none -> new ArrayList<>()).add(link);
        }
        return waits;
    }

    private Names names(List<Item> items, MyWork.ToCheck toCheck, Collection<List<Link>> waits) {
        var ids = Stream.of(
                        Stream.concat(items.stream(), toCheck.items().stream())
                                .map(item -> item.task().unit()),
                        items.stream().map(Item::deciding),
                        waits.stream()
                                .flatMap(List::stream)
                                .map(link -> link.from().unit()))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return units.of(ids);
    }

    private @Nullable Checking checking(MyWork.ToCheck toCheck, Names names) {
        if (toCheck.total() == 0) return null;
        var campaigns = new LinkedHashMap<CampaignId, String>();
        for (var item : toCheck.items()) campaigns.put(item.task().campaign(), item.campaign());
        return new Checking(
                toCheck.total(),
                toCheck.items().stream()
                        .map(item ->
                                lines.line(item.task(), names.get(item.task().unit()), item.eventWord()))
                        .toList(),
                campaigns.entrySet().stream()
                        .map(each -> new Checks(
                                "/campaigns/" + each.getKey().value() + "/tasks?state=SUBMITTED", each.getValue()))
                        .toList());
    }

    private Deciding deciding(MyWork.ToDecide open) {
        var today = lines.today();
        var chase = open.chaseOn();
        return new Deciding(
                "/campaigns/" + open.campaign().value() + "/decisions#d-" + open.decision(),
                open.kind(),
                open.matter(),
                open.event(),
                chase == null ? null : msg("work.mine.chase", Days.said(chase, today)),
                chase != null && chase.isBefore(today));
    }

    /** For whom or what it waits. */
    private static @Nullable String note(Item item, List<Link> waits, Names names) {
        if (item.deciding() != null) {
            var who = item.decider() == null ? names.get(item.deciding()) : item.decider();
            return msg("work.mine.waits.decision", who);
        }
        if (waits.isEmpty()) return null;
        var first = waits.getFirst().from();
        var whom = first.dueOn() == null
                ? msg("work.mine.waits.task", first.clause(), names.get(first.unit()))
                : msg("work.mine.waits.taskBy", first.clause(), names.get(first.unit()), Days.full(first.dueOn()));
        return waits.size() == 1 ? whom : whom + " " + msg("work.mine.waits.more", waits.size() - 1);
    }

    private static Part part(Item item, boolean waits, @Nullable LocalDate due, LocalDate today) {
        var task = item.task();
        if (item.shared()) return Part.SHARED;
        return switch (task.state()) {
            case RETURNED -> Part.RETURNED;
            case SUBMITTED, WAITING -> Part.WITH_OTHERS;
            default -> {
                var when = when(due, today);
                yield waits && (when == Part.LATER || when == Part.UNDATED) ? Part.BLOCKED : when;
            }
        };
    }

    private static Part when(@Nullable LocalDate due, LocalDate today) {
        if (due == null) return Part.UNDATED;
        if (due.isBefore(today)) return Part.LATE;
        if (due.equals(today)) return Part.TODAY;
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return due.isAfter(sunday) ? Part.LATER : Part.WEEK;
    }
}
