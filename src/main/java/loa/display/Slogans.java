package loa.display;

import static loa.display.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The slogans on file with every wording they had, where they are used and what was proved: tables {@code display.slogan},
 * {@code display.wording}, {@code display.use} and {@code display.proof}.
 */
@Repository
public class Slogans {

    private static final String SLOGANS = """
            select s.*, w.number, w.words
              from display.slogan s
              join lateral (select * from display.wording v where v.slogan = s.id order by number desc limit 1) w on true
            """;

    private final JdbcClient db;

    Slogans(JdbcClient db) {
        this.db = db;
    }

    /** A wording that a slogan had. */
    public record Wording(
            int number, String words, Instant at, @Nullable String by) {}

    /** A print that was proved. */
    public record Proved(int number, int differences, Instant at, String by) {}

    /** Those of a campaign in the plan's order, what was added at the end. */
    public List<Slogan> of(CampaignId campaign) {
        return db.sql(SLOGANS + " where s.campaign = :campaign order by s.gone, s.place, w.words")
                .param("campaign", campaign.value())
                .query(Slogans::read)
                .list();
    }

    public Optional<Slogan> find(SloganId id) {
        return db.sql(SLOGANS + " where s.id = :id")
                .param("id", id.value())
                .query(Slogans::read)
                .optional();
    }

    /** The slogan, held for this transaction. */
    Optional<Slogan> hold(SloganId id) {
        return db.sql(SLOGANS + " where s.id = :id for update of s")
                .param("id", id.value())
                .query(Slogans::read)
                .optional();
    }

    /** The wordings of a slogan, the latest first. */
    public List<Wording> wordings(SloganId id) {
        return db.sql("select * from display.wording where slogan = :id order by number desc")
                .param("id", id.value())
                .query((rs, row) -> new Wording(
                        rs.getInt("number"), rs.getString("words"), instant(rs, "at"), rs.getString("by_name")))
                .list();
    }

