package loa.work.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignId;
import loa.work.MyWork;
import loa.work.MyWork.Item;
import loa.work.TaskRights;
import loa.work.web.MyWorkPage.Part;
import loa.work.web.MyWorkPage.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the reader's unit has to do, nearest first. */
@Controller
class MyWorkController {

    private final MyWork work;
    private final TaskRights rights;
    private final UnitNames units;
    private final TaskLines lines;

    MyWorkController(MyWork work, TaskRights rights, UnitNames units, TaskLines lines) {
        this.work = work;
        this.rights = rights;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/my-work")
    MyWorkPage page(Me me) {
        var today = lines.today();
        var items = work.of(rights.atHome(me));
        var names = units.of(
                items.stream().map(item -> item.task().unit()).distinct().toList());
        var campaigns =
                items.stream().map(item -> item.task().campaign()).distinct().count();
        var parts = new EnumMap<Part, List<TaskLine>>(Part.class);
        for (var item : items) {
            var foreign = item.shared() || !item.task().unit().value().equals(me.unit());
            var beside = foreign ? names.get(item.task().unit()) : campaigns > 1 ? item.campaign() : null;
            parts.computeIfAbsent(part(item, lines.next(item.task()), today), none -> new ArrayList<>())
                    .add(lines.line(item.task(), beside, item.eventWord()));
        }
        return new MyWorkPage(me.unitName(), Days.said(today, today), sections(parts), waiting(me));
    }

    private List<MyWork.Waiting> waiting(Me me) {
        var checks = new ArrayList<CampaignId>();
        var runs = new ArrayList<CampaignId>();
        for (var campaign : rights.campaigns(me)) {
            if (rights.checks(campaign, me)) checks.add(campaign);
            if (rights.runs(campaign, me)) runs.add(campaign);
        }
        return work.waiting(checks, runs, new UnitId(me.unit())).stream()
                .filter(campaign -> campaign.toCheck() + campaign.toDecide() > 0)
                .toList();
    }

    private static List<Section> sections(Map<Part, List<TaskLine>> parts) {
        return parts.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Part part(Item item, @Nullable LocalDate due, LocalDate today) {
        var task = item.task();
        if (item.shared()) return Part.SHARED;
        return switch (task.state()) {
            case RETURNED -> Part.RETURNED;
            case SUBMITTED, WAITING -> Part.WITH_OTHERS;
            default -> {
                if (due == null) yield Part.UNDATED;
                if (due.isBefore(today)) yield Part.LATE;
                if (due.equals(today)) yield Part.TODAY;
                var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                yield due.isAfter(sunday) ? Part.LATER : Part.WEEK;
            }
        };
    }
}
