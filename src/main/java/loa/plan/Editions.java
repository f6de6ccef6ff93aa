package loa.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.PlanJson;
import loa.plan.compiler.SourceText;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were brought, with what was read in them: table {@code plan.edition}, which only grows. */
@Repository
class Editions {

    /** What was brought: a plan, or a notice that fills in what one leaves open. */
    enum Kind {
        PLAN,
        NOTICE
    }

    static final int NOTICES = 1000;

    /** The compiler that read an edition; raised when it reads the same words differently. */
    static final String COMPILER = "1";

    private final JdbcClient db;

    Editions(JdbcClient db) {
        this.db = db;
    }

    /** The edition, with the plan as it stands since it was put in force, where it was. */
    Optional<Edition> find(PlanId plan, int number) {
        return db.sql("""
                select e.number, e.base, e.file_name, e.media_type, e.sha256, e.charset, e.text, e.notes,
                       coalesce(t.compiled, e.compiled)::text as compiled, e.brought_at, e.brought_by_name
                  from plan.edition e
                  left join plan.turn t on t.plan = e.plan and t.edition = e.number
                 where e.plan = :plan and e.number = :number
                """)
                .param("plan", plan.value())
                .param("number", number)
                .query(Editions::read)
                .optional();
    }

    /** The edition with what was read in its own words, whatever was kept of the one before. */
    Optional<Edition> asRead(PlanId plan, int number) {
        return db.sql("""
                select number, base, file_name, media_type, sha256, charset, text, notes, compiled::text as compiled,
                       brought_at, brought_by_name
                  from plan.edition
                 where plan = :plan and number = :number and kind = 'PLAN'
                """)
                .param("plan", plan.value())
                .param("number", number)
                .query(Editions::read)
                .optional();
    }

    Optional<String> noticeName(PlanId plan, int number) {
        return db.sql("select file_name from plan.edition where plan = :plan and number = :number and kind = 'NOTICE'")
                .param("plan", plan.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** The number of the very same file among the plan's notices. */
    Optional<Integer> notice(PlanId plan, String sha256) {
        return db.sql("select number from plan.edition where plan = :plan and sha256 = :sha256 and kind = 'NOTICE'")
                .param("plan", plan.value())
                .param("sha256", sha256)
                .query(Integer.class)
                .optional();
    }

    /** Whether the very same file is an edition of this plan that was not taken back. */
    boolean has(PlanId plan, String sha256) {
        return db.sql("""
                select exists (select from plan.edition e
                                 left join plan.turn t on t.plan = e.plan and t.edition = e.number
                                where e.plan = :plan and e.sha256 = :sha256 and e.kind = 'PLAN' and t.outcome is distinct from 'TAKEN_BACK')
                """)
                .param("plan", plan.value())
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** The next number; notices bear theirs from {@link #NOTICES} on, so that editions count one by one. */
    int next(PlanId plan, Kind kind) {
        return db.sql("""
                select coalesce(max(number), :first) + 1 from plan.edition where plan = :plan and kind = :kind
                """)
                .param("plan", plan.value())
                .param("kind", kind.name())
                .param("first", kind == Kind.NOTICE ? NOTICES : 0)
                .query(Integer.class)
                .single();
    }

    /** The file of an edition, byte for byte. */
    Optional<Original> original(PlanId plan, int number) {
        return db.sql("""
                select file_name, media_type, original
                  from plan.edition
                 where plan = :plan and number = :number
                """)
                .param("plan", plan.value())
                .param("number", number)
                .query((rs, row) ->
                        new Original(rs.getString("file_name"), rs.getString("media_type"), rs.getBytes("original")))
                .optional();
    }

    /** The plan of this unit that was brought as the very same file; whoever asks next waits until we are done. */
    Optional<PlanId> sameFile(String sha256, UnitId owner) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query((rs, row) -> true)
                .single();
        return db.sql("""
                select p.id
                  from plan.edition e
                  join plan.plan p on p.id = e.plan
                 where e.sha256 = :sha256 and p.owner = :owner and p.state <> 'DISCARDED'
                 order by p.brought_at
                 limit 1
                """)
                .param("sha256", sha256)
                .param("owner", owner.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    void add(PlanId plan, Edition edition, byte[] original, Me by) {
        add(plan, edition, Kind.PLAN, original, by);
    }

    void add(PlanId plan, Edition edition, Kind kind, byte[] original, Me by) {
        var source = edition.source();
        db.sql("""
                insert into plan.edition
                       (plan, number, base, kind, file_name, media_type, sha256, charset, original, text, notes, compiled, compiler,
                        brought_at, brought_by, brought_by_name)
                values (:plan, :number, :base, :kind, :fileName, :mediaType, :sha256, :charset, :original, :text, :notes,
                        :compiled::jsonb, :compiler, :at, :by, :byName)
                """)
                .param("plan", plan.value())
                .param("number", edition.number())
                .param("base", edition.base())
                .param("kind", kind.name())
                .param("fileName", source.fileName())
                .param("mediaType", source.mediaType())
                .param("sha256", source.sha256())
                .param("charset", source.charset())
                .param("original", original)
                .param("text", source.text())
                .param("notes", edition.notes().toArray(String[]::new))
                .param("compiled", PlanJson.write(edition.compiled()))
                .param("compiler", COMPILER)
                .param("at", edition.brought().at().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", by.name())
                .update();
    }

    private static Edition read(ResultSet rs, int row) throws SQLException {
        var source = new SourceText(
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getString("sha256"),
                rs.getString("charset"),
                rs.getString("text"));
        return new Edition(
                rs.getInt("number"),
                rs.getObject("base", Integer.class),
                source,
                List.of((String[]) rs.getArray("notes").getArray()),
                PlanJson.read(rs.getString("compiled")),
                new Stamp(
                        rs.getObject("brought_at", OffsetDateTime.class).toInstant(), rs.getString("brought_by_name")));
    }
}