    /** Who worded it so; empty: the plan did. */
    Optional<PersonId> author(SloganId id, int number) {
        return db.sql("select by_person from display.wording where slogan = :id and number = :number and not planned")
                .param("id", id.value())
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whether the Vietnamese slogan that this one renders was worded otherwise since. */
    public boolean isOutdated(Slogan slogan) {
        if (slogan.language().equals("vi") || slogan.clause() == null) return false;
        return db.sql("""
                select coalesce((select max(w.at) from display.wording w join display.slogan s on s.id = w.slogan
                                  where s.campaign = :campaign and s.clause = :clause and s.language = 'vi')
                              > (select max(w.at) from display.wording w where w.slogan = :id), false)
                """)
                .param("campaign", slogan.campaign().value())
                .param("clause", slogan.clause())
                .param("id", slogan.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Where a slogan is used, the latest first. */
    public List<Use> uses(SloganId id) {
        return db.sql("select * from display.use where slogan = :id order by at desc")
                .param("id", id.value())
                .query((rs, row) -> new Use(
                        Use.Carrier.valueOf(rs.getString("carrier")),
                        rs.getString("place"),
                        new UnitId(id(rs, "unit")),
                        rs.getInt("number"),
                        instant(rs, "at"),
                        rs.getString("by_name")))
                .list();
    }

    /** The prints proved, the latest first. */
    public List<Proved> proofs(SloganId id) {
        return db.sql("select * from display.proof where slogan = :id order by at desc limit 20")
                .param("id", id.value())
                .query((rs, row) -> new Proved(
                        rs.getInt("number"), rs.getInt("differences"), instant(rs, "at"), rs.getString("by_name")))
                .list();
    }

    /** How often each slogan of a campaign is used. */
    public Map<UUID, Integer> counts(CampaignId campaign) {
        var counts = new java.util.HashMap<UUID, Integer>();
        db.sql("""
                select u.slogan, count(*) as uses
                  from display.use u join display.slogan s on s.id = u.slogan
                 where s.campaign = :campaign
                 group by u.slogan
                """).param("campaign", campaign.value()).query(rs -> {
            counts.put(id(rs, "slogan"), rs.getInt("uses"));
        });
        return counts;
    }

    /** Files a slogan; of a clause that has one already, only its place. */
    SloganId add(Slogan slogan, int place) {
        var known = slogan.clause() == null
                ? Optional.<UUID>empty()
                : db.sql(
                                "select id from display.slogan where campaign = :campaign and clause = :clause and language = :language")
                        .param("campaign", slogan.campaign().value())
                        .param("clause", slogan.clause())
                        .param("language", slogan.language())
                        .query(UUID.class)
                        .optional();
        if (known.isPresent()) {
            db.sql("update display.slogan set place = :place, gone = false where id = :id")
                    .param("place", place)
                    .param("id", known.get())
                    .update();
            return new SloganId(known.get());
        }
        db.sql("""
                insert into display.slogan (id, campaign, clause, place, language, phases, until)
                values (:id, :campaign, :clause, :place, :language, cast(:phases as text[]), :until)
                """)
                .param("id", slogan.id().value())
                .param("campaign", slogan.campaign().value())
                .param("clause", slogan.clause())
                .param("place", place)
                .param("language", slogan.language())
                .param("phases", slogan.phases().stream().map(Phase::name).toArray(String[]::new))
                .param("until", slogan.until())
                .update();
        return slogan.id();
    }

    void add(SloganId id, int number, String words, boolean planned, Instant at, UUID person, String name) {
        db.sql("""
                insert into display.wording (slogan, number, words, planned, at, by_person, by_name)
                values (:slogan, :number, :words, :planned, :at, :person, :name)
                """)
                .param("planned", planned)
                .param("slogan", id.value())
                .param("number", number)
                .param("words", words)
                .param("at", utc(at))
                .param("person", person)
                .param("name", name)
                .update();
    }

    void limit(SloganId id, List<Phase> phases, @Nullable LocalDate until, boolean gone) {
        db.sql(
                        "update display.slogan set phases = cast(:phases as text[]), until = :until, gone = :gone where id = :id")
                .param("id", id.value())
                .param("phases", phases.stream().map(Phase::name).toArray(String[]::new))
                .param("until", until)
                .param("gone", gone)
                .update();
    }

    /** Marks what the plan words as gone; what its later edition has is filed anew. */
    void retireFromPlan(CampaignId campaign) {
        db.sql(
                        "update display.slogan set gone = true where campaign = :campaign and clause is not null and language = 'vi'")
                .param("campaign", campaign.value())
                .update();
    }

    /** What is said in other languages goes with the slogan of the plan that it renders. */
    void retireWithPlan(CampaignId campaign) {
        db.sql("""
                update display.slogan t
                   set gone = true
                 where t.campaign = :campaign and t.clause is not null and t.language <> 'vi'
                   and not exists (select 1 from display.slogan s
                                    where s.campaign = t.campaign and s.clause = t.clause and s.language = 'vi' and not s.gone)
                """).param("campaign", campaign.value()).update();
    }

    void readdress(CampaignId campaign, String before, String now) {
        db.sql("update display.slogan set clause = :now where campaign = :campaign and clause = :before")
                .param("campaign", campaign.value())
                .param("before", before)
                .param("now", now)
                .update();
    }

    void add(SloganId id, Use use, UUID person) {
        db.sql("""
                insert into display.use (id, slogan, number, carrier, place, unit, at, by_person, by_name)
                values (:id, :slogan, :number, :carrier, :place, :unit, :at, :person, :name)
                """)
                .param("id", UUID.randomUUID())
                .param("slogan", id.value())
                .param("number", use.number())
                .param("carrier", use.carrier().name())
                .param("place", use.place())
                .param("unit", use.unit().value())
                .param("at", utc(use.at()))
                .param("person", person)
                .param("name", use.by())
                .update();
    }

    void add(SloganId id, int number, String print, int differences, Instant at, UUID person, String name) {
        db.sql("""
                insert into display.proof (id, slogan, number, print, differences, at, by_person, by_name)
                values (:id, :slogan, :number, :print, :differences, :at, :person, :name)
                """)
                .param("id", UUID.randomUUID())
                .param("slogan", id.value())
                .param("number", number)
                .param("print", print.replace('\u0000', '\ufffd'))
                .param("differences", differences)
                .param("at", utc(at))
                .param("person", person)
                .param("name", name)
                .update();
    }

    private static Slogan read(ResultSet rs, int row) throws SQLException {
        return new Slogan(
                new SloganId(id(rs, "id")),
                new CampaignId(id(rs, "campaign")),
                rs.getString("clause"),
                rs.getInt("number"),
                rs.getString("words"),
                rs.getString("language"),
                list(rs, "phases", Phase::valueOf),
                rs.getObject("until", LocalDate.class),
                rs.getBoolean("gone"));
    }
}
