package loa.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import loa.work.TaskFacts;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Proof that serves several tasks: what a unit handed in for another task, or the unit in charge did that it helped. It is
 * pointed to, not handed in again, and so counted once.
 */
@Repository
public class Sharing {

    private static final int MOST = 24;

    private final JdbcClient db;

    Sharing(JdbcClient db) {
        this.db = db;
    }

    /**
     * Proof that can be pointed to.
     *
     * @param root the entry that first said it
     */
    public record Offer(Entry entry, EntryId root, TaskId task, String clause) {

        Entry in(SubmissionId submission) {
            return new Entry(
                    EntryId.next(), submission, entry.content(), entry.effectiveAt(), entry.place(), null, false, root);
        }
    }

    /** What can be pointed to from this task, the latest first. */
    public List<Offer> offers(TaskFacts task) {
        return find(task, "", List.of(), MOST);
    }

    /** Of these, those that can. */
    List<Offer> chosen(TaskFacts task, Collection<EntryId> ids) {
        if (ids.isEmpty()) return List.of();
        return find(
                task, " and e.id in (:ids)", ids.stream().map(EntryId::value).toList(), ids.size());
    }

    private List<Offer> find(TaskFacts task, String only, List<UUID> ids, int most) {
        return db.sql("""
                select e.*, false as corrected, s.task as of_task, t.clause_id, first.id as root
                  from evidence.entry e
                  join evidence.submission s on s.id = e.submission
                  join work.api_task t on t.id = s.task
                  left join evidence.verdict v on v.submission = s.id
                 cross join lateral (
                       with recursive back as (
                               select e.id, e.corrects, 1 as step
                               union all
                               select b.id, b.corrects, step + 1 from evidence.entry b join back on b.id = back.corrects)
                        select id from back order by step desc limit 1) first
                 where s.campaign = :campaign and s.task <> :task and e.refers is null and e.kind <> 'NOTE'
                   and (s.unit = :unit or :unit = any(t.partners))
                   and s.origin <> 'PAPER' and coalesce(v.accepted, true)
                   and not exists (select 1 from evidence.entry c where c.corrects = e.id)
                   and not exists (select 1 from evidence.entry r
                                     join evidence.submission rs on rs.id = r.submission
                                    where r.refers = first.id and rs.task = :task)
                """ + only + " order by s.recorded_at desc, s.id, e.line limit :most")
                .param("campaign", task.campaign().value())
                .param("task", task.id().value())
                .param("unit", task.unit().value())
                .param("ids", ids)
                .param("most", most)
                .query(Sharing::read)
                .list();
    }

    private static Offer read(ResultSet rs, int row) throws SQLException {
        return new Offer(
                Ledger.entry(rs),
                new EntryId(id(rs, "root")),
                new TaskId(id(rs, "of_task")),
                rs.getString("clause_id"));
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }
}
