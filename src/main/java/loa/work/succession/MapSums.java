package loa.work.succession;

import static loa.work.Columns.array;
import static loa.work.Columns.id;
import static loa.work.Columns.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.organization.UnitMap;
import loa.work.CampaignId;
import loa.work.Progress;
import loa.work.Progress.Counts;
import loa.work.TaskRights.Sight;
import loa.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of a campaign counted by the units of a day: each at the unit that answered for it then. */
@Repository
class MapSums {

    /**
     * All of it.
     *
     * @param owners by unit of the map, those whose tasks lie there, each with all who had them before
     */
    record Sums(Map<UnitId, Counts> units, Map<UnitId, List<List<UnitId>>> owners) {

        Counts all() {
            return units.values().stream().reduce(Progress.NOTHING, Counts::and);
        }
    }

    private static final String SEEN = """
             where t.campaign_id = :campaign and t.joined_into is null
               and (:everything or t.unit_id = any(cast(:units as uuid[])))
            """;

    private final JdbcClient db;
    private final Clock clock;

    MapSums(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Sums of(CampaignId campaign, Sight sight, UnitMap map) {
        var units = new HashMap<UnitId, Counts>();
        var owners = new HashMap<UnitId, List<List<UnitId>>>();
        db.sql("""
                select t.earlier_units, t.unit_id, t.state, count(*) as tasks,
                       count(*) filter (where t.due_on < :today and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as late
                  from work.task t
                """ + SEEN + " group by t.earlier_units, t.unit_id, t.state")
                .params(seen(campaign, sight))
                .param("today", LocalDate.now(clock))
                .query(rs -> {
                    var had = new ArrayList<>(list(rs, "earlier_units", unit -> new UnitId(UUID.fromString(unit))));
                    had.add(new UnitId(id(rs, "unit_id")));
                    var unit = map.of(had);
                    var state = TaskState.valueOf(rs.getString("state"));
                    units.merge(
                            unit, new Counts(Map.of(state, rs.getInt("tasks")), rs.getInt("late"), null), Counts::and);
                    var known = owners.computeIfAbsent(unit, none -> new ArrayList<>());
                    if (!known.contains(had)) known.add(had);
                });
        return new Sums(units, owners);
    }

    /** What the units on a page owe by each clause, in the order of the plan. */
    Map<String, Map<UnitId, Counts>> clauses(
            CampaignId campaign, Sight sight, UnitMap map, Collection<UnitId> page, Sums sums) {
        var last = page.stream()
                .flatMap(unit -> sums.owners.getOrDefault(unit, List.of()).stream())
                .map(List::getLast)
                .collect(Collectors.toSet());
        var clauses = new LinkedHashMap<String, Map<UnitId, Counts>>();
        db.sql("""
                select c.id as clause, c.place, t.earlier_units, t.unit_id, t.state, count(*) as tasks
                  from work.task t
                  join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id
                """ + SEEN + """
                   and t.unit_id = any(cast(:page as uuid[]))
                 group by c.id, c.place, t.earlier_units, t.unit_id, t.state
                 order by c.place
                """)
                .params(seen(campaign, sight))
                .param("page", array(last, UnitId::value))
                .query(rs -> {
                    var had = new ArrayList<>(list(rs, "earlier_units", unit -> new UnitId(UUID.fromString(unit))));
                    had.add(new UnitId(id(rs, "unit_id")));
                    var state = TaskState.valueOf(rs.getString("state"));
                    clauses.computeIfAbsent(rs.getString("clause"), none -> new HashMap<>())
                            .merge(map.of(had), new Counts(Map.of(state, rs.getInt("tasks")), 0, null), Counts::and);
                });
        return clauses;
    }

    private static Map<String, Object> seen(CampaignId campaign, Sight sight) {
        return Map.of(
                "campaign", campaign.value(),
                "everything", sight.everything(),
                "units", array(sight.units(), UnitId::value));
    }
}
