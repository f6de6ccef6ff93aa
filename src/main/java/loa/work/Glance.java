package loa.work;

import static loa.work.Columns.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.organization.UnitId;
import loa.work.Progress.Counts;
import loa.work.TaskRights.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A campaign at a glance: how far each unit and each section of the plan has come, and when a unit last did something. */
@Repository
public class Glance {

    private final JdbcClient db;
    private final Clock clock;

    Glance(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A section of the plan with the tasks below it. */
    public record Section(String address, String words, Counts counts) {}

    /**
     * What is seen.
     *
     * @param sections in the order of the plan
     * @param lastActs when units last began, reported, handed in or gave out a task; who did nothing yet is not in it
     */
    public record Seen(List<Section> sections, Map<UnitId, Counts> units, Map<UnitId, Instant> lastActs) {

        public Counts all() {
            return units.values().stream().reduce(Progress.NOTHING, Counts::and);
        }
    }

    public Seen at(CampaignId campaign, Sight sight) {
        var units = new LinkedHashMap<UnitId, Counts>();
        var sections = new LinkedHashMap<String, Section>();
        var lastActs = new HashMap<UnitId, Instant>();
        var places = new HashMap<String, Section>();
        db.sql("""
                select c.id, coalesce(s.id, c.id) as section, coalesce(s.words, c.words) as words
                  from work.clause c
                  left join work.clause s on s.campaign_id = c.campaign_id and s.id = c.parent
                 where c.campaign_id = :campaign
                 order by coalesce(s.place, c.place), c.place
                """).param("campaign", campaign.value()).query(rs -> {
            var section = new Section(rs.getString("section"), rs.getString("words"), Progress.NOTHING);
            places.put(rs.getString("id"), section);
            sections.putIfAbsent(section.address, section);
        });
        db.sql("""
                select t.unit_id, t.clause_id, t.state, count(*) as tasks,
                       count(*) filter (where t.due_on < :today and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as late,
                       min(t.due_on) filter (where t.due_on >= :today and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as next,
                       max(t.acted_at) as last_act
                  from work.task t
                 where t.campaign_id = :campaign and t.joined_into is null
                   and (:everything or t.unit_id = any(cast(:units as uuid[])))
                 group by grouping sets ((t.unit_id, t.state), (t.clause_id, t.state))
                """)
                .param("today", LocalDate.now(clock))
                .param("campaign", campaign.value())
                .param("everything", sight.everything())
                .param("units", array(sight.units()))
                .query(rs -> {
                    var state = TaskState.valueOf(rs.getString("state"));
                    var counts = new Counts(Map.of(state, rs.getInt("tasks")), rs.getInt("late"), day(rs, "next"));
                    var clause = rs.getString("clause_id");
                    if (clause != null) {
                        var section = Objects.requireNonNull(places.get(clause), clause);
                        sections.computeIfPresent(
                                section.address,
                                (address, known) -> new Section(address, known.words, known.counts.and(counts)));
                        return;
                    }
                    var unit = new UnitId(id(rs, "unit_id"));
                    units.merge(unit, counts, Counts::and);
                    var last = rs.getObject("last_act", OffsetDateTime.class);
                    if (last != null) lastActs.merge(unit, last.toInstant(), (a, b) -> a.isAfter(b) ? a : b);
                });
        sections.values().removeIf(section -> section.counts.byState().isEmpty());
        return new Seen(List.copyOf(sections.values()), units, lastActs);
    }
}
