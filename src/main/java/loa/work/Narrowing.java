package loa.work;

import static loa.work.Columns.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Plain;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees and wants to see of a campaign's tasks, as conditions on {@code work.task t}, {@code work.duty d} and
 * {@code work.clause c}.
 *
 * @param values of the parameters in it
 */
record Narrowing(List<String> conditions, Map<String, @Nullable Object> values) {

    /** The tables that the conditions are about. */
    static final String TASKS = """
              from work.task t
              join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
              join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id
            """;

    /**
     * @param units those of the campaign, to find them by name
     */
    static Narrowing of(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units, LocalDate today) {
        var narrowing = new Narrowing(new ArrayList<>(), new HashMap<>());
        narrowing.and("t.campaign_id = :campaign and t.joined_into is null", "campaign", campaign.value());
        if (!sight.everything()) {
            narrowing.and("""
                    (t.unit_id = any(cast(:seen as uuid[])) or d.partners && cast(:seen as uuid[])
                        or t.delegate_unit = any(cast(:seen as uuid[]))
                        or exists (select from work.share x where x.task_id = t.id and x.unit_id = any(cast(:seen as uuid[]))))
                    """, "seen", array(sight.units()));
        }
        narrowing.narrow(filter, units, today);
        return narrowing;
    }

    Narrowing and(String condition, String name, @Nullable Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    Narrowing with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Only the tables that the conditions are about: a count need not read the plan where nobody asks for its words. */
    String tables() {
        boolean plan = conditions.stream().anyMatch(condition -> condition.contains("d.") || condition.contains("c."));
        return plan ? TASKS : " from work.task t";
    }

    String where() {
        return " where " + String.join("\n   and ", conditions);
    }

    private void narrow(TaskFilter filter, List<Unit> units, LocalDate today) {
        if (filter.unit() != null) and("t.unit_id = :unit", "unit", filter.unit());
        if (filter.state() != null)
            and("t.state = :state", "state", filter.state().name());
        if (filter.phase() != null) {
            and(
                    "d.phases @> array[cast(:phase as text)]",
                    "phase",
                    filter.phase().name());
        }
        if (filter.clause() != null) {
            and(
                    "(t.clause_id = :clause or t.clause_id like :below or t.clause_id like :beside)",
                    "clause",
                    filter.clause());
            values.put("below", filter.clause() + "/%");
            values.put("beside", filter.clause() + ".%");
        }
        if (filter.person() != null) {
            if (filter.person().equals(TaskFilter.NOBODY)) conditions.add("t.person_id is null");
            else and("t.person_id = :assignee", "assignee", filter.person());
        }
        if (filter.week() != null) {
            var monday = filter.week().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            and("t.due_on between :monday and :sunday", "monday", monday);
            values.put("sunday", monday.plusDays(6));
        }
        if (filter.isLate()) {
            and("t.due_on < :today and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')", "today", today);
        }
        // As LinkState has it: what it waits for is neither there nor left out nor yet to be decided.
        if (filter.isWaiting()) {
            conditions.add("""
                    t.state in ('READY', 'RUNNING', 'SUBMITTED', 'RETURNED')
                    and exists (select from work.link l
                                  join work.task f on f.id = l.from_task
                                 where l.to_task = t.id and l.dropped_at is null
                                   and (f.state = 'READY'
                                        or l.need = 'DONE' and f.state in ('RUNNING', 'SUBMITTED', 'RETURNED')))
                    """);
        }
        var words = filter.q() == null ? "" : words(filter.q());
        if (!words.isEmpty()) {
            // The few duties are searched once, not again for each of their tasks.
            and("""
                    (t.clause_id = any(array(select s.clause_id from work.duty s
                                              where s.campaign_id = :campaign
                                                and s.search @@ to_tsquery('simple', work.fold(:words))))
                        or t.unit_id = any(cast(:named as uuid[])))
                    """, "words", words);
            values.put("named", array(named(filter.q(), units)));
        }
    }

    /** Units whose name holds these words, without regard to diacritics. */
    private static List<UnitId> named(@Nullable String q, List<Unit> units) {
        var wanted = Plain.text(String.valueOf(q));
        return units.stream()
                .filter(unit -> Plain.text(unit.name()).contains(wanted))
                .map(Unit::id)
                .toList();
    }

    /** Each word may go on: {@code khau:* & hieu:*}. */
    private static String words(String q) {
        return Arrays.stream(q.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
