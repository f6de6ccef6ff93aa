package loa.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import loa.plan.Turn.Outcome;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanJson;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the later editions of plans: table {@code plan.turn}, which only grows and no other class writes. */
@Repository
class Turns {

    private final JdbcClient db;

    Turns(JdbcClient db) {
        this.db = db;
    }

    List<Turn> of(PlanId plan) {
        return db.sql("""
                select e.number, e.base, e.file_name, e.brought_at, e.brought_by_name,
                       case when e.kind = 'NOTICE' then 'NOTICE' when e.base is null then 'FIRST' else coalesce(t.outcome, 'WAITING') end as outcome,
                       t.reason, t.at, t.by_name
                  from plan.edition e
                  left join plan.turn t on t.plan = e.plan and t.edition = e.number
                 where e.plan = :plan
                 order by e.brought_at desc, e.number desc
                """).param("plan", plan.value()).query(Turns::read).list();
    }

    void inForce(PlanId plan, int edition, CompiledPlan compiled, Stamp stamp, Me by) {
        add(plan, edition, Outcome.IN_FORCE, PlanJson.write(compiled), null, stamp, by);
    }

    void takenBack(PlanId plan, int edition, String reason, Stamp stamp, Me by) {
        add(plan, edition, Outcome.TAKEN_BACK, null, reason, stamp, by);
    }

    private void add(
            PlanId plan,
            int edition,
            Outcome outcome,
            @Nullable String compiled,
            @Nullable String reason,
            Stamp stamp,
            Me by) {
        db.sql("""
                insert into plan.turn (plan, edition, outcome, compiled, reason, at, by, by_name)
                values (:plan, :edition, :outcome, :compiled::jsonb, :reason, :at, :by, :byName)
                """)
                .param("plan", plan.value())
                .param("edition", edition)
                .param("outcome", outcome.name())
                .param("compiled", compiled)
                .param("reason", reason)
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", stamp.by())
                .update();
    }

    private static Turn read(ResultSet rs, int row) throws SQLException {
        var at = rs.getObject("at", OffsetDateTime.class);
        return new Turn(
                rs.getInt("number"),
                rs.getInt("number") % Editions.NOTICES,
                rs.getObject("base", Integer.class),
                rs.getString("file_name"),
                new Stamp(
                        rs.getObject("brought_at", OffsetDateTime.class).toInstant(), rs.getString("brought_by_name")),
                Outcome.valueOf(rs.getString("outcome")),
                at == null ? null : new Stamp(at.toInstant(), rs.getString("by_name")),
                rs.getString("reason"));
    }
}
