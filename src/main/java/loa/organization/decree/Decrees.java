package loa.organization.decree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.decree.Decree.Choice;
import loa.organization.decree.Decree.Founding;
import loa.organization.decree.Decree.Paper;
import loa.organization.decree.Decree.Part;
import loa.organization.decree.Estate.Handover;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The decrees on file and what they handed over: tables {@code organization.decree} and {@code handover}. */
@Repository
public class Decrees {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A decree with what became of it.
     *
     * @param by who decided it, {@code null} for a draft
     * @param trouble why it could not be carried out on its day
     * @param fileName of the paper, where it was sent
     */
    public record Filed(
            Decree decree,
            String madeBy,
            Instant madeAt,
            @Nullable Me by,
            @Nullable Instant at,
            @Nullable String trouble,
            @Nullable String fileName) {}

    /** The paper as it was sent. */
    public record Original(String fileName, byte[] bytes) {}

    /** How what is not in columns of its own stands in the table. */
    private record Content(
            List<Begun> founded, List<Become> parts, Map<String, String> parents, Map<String, String> choices) {}

    /** Who decided; as a record of its own, for what a session calls a name is an id. */
    private record Decider(
            UUID person,
            String name,
            UUID unit,
            String unitName,
            @Nullable String post) {

        static Decider of(Me me) {
            return new Decider(me.person(), me.name(), me.unit(), me.unitName(), me.post());
        }

        Me me() {
            return new Me(person, name, unit, unitName, post);
        }
    }

    private record Begun(
            UUID id,
            String name,
            UnitKind kind,
            @Nullable UUID parent,
            @Nullable String code) {}

    private record Become(List<UUID> ended, List<UUID> heirs, UUID main) {}

    private static final String COLUMNS =
            "id, number, issued_on, effective_on, state, content, made_by_name, made_at, decided_by, decided_at, trouble, file_name, version";

    private final JdbcClient db;

    Decrees(JdbcClient db) {
        this.db = db;
    }

    public Optional<Filed> find(DecreeId id) {
        return db.sql("select " + COLUMNS + " from organization.decree where id = ?")
                .param(id.value())
                .query(Decrees::read)
                .optional();
    }

    /** The decree, which nobody else changes until the end of the transaction. */
    Optional<Filed> hold(DecreeId id) {
        return db.sql("select " + COLUMNS + " from organization.decree where id = ? for update")
                .param(id.value())
                .query(Decrees::read)
                .optional();
    }

    /** All, the latest day first; drafts only if wanted. */
    public List<Filed> all(boolean drafts) {
        return db.sql(
                        "select " + COLUMNS
                                + " from organization.decree where state <> 'DRAFT' or ? order by effective_on desc, made_at desc limit 200")
                .param(drafts)
                .query(Decrees::read)
                .list();
    }

    /** Those that wait for their day. */
    public List<Decree> scheduled() {
        return db
                .sql("select " + COLUMNS + " from organization.decree where state = 'SCHEDULED' order by effective_on")
                .query(Decrees::read)
                .list()
                .stream()
                .map(Filed::decree)
                .toList();
    }

    /** Those decided whose day has come. */
    List<DecreeId> due(LocalDate today) {
        return db.sql(
                        "select id from organization.decree where state = 'SCHEDULED' and effective_on <= ? order by effective_on, decided_at")
                .param(today)
                .query((rs, row) -> new DecreeId(rs.getObject("id", UUID.class)))
                .list();
    }

    public Optional<Original> original(DecreeId id) {
        return db.sql("select file_name, original from organization.decree where id = ? and original is not null")
                .param(id.value())
                .query((rs, row) -> new Original(rs.getString("file_name"), rs.getBytes("original")))
                .optional();
    }

    void add(Decree decree, Me by, Instant at) {
        db.sql("""
                insert into organization.decree
                       (id, number, issued_on, effective_on, state, content, made_by, made_by_name, made_at)
                values (:id, :number, :issuedOn, :day, :state, :content::jsonb, :by, :name, :at)
                """)
                .params(values(decree))
                .param("by", by.person())
                .param("name", by.name())
                .param("at", utc(at))
                .update();
    }

    /** Saves the decree, unless somebody else did since it was read. */
    void save(Decree decree) {
        var rows = db.sql("""
                update organization.decree
                   set number = :number, issued_on = :issuedOn, effective_on = :day, state = :state,
                       content = :content::jsonb, version = version + 1,
                       decided_by = case when :state = 'DRAFT' then null else decided_by end,
                       decided_at = case when :state = 'DRAFT' then null else decided_at end
                 where id = :id and version = :version
                """)
                .params(values(decree))
                .param("version", decree.version())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("decree changed meanwhile: " + decree.id());
    }

    /** Notes who decided, and that it is scheduled or in force from now on. */
    void decide(Decree decree, Me by, Instant at) {
        db.sql("""
                update organization.decree
                   set state = :state, decided_by = :by::jsonb, decided_at = :at, trouble = null, version = version + 1
                 where id = :id
                """)
                .param("id", decree.id().value())
                .param("state", decree.state().name())
                .param("by", JSON.writeValueAsString(Decider.of(by)))
                .param("at", utc(at))
                .update();
    }

    void trouble(DecreeId id, String words) {
        db.sql("update organization.decree set trouble = ? where id = ?")
                .params(words, id.value())
                .update();
    }

