package loa.work.link;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.platform.Me;
import loa.platform.Plain;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskSplit;
import loa.work.TasksGiven;
import loa.work.link.Links.Laid;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links the tasks of a campaign as its plan means, each time that tasks are given. */
@Component
class Linking {

    private final JdbcClient db;
    private final Links links;
    private final Clock clock;

    Linking(JdbcClient db, Links links, Clock clock) {
        this.db = db;
        this.links = links;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TasksGiven given) {
        var _ = link(given.campaign(), given.by());
    }

    /** What the parts of a task wait for is what the whole of it waited for, until somebody says otherwise. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TaskSplit split) {
        links.copy(split.task(), split.others());
    }

    /** Links what the plan means to be linked, and says how many tasks wait for another by that. */
    int link(CampaignId campaign, Me by) {
        var duties = duties(campaign);
        var tasks = new HashMap<String, Map<UnitId, List<TaskId>>>();
        for (var duty : duties) tasks.put(duty.asked.clause(), duty.tasks);
        var graph = links.graph(campaign, true);
        var laid = new ArrayList<Laid>();
        for (var found : Chains.in(duties.stream().map(Duty::asked).toList())) {
            for (var pair :
                    pairs(tasks.getOrDefault(found.from(), Map.of()), tasks.getOrDefault(found.to(), Map.of()))) {
                if (graph.add(pair.from, pair.to)) {
                    laid.add(new Laid(pair.from, pair.to, found.chain(), found.need()));
                }
            }
        }
        links.lay(campaign, laid, by, clock.instant());
        return laid.size();
    }

    record Pair(TaskId from, TaskId to) {}

    /** Many with many: each unit with itself only, so that twelve communes do not wait for twelve. */
    static List<Pair> pairs(Map<UnitId, List<TaskId>> from, Map<UnitId, List<TaskId>> to) {
        boolean many = from.size() > 1 && to.size() > 1;
        var pairs = new ArrayList<Pair>();
        from.forEach((giver, given) -> to.forEach((taker, taken) -> {
            if (many && !giver.equals(taker)) return;
            for (var first : given) for (var second : taken) pairs.add(new Pair(first, second));
        }));
        return pairs;
    }

    private record Duty(Asked asked, Map<UnitId, List<TaskId>> tasks) {}

    private List<Duty> duties(CampaignId campaign) {
        return db.sql("""
                select d.*, x.units, x.tasks,
                       exists (select from work.target q where q.campaign_id = d.campaign_id and q.clause_id = d.clause_id
                                                           and q.measure = 'PHOTO') as photos
                  from work.duty d
                  join work.clause c on c.campaign_id = d.campaign_id and c.id = d.clause_id
                 cross join lateral (select array_agg(t.unit_id order by t.id) as units, array_agg(t.id order by t.id) as tasks
                                       from work.task t
                                      where t.campaign_id = d.campaign_id and t.clause_id = d.clause_id
                                        and t.joined_into is null) x
                 where d.campaign_id = :campaign and x.tasks is not null
                 order by c.place
                """)
                .param("campaign", campaign.value())
                .query(Linking::read)
                .list();
    }

    private static Duty read(ResultSet rs, int row) throws SQLException {
        var units = list(rs, "units", unit -> new UnitId(UUID.fromString(unit)));
        var ids = list(rs, "tasks", task -> new TaskId(UUID.fromString(task)));
        var tasks = new HashMap<UnitId, List<TaskId>>();
        for (int i = 0; i < ids.size(); i++) {
            tasks.computeIfAbsent(units.get(i), none -> new ArrayList<>()).add(ids.get(i));
        }
        boolean continual = rs.getString("recurrence") != null
                || list(rs, "phases", phase -> phase).size() > 1;
        var asked = new Asked(
                rs.getString("clause_id"),
                Plain.text(rs.getString("words")),
                rs.getString("owner_name"),
                Set.copyOf(units),
                new HashSet<>(list(rs, "partners", unit -> new UnitId(UUID.fromString(unit)))),
                set(Action.class, list(rs, "actions", Action::valueOf)),
                set(DutyObject.class, list(rs, "objects", DutyObject::valueOf)),
                set(ChannelKind.class, list(rs, "channels", ChannelKind::valueOf)),
                Set.copyOf(list(rs, "languages", language -> language)),
                rs.getBoolean("photos"),
                continual);
        return new Duty(asked, tasks);
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> values) {
        var set = EnumSet.noneOf(type);
        set.addAll(values);
        return set;
    }
}
