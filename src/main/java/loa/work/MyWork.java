package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a unit has on its hands, over all campaigns. */
@Repository
public class MyWork {

    private static final int MOST = 400;

    private final JdbcClient db;
    private final Clock clock;

    MyWork(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A task with the campaign it belongs to.
     *
     * @param shared whether another unit owes it and this one takes part
     * @param person to whom it was given
     * @param decider who decides whether it is done at all, where that is open: a name, or nobody by name
     * @param deciding the unit that decides
     * @param asked what the unit was asked for of it
     * @param undelivered how many units have not given their share yet
     */
    public record Item(
            TaskList.Row task,
            String campaign,
            String eventWord,
            boolean shared,
            @Nullable UUID person,
            @Nullable String decider,
            @Nullable UnitId deciding,
            @Nullable Asked asked,
            int undelivered) {}

    /** What a unit was asked for of a task of another, and where that stands. */
    public record Asked(String words, @Nullable LocalDate dueOn, String state) {}

    /** Proof that waits to be checked, longest first; {@code more} besides those shown. */
    public record ToCheck(List<Item> items, int total) {}

    /**
     * Something that waits to be decided.
     *
     * @param chaseOn when to ask after it
     */
    public record ToDecide(
            CampaignId campaign,
            UUID decision,
            String event,
            Decision.Kind kind,
            String matter,
            @Nullable LocalDate chaseOn) {}

    /** All that is not done of what these units owe, and what others do with them, nearest first. */
    public List<Item> of(Collection<UnitId> units) {
        return db.sql("""
                with mine as (
                    (select t.*, false as shared from work.task t
                      where t.unit_id = any(cast(:units as uuid[])) and t.state not in ('PROVED', 'NOT_APPLICABLE')
                      order by t.due_on nulls last limit :most)
                    union all
                    (select t.*, false from work.task t
                      where t.delegate_unit = any(cast(:units as uuid[])) and t.unit_id <> all(cast(:units as uuid[]))
                        and t.state not in ('PROVED', 'NOT_APPLICABLE')
                        and :today between t.delegate_since and coalesce(t.delegate_until, 'infinity'))
                    union all
                    (select x.*, true from (
                       select t.* from work.duty d
                         join work.task t on t.campaign_id = d.campaign_id and t.clause_id = d.clause_id
                        where d.partners && cast(:units as uuid[])
                       union
                       select t.* from work.share s join work.task t on t.id = s.task_id
                        where s.unit_id = any(cast(:units as uuid[]))) x
                      where x.unit_id <> all(cast(:units as uuid[])) and x.state in ('READY', 'RUNNING', 'RETURNED')
                      order by x.due_on nulls last limit 50))
                select m.id, m.campaign_id, m.clause_id, m.unit_id, m.state, m.reason, m.person_name, m.opens_on, m.closes_on,
                       m.planned_on, m.extended_to, m.shared, coalesce(m.words, d.words) as words, d.actions, d.request, d.phases,
                       d.deadline_words, d.deadline_on, d.deadline_anchor, d.deadline_offset, d.recurrence, p.event_name,
                       p.event_word, m.person_id, q.owner_name as decider, q.owner_unit as deciding,
                       (select s.status from work.api_clause_status s
                         where s.campaign_id = m.campaign_id and s.clause_id = m.clause_id) as clause_status,
                       h.words as share_words, h.due_on as share_due, h.state as share_state,
                       (select count(*) from work.share x
                         where x.task_id = m.id and not m.shared and x.state <> 'DELIVERED') as undelivered
                  from mine m
                  left join lateral (select * from work.share x
                                      where m.shared and x.task_id = m.id and x.unit_id = any(cast(:units as uuid[]))
                                      limit 1) h on true
                  join work.duty d on d.campaign_id = m.campaign_id and d.clause_id = m.clause_id
                  join work.clause c on c.campaign_id = m.campaign_id and c.id = m.clause_id
                  join work.campaign p on p.id = m.campaign_id
                  left join work.decision q on q.id = d.condition_id and q.answer is null
                 order by m.due_on nulls last, p.confirmed_on, c.place, m.id
                """)
                .param("units", array(units, UnitId::value))
                .param("most", MOST)
                .param("today", LocalDate.now(clock))
                .query((rs, row) -> item(rs, rs.getBoolean("shared"), asked(rs), rs.getInt("undelivered")))
                .list();
    }

    /** Proof to check in these campaigns, of other units than one's own. */
    public ToCheck toCheck(Collection<CampaignId> checks, UnitId own, int most) {
        if (checks.isEmpty()) return new ToCheck(List.of(), 0);
        var total = new int[1];
        var items = db.sql("""
                select t.id, t.campaign_id, t.clause_id, t.unit_id, t.state, t.reason, t.person_name, t.opens_on, t.closes_on,
                       t.planned_on, t.extended_to, coalesce(t.words, d.words) as words, d.actions, d.request, d.phases,
                       d.deadline_words, d.deadline_on, d.deadline_anchor, d.deadline_offset, d.recurrence, p.event_name,
                       p.event_word, t.person_id, null as decider, cast(null as uuid) as deciding,
                       (select s.status from work.api_clause_status s
                         where s.campaign_id = t.campaign_id and s.clause_id = t.clause_id) as clause_status,
                       (select count(*) from work.task a
                         where a.state = 'SUBMITTED' and a.unit_id <> :own and a.campaign_id = any(cast(:checks as uuid[]))) as total
                  from (select n.id
                          from unnest(cast(:checks as uuid[])) as k (campaign)
                         cross join lateral (
                               select id, moved_at from work.task
                                where state = 'SUBMITTED' and unit_id <> :own and campaign_id = k.campaign
                                order by moved_at, id limit :most) n
                         order by n.moved_at, n.id limit :most) as first
                  join work.task t on t.id = first.id
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.campaign p on p.id = t.campaign_id
                 order by t.moved_at, t.id
                """)
                .param("own", own.value())
                .param("checks", array(checks, CampaignId::value))
                .param("most", most)
                .query((rs, row) -> {
                    total[0] = rs.getInt("total");
                    return item(rs, false, null, 0);
                })
                .list();
        return new ToCheck(items, total[0]);
    }

    /** What is open in campaigns that one runs, or was given to one's unit to settle; first what should have been asked after. */
    public List<ToDecide> toDecide(Collection<CampaignId> runs, Collection<UnitId> own) {
        return db.sql("""
                select d.campaign_id, d.id, c.event_name, d.kind, d.matter, d.chase_on
                  from work.decision d
                  join work.campaign c on c.id = d.campaign_id
                 where d.answer is null
                   and (d.campaign_id = any(cast(:runs as uuid[])) or d.owner_unit = any(cast(:own as uuid[])))
                 order by d.chase_on nulls last, c.confirmed_on, d.id
                 limit 50
                """)
                .param("runs", array(runs, CampaignId::value))
                .param("own", array(own, UnitId::value))
                .query((rs, row) -> new ToDecide(
                        new CampaignId(id(rs, "campaign_id")),
                        id(rs, "id"),
                        rs.getString("event_name"),
                        Decision.Kind.valueOf(rs.getString("kind")),
                        rs.getString("matter"),
                        day(rs, "chase_on")))
                .list();
    }

    private static @Nullable Asked asked(ResultSet rs) throws SQLException {
        var words = rs.getString("share_words");
        return words == null ? null : new Asked(words, day(rs, "share_due"), rs.getString("share_state"));
    }

    private static Item item(ResultSet rs, boolean shared, @Nullable Asked asked, int undelivered) throws SQLException {
        return new Item(
                TaskList.read(rs),
                rs.getString("event_name"),
                rs.getString("event_word"),
                shared,
                rs.getObject("person_id", UUID.class),
                rs.getString("decider"),
                idOrNull(rs, "deciding", UnitId::new),
                asked,
                undelivered);
    }
}
