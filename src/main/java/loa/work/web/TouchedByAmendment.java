package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.plan.Amendment;
import loa.plan.PlanAmended;
import loa.plan.Touching;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.Almanac;
import loa.work.CampaignId;
import loa.work.ProofCounts;
import loa.work.Redrawing;
import loa.work.TaskChange;
import loa.work.TaskChange.Fate;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows beside each change of a plan the tasks it touches, with their proof and their days. */
@Component
class TouchedByAmendment implements Touching {

    private final Redrawing redrawing;
    private final List<ProofCounts> proofs;
    private final UnitNames units;
    private final Almanac almanac;

    TouchedByAmendment(Redrawing redrawing, List<ProofCounts> proofs, UnitNames units, Almanac almanac) {
        this.redrawing = redrawing;
        this.proofs = proofs;
        this.units = units;
        this.almanac = almanac;
    }

    @Override
    public Map<String, View> touched(Amendment amendment, Me me) {
        var plan = amendment.ifTaken(almanac.today(), me);
        var byChange = byDuty(amendment, plan);
        for (var change : amendment.toDecide()) {
            if (change.touchesDuty()) continue;
            var moved = redrawing.tasks(amendment.ifTaken(change, almanac.today(), me)).stream()
                    .filter(TaskChange::movesDeadline)
                    .toList();
            if (!moved.isEmpty()) byChange.put(change.name(), moved);
        }
        var ids = byChange.values().stream()
                .flatMap(List::stream)
                .map(TaskChange::unit)
                .collect(Collectors.toSet());
        var names = units.of(ids);
        var counts = new HashMap<TaskId, Integer>();
        for (var proof : proofs)
            counts.putAll(proof.counts(new CampaignId(plan.plan().value())));
        var drawn = new HashMap<String, View>();
        byChange.forEach((name, changes) -> drawn.put(name, table(changes, names, counts)));
        return drawn;
    }

    private Map<String, List<TaskChange>> byDuty(Amendment amendment, PlanAmended plan) {
        var names = new HashMap<String, String>();
        for (var change : amendment.toDecide()) {
            if (change.touchesDuty()) names.put(change.placeIn(plan), change.name());
        }
        var byChange = new LinkedHashMap<String, List<TaskChange>>();
        for (var task : redrawing.tasks(plan)) {
            var name = names.get(task.clause());
            if (name != null)
                byChange.computeIfAbsent(name, _ -> new ArrayList<>()).add(task);
        }
        return byChange;
    }

    private TouchedTasks table(List<TaskChange> changes, UnitNames.Names names, Map<TaskId, Integer> proofs) {
        var rows = changes.stream()
                .sorted(Comparator.comparing((TaskChange change) -> names.get(change.unit()), UnitNames.byName()))
                .map(change -> row(change, names.get(change.unit()), proofs))
                .toList();
        boolean one = changes.stream().map(TaskChange::clause).distinct().count() == 1;
        return new TouchedTasks(summary(changes, proofs), !one, rows);
    }

    private static String summary(List<TaskChange> changes, Map<TaskId, Integer> proofs) {
        var units = changes.stream()
                .map(TaskChange::unit)
                .distinct()
                .map(UnitId::value)
                .count();
        long proved = changes.stream()
                .filter(change -> change.task() != null && proofs.containsKey(change.task()))
                .count();
        long moved = changes.stream().filter(TaskChange::movesDeadline).count();
        var summary = new StringBuilder(msg("work.touched.sum", changes.size(), units));
        if (moved > 0) summary.append(" · ").append(msg("work.touched.sum.moved", moved));
        if (proved > 0) summary.append(" · ").append(msg("work.touched.sum.proved", proved));
        return summary.toString();
    }

    private TouchedTasks.Row row(TaskChange change, String unit, Map<TaskId, Integer> proofs) {
        var task = change.task();
        var proof = task == null ? null : proofs.get(task);
        var after = change.fate() == Fate.ENDS || change.fate() == Fate.STAYS ? change.dueBefore() : change.dueAfter();
        return new TouchedTasks.Row(
                change.clause(),
                unit,
                task == null ? null : "/tasks/" + task.value(),
                change.state() == null ? null : new TaskMark(change.state()),
                proof == null ? null : msg("work.touched.proof", proof),
                said(change.fate() == Fate.GIVEN ? after : change.dueBefore()),
                said(after),
                msg("work.touched.fate." + change.fate()),
                switch (change.fate()) {
                    case GIVEN -> "info";
                    case GOES_ON -> "mute";
                    case ENDS -> "warn";
                    case STAYS -> "ok";
                });
    }

    private String said(@Nullable LocalDate day) {
        return day == null ? msg("work.date.noDay") : Days.said(day, almanac.today());
    }
}