    void keep(DecreeId id, String fileName, byte[] bytes) {
        db.sql("update organization.decree set file_name = ?, original = ? where id = ?")
                .params(fileName, bytes, id.value())
                .update();
    }

    /** Throws a draft away. */
    void remove(DecreeId id) {
        db.sql("delete from organization.decree where id = ? and state = 'DRAFT'")
                .param(id.value())
                .update();
    }

    public List<Handover> handovers(DecreeId id) {
        return db.sql("select * from organization.handover where decree = ? order by estate, from_unit, words, key")
                .param(id.value())
                .query((rs, row) -> new Handover(
                        rs.getString("estate"),
                        rs.getString("key"),
                        new UnitId(rs.getObject("from_unit", UUID.class)),
                        unit(rs.getObject("to_unit", UUID.class)),
                        rs.getString("words"),
                        rs.getString("memo")))
                .list();
    }

    void add(DecreeId id, Collection<Handover> handovers) {
        db.sql("""
                insert into organization.handover (decree, estate, key, from_unit, to_unit, words, memo)
                select :decree, estate, key, source, target, words, memo
                  from unnest(cast(:estates as text[]), cast(:keys as text[]), cast(:sources as uuid[]),
                              cast(:targets as uuid[]), cast(:words as text[]), cast(:memos as text[]))
                       as h (estate, key, source, target, words, memo)
                """)
                .param("decree", id.value())
                .param("estates", array(handovers.stream().map(Handover::estate).toList()))
                .param("keys", array(handovers.stream().map(Handover::key).toList()))
                .param(
                        "sources",
                        array(handovers.stream()
                                .map(one -> one.from().toString())
                                .toList()))
                .param(
                        "targets",
                        handovers.stream()
                                .map(one -> one.to() == null ? null : one.to().toString())
                                .toArray(String[]::new))
                .param("words", array(handovers.stream().map(Handover::words).toList()))
                .param("memos", array(handovers.stream().map(Handover::memo).toList()))
                .update();
    }

    /** It went to another heir after all. */
    void correct(DecreeId id, Handover handover) {
        db.sql(
                        "update organization.handover set to_unit = :to where decree = :decree and estate = :estate and key = :key")
                .param("to", handover.heir().value())
                .param("decree", id.value())
                .param("estate", handover.estate())
                .param("key", handover.key())
                .update();
    }

    /** Nothing was handed over, after all. */
    void forgetHandovers(DecreeId id) {
        db.sql("delete from organization.handover where decree = ?")
                .param(id.value())
                .update();
    }

    private static Map<String, Object> values(Decree decree) {
        var content = new Content(
                decree.founded().stream()
                        .map(one -> new Begun(
                                one.id().value(),
                                one.name(),
                                one.kind(),
                                one.parent() == null ? null : one.parent().value(),
                                one.code()))
                        .toList(),
                decree.parts().stream()
                        .map(part -> new Become(
                                part.ended().stream().map(UnitId::value).toList(),
                                part.heirs().stream().map(UnitId::value).toList(),
                                part.main().value()))
                        .toList(),
                texts(decree.parents()),
                choices(decree.choices()));
        return Map.of(
                "id", decree.id().value(),
                "number", decree.paper().number(),
                "issuedOn", decree.paper().issuedOn(),
                "day", decree.day(),
                "state", decree.state().name(),
                "content", JSON.writeValueAsString(content));
    }

    private static Map<String, String> texts(Map<UnitId, UnitId> units) {
        var texts = new HashMap<String, String>();
        units.forEach((unit, parent) -> texts.put(unit.toString(), parent.toString()));
        return texts;
    }

    private static Map<String, String> choices(Map<String, Choice> choices) {
        var texts = new HashMap<String, String>();
        choices.forEach((name, choice) ->
                texts.put(name, choice.heir() == null ? "" : choice.heir().toString()));
        return texts;
    }

    private static Filed read(ResultSet rs, int row) throws SQLException {
        var content = JSON.readValue(rs.getString("content"), Content.class);
        var parents = new HashMap<UnitId, UnitId>();
        content.parents.forEach((unit, parent) -> parents.put(unit(unit), unit(parent)));
        var choices = new HashMap<String, Choice>();
        content.choices.forEach((name, heir) -> choices.put(name, new Choice(heir.isEmpty() ? null : unit(heir))));
        var decree = new Decree(
                new DecreeId(rs.getObject("id", UUID.class)),
                new Paper(rs.getString("number"), rs.getObject("issued_on", LocalDate.class)),
                rs.getObject("effective_on", LocalDate.class),
                DecreeState.valueOf(rs.getString("state")),
                content.founded.stream()
                        .map(one -> new Founding(new UnitId(one.id), one.name, one.kind, unit(one.parent), one.code))
                        .toList(),
                content.parts.stream()
                        .map(part -> new Part(
                                part.ended.stream().map(UnitId::new).toList(),
                                part.heirs.stream().map(UnitId::new).toList(),
                                new UnitId(part.main)))
                        .toList(),
                parents,
                choices,
                rs.getLong("version"));
        var by = rs.getString("decided_by");
        var at = rs.getObject("decided_at", OffsetDateTime.class);
        return new Filed(
                decree,
                rs.getString("made_by_name"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                by == null ? null : JSON.readValue(by, Decider.class).me(),
                at == null ? null : at.toInstant(),
                rs.getString("trouble"),
                rs.getString("file_name"));
    }

    private static UnitId unit(String text) {
        return new UnitId(UUID.fromString(text));
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
