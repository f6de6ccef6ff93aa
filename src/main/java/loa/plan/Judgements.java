package loa.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every word of a person on a plan: table {@code plan.judgement}, which only grows and no other class writes. */
@Repository
class Judgements {

    private static final String COLUMNS = "about, subject, version, verdict, content::text, reason, at, by_name";

    private final JdbcClient db;
    private final Clock clock;

    Judgements(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The latest word on each thing of the edition. */
    List<Judgement> latest(PlanId plan, int edition) {
        return db.sql("""
                select distinct on (about, subject) %s
                  from plan.judgement
                 where plan = :plan and edition = :edition
                 order by about, subject, version desc
                """.formatted(COLUMNS))
                .param("plan", plan.value())
                .param("edition", edition)
                .query(Judgements::read)
                .list();
    }

    /** What was said in this version on one thing. */
    Optional<Judgement> find(PlanId plan, int edition, About about, String subject, int version) {
        return db.sql("""
                select %s
                  from plan.judgement
                 where plan = :plan and edition = :edition and about = :about and subject = :subject
                   and version = :version
                """.formatted(COLUMNS))
                .param("plan", plan.value())
                .param("edition", edition)
                .param("about", about.name())
                .param("subject", subject)
                .param("version", version)
                .query(Judgements::read)
                .optional();
    }

    /** Adds the word, unless somebody else answered the same version before. */
    boolean add(PlanId plan, int edition, Judgement judgement, Me by) {
        int rows = db.sql("""
                insert into plan.judgement
                       (plan, edition, about, subject, version, verdict, content, reason, at, by, by_name)
                values (:plan, :edition, :about, :subject, :version, :verdict, :content::jsonb, :reason, :at, :by, :byName)
                on conflict do nothing
                """)
                .param("plan", plan.value())
                .param("edition", edition)
                .param("about", judgement.about().name())
                .param("subject", judgement.subject())
                .param("version", judgement.version())
                .param("verdict", judgement.verdict().name())
                .param("content", judgement.content())
                .param("reason", judgement.reason())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.person())
                .param("byName", by.name())
                .update();
        return rows == 1;
    }

    private static Judgement read(ResultSet rs, int row) throws SQLException {
        var stamp = new Stamp(rs.getObject("at", OffsetDateTime.class).toInstant(), rs.getString("by_name"));
        return new Judgement(
                About.valueOf(rs.getString("about")),
                rs.getString("subject"),
                rs.getInt("version"),
                Verdict.valueOf(rs.getString("verdict")),
                rs.getString("content"),
                rs.getString("reason"),
                stamp);
    }
}
