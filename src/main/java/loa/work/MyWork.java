package loa.work;

import static loa.work.Columns.*;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import loa.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a unit has on its hands, over all campaigns. */
@Repository
public class MyWork {

    private static final int MOST = 400;

    private final JdbcClient db;

    MyWork(JdbcClient db) {
        this.db = db;
    }

    /** A task with the campaign it belongs to; {@code shared}: another unit owes it and this one takes part. */
    public record Item(TaskList.Row task, String campaign, String eventWord, boolean shared) {}

    /** What of a campaign waits for those who run or check it. */
    public record Waiting(CampaignId campaign, String eventName, int toCheck, int toDecide) {}

    /** All that is not done of what these units owe, and what others do with them, nearest first. */
    public List<Item> of(Collection<UnitId> units) {
        return db.sql("""
                with mine as (
                    (select t.*, false as shared from work.task t
                      where t.unit_id = any(cast(:units as uuid[])) and t.state not in ('PROVED', 'NOT_APPLICABLE')
                      order by t.due_on nulls last limit :most)
                    union all
                    (select t.*, true from work.duty d
                       join work.task t on t.campaign_id = d.campaign_id and t.clause_id = d.clause_id
                      where d.partners && cast(:units as uuid[]) and t.unit_id <> all(cast(:units as uuid[]))
                        and t.state in ('READY', 'RUNNING', 'RETURNED')
                      order by t.due_on nulls last limit 50))
                select m.id, m.campaign_id, m.clause_id, m.unit_id, m.state, m.reason, m.person_name, m.opens_on, m.closes_on,
                       m.planned_on, m.extended_to, m.shared, coalesce(m.words, d.words) as words, d.actions, d.request, d.phases, d.deadline_words,
                       d.deadline_on, d.deadline_anchor, d.deadline_offset, d.recurrence, p.event_name, p.event_word,
                       (select s.status from work.api_clause_status s
                         where s.campaign_id = m.campaign_id and s.clause_id = m.clause_id) as clause_status
                  from mine m
                  join work.duty d on d.campaign_id = m.campaign_id and d.clause_id = m.clause_id
                  join work.clause c on c.campaign_id = m.campaign_id and c.id = m.clause_id
                  join work.campaign p on p.id = m.campaign_id
                 order by m.due_on nulls last, p.confirmed_on, c.place, m.id
                """)
                .param("units", array(units, UnitId::value))
                .param("most", MOST)
                .query((rs, row) -> new Item(
                        TaskList.read(rs),
                        rs.getString("event_name"),
                        rs.getString("event_word"),
                        rs.getBoolean("shared")))
                .list();
    }

    /** Proof to check and decisions to take in these campaigns. */
    public List<Waiting> waiting(Collection<CampaignId> checks, Collection<CampaignId> runs, UnitId own) {
        if (checks.isEmpty() && runs.isEmpty()) return List.of();
        return db.sql("""
                select c.id, c.event_name,
                       (select count(*) from work.task t
                         where t.campaign_id = c.id and t.state = 'SUBMITTED' and t.unit_id <> :own
                           and c.id = any(cast(:checks as uuid[]))) as to_check,
                       (select count(*) from work.decision d
                         where d.campaign_id = c.id and d.answer is null and c.id = any(cast(:runs as uuid[]))) as to_decide
                  from work.campaign c
                 where c.id = any(cast(:checks as uuid[])) or c.id = any(cast(:runs as uuid[]))
                 order by c.confirmed_on, c.id
                """)
                .param("own", own.value())
                .param("checks", array(checks, CampaignId::value))
                .param("runs", array(runs, CampaignId::value))
                .query((rs, row) -> new Waiting(
                        new CampaignId(rs.getObject("id", UUID.class)),
                        rs.getString("event_name"),
                        rs.getInt("to_check"),
                        rs.getInt("to_decide")))
                .list();
    }
}
