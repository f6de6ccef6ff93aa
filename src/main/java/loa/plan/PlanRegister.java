package loa.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.PlanShelf.Ask;
import loa.plan.PlanShelf.Entry;
import loa.plan.PlanShelf.Found;
import loa.plan.PlanShelf.Reach;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans on file: table {@code plan.plan}, which no other class writes. */
@Repository
class PlanRegister {

    private final JdbcClient db;

    PlanRegister(JdbcClient db) {
        this.db = db;
    }

    Optional<PlanHead> head(PlanId id) {
        return db.sql("select * from plan.plan where id = :id")
                .param("id", id.value())
                .query(PlanRegister::read)
                .optional();
    }

    /** The head, which nobody else changes until the transaction ends. */
    Optional<PlanHead> hold(PlanId id) {
        return db.sql("select * from plan.plan where id = :id for update")
                .param("id", id.value())
                .query(PlanRegister::read)
                .optional();
    }

    /** One page of the plans within reach that bear all the words. */
    Found list(Ask ask, List<String> words, Reach reach, int size) {
        var total = new int[1];
        var order = switch (ask.order()) {
            case NEWEST -> "p.brought_at desc";
            case OLDEST -> "p.brought_at";
            case TITLE -> "p.title collate \"vi-x-icu\"";
        };
        var plans = db.sql("""
                select p.*, count(*) over () as total,
                       (select count(*)
                          from (select distinct on (j.subject) j.verdict
                                  from plan.judgement j
                                 where j.plan = p.id and j.edition = p.edition and j.about = 'DUTY'
                                 order by j.subject, j.version desc) latest
                         where latest.verdict <> 'OPEN') as decided
                  from plan.plan p
                 where (p.owner = any(:owners) or p.id = any(:campaigns))
                   and p.search like all(:words)
                   and case when :state::text is null then p.state <> 'DISCARDED' else p.state = :state end
                   and (:year::int is null or p.year = :year)
                 order by %s, p.id
                 limit :size offset :offset
                """.formatted(order))
                .param("owners", reach.owners().toArray(UUID[]::new))
                .param("campaigns", reach.campaigns().toArray(UUID[]::new))
                .param("words", words.stream().map(PlanRegister::like).toArray(String[]::new))
                .param("state", ask.state() == null ? null : ask.state().name())
                .param("year", ask.year())
                .param("size", size)
                .param("offset", ask.offset())
                .query((rs, row) -> {
                    total[0] = rs.getInt("total");
                    return new Entry(read(rs, row), rs.getString("number"), rs.getInt("duties"), rs.getInt("decided"));
                })
                .list();
        return new Found(plans, total[0], years(reach));
    }

    void add(PlanHead head, @Nullable String number, int year, int duties, String search) {
        db.sql("""
                insert into plan.plan
                       (id, title, number, state, edition, owner, directory_on, year, duties, search, brought_at,
                        brought_by_name)
                values (:id, :title, :number, 'IN_REVIEW', :edition, :owner, :directoryOn, :year, :duties, :search, :at,
                        :byName)
                """)
                .param("id", head.id().value())
                .param("title", head.title())
                .param("number", number)
                .param("edition", head.edition())
                .param("owner", head.owner().value())
                .param("directoryOn", head.directoryOn())
                .param("year", year)
                .param("duties", duties)
                .param("search", search)
                .param("at", head.brought().at().atOffset(ZoneOffset.UTC))
                .param("byName", head.brought().by())
                .update();
    }

    /** Says where the plan belongs, unless somebody else changed it since it was read. */
    boolean place(PlanId id, long version, @Nullable UnitId place, @Nullable UnitId issuer, LocalDate directoryOn) {
        return db.sql("""
                update plan.plan
                   set place = :place, issuer = :issuer, directory_on = :directoryOn, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("place", place == null ? null : place.value())
                        .param("issuer", issuer == null ? null : issuer.value())
                        .param("directoryOn", directoryOn)
                        .update()
                == 1;
    }

    void confirm(PlanId id, Stamp stamp, Me by) {
        db.sql("""
                update plan.plan
                   set state = 'CONFIRMED', confirmed_at = :at, confirmed_by = :by, confirmed_by_name = :byName,
                       version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", stamp.by())
                .update();
    }

    void discard(PlanId id, String reason) {
        db.sql("update plan.plan set state = 'DISCARDED', discarded = :reason, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("reason", reason)
                .update();
    }

    /** Calls the plan otherwise. */
    void rename(PlanId id, String title, @Nullable String number, @Nullable LocalDate issuedOn, String search) {
        db.sql("""
                update plan.plan
                   set title = :title, number = :number, year = coalesce(extract(year from :issuedOn::date)::int, year),
                       search = :search, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("title", title)
                .param("number", number)
                .param("issuedOn", issuedOn)
                .param("search", search)
                .update();
    }

    /** Lays a later edition beside the one in force; {@code null} takes it away again. */
    void await(PlanId id, @Nullable Integer edition) {
        db.sql("update plan.plan set pending = :edition, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("edition", edition)
                .update();
    }

    /** From now on the edition that waited is the one in force. */
    void turn(PlanId id, String title, @Nullable String number, int duties, String search) {
        db.sql("""
                update plan.plan
                   set edition = pending, pending = null, title = :title, number = coalesce(:number, number),
                       duties = :duties, search = :search, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("title", title)
                .param("number", number)
                .param("duties", duties)
                .param("search", search)
                .update();
    }

    private List<Integer> years(Reach reach) {
        return db.sql("""
                select distinct year
                  from plan.plan
                 where owner = any(:owners) or id = any(:campaigns)
                 order by year desc
                """)
                .param("owners", reach.owners().toArray(UUID[]::new))
                .param("campaigns", reach.campaigns().toArray(UUID[]::new))
                .query((rs, row) -> rs.getInt("year"))
                .list();
    }

    private static String like(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static PlanHead read(ResultSet rs, int row) throws SQLException {
        var confirmedBy = rs.getString("confirmed_by_name");
        return new PlanHead(
                new PlanId(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                PlanState.valueOf(rs.getString("state")),
                rs.getInt("edition"),
                rs.getObject("pending", Integer.class),
                new UnitId(rs.getObject("owner", UUID.class)),
                unit(rs, "place"),
                unit(rs, "issuer"),
                rs.getObject("directory_on", LocalDate.class),
                stamp(rs, "brought_at", rs.getString("brought_by_name")),
                confirmedBy == null ? null : stamp(rs, "confirmed_at", confirmedBy),
                rs.getString("discarded"),
                rs.getLong("version"));
    }

    private static Stamp stamp(ResultSet rs, String at, String by) throws SQLException {
        return new Stamp(rs.getObject(at, OffsetDateTime.class).toInstant(), by);
    }

    private static @Nullable UnitId unit(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }
}
