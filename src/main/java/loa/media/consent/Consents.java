package loa.media.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.media.MediaId;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Consents on record: tables {@code media.faces}, {@code person_shown}, {@code consent}, {@code withdrawal} and
 * {@code public_notice}.
 */
@Repository
public class Consents {

    private final JdbcClient db;

    Consents(JdbcClient db) {
        this.db = db;
    }

    public Faces of(MediaId item) {
        return of(Set.of(item)).getOrDefault(item, Faces.UNKNOWN);
    }

    /** What is known of the people in each of these files; those of which nothing is known are left out. */
    public Map<MediaId, Faces> of(Collection<MediaId> items) {
        if (items.isEmpty()) return Map.of();
        var ids = items.stream().map(MediaId::value).toArray(UUID[]::new);
        var persons = persons(ids);
        var faces = new HashMap<MediaId, Faces>();
        db.sql("""
                select i.id, f.people, f.looked_by_name, n.words
                  from media.item i
                  left join media.faces f on f.item = i.id
                  left join media.public_notice n on n.item = i.id
                 where i.id = any (?)
                """).param(ids).query(rs -> {
            var item = new MediaId(rs.getObject("id", UUID.class));
            var name = rs.getString("looked_by_name");
            var looked = name == null ? null : new Faces.Look(rs.getBoolean("people"), name);
            faces.put(item, new Faces(looked, rs.getString("words"), persons.getOrDefault(item.value(), List.of())));
        });
        return faces;
    }

    private Map<UUID, List<PersonShown>> persons(UUID[] items) {
        var consents = ofPersons("consent", items, Consents::consent);
        var withdrawals = ofPersons("withdrawal", items, Consents::withdrawal);
        var persons = new LinkedHashMap<UUID, List<PersonShown>>();
        db.sql("select * from media.person_shown where item = any (?) order by added_at, id")
                .param(items)
                .query(rs -> {
                    var id = rs.getObject("id", UUID.class);
                    persons.computeIfAbsent(rs.getObject("item", UUID.class), item -> new java.util.ArrayList<>())
                            .add(new PersonShown(
                                    id,
                                    rs.getString("name"),
                                    Age.valueOf(rs.getString("age")),
                                    rs.getString("about"),
                                    consents.getOrDefault(id, List.of()),
                                    withdrawals.getOrDefault(id, List.of())));
                });
        return persons;
    }

    /** The rows of a table that hangs on persons shown in these files, in the order in which they were noted. */
    private <T> Map<UUID, List<T>> ofPersons(String table, UUID[] items, RowReader<T> read) {
        return db
                .sql("select c.* from media." + table + " c join media.person_shown p on p.id = c.person_shown"
                        + " where p.item = any (?) order by c.recorded_at, c.id")
                .param(items)
                .query((rs, row) -> Map.entry(rs.getObject("person_shown", UUID.class), read.of(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private interface RowReader<T> {
        T of(ResultSet rs) throws SQLException;
    }

    void look(MediaId item, boolean people, Me by, Instant at) {
        db.sql("""
                insert into media.faces (item, people, looked_at, looked_by, looked_by_name)
                values (:item, :people, :at, :by, :name)
                    on conflict (item) do update
                       set people = excluded.people, looked_at = excluded.looked_at,
                           looked_by = excluded.looked_by, looked_by_name = excluded.looked_by_name
                """)
                .param("item", item.value())
                .param("people", people)
                .param("at", at(at))
                .param("by", by.person())
                .param("name", by.name())
                .update();
    }

    void add(MediaId item, PersonShown person, Me by, Instant at) {
        db.sql("""
                insert into media.person_shown (id, item, name, age, about, added_at, added_by)
                values (:id, :item, :name, :age, :about, :at, :by)
                """)
                .param("id", person.id())
                .param("item", item.value())
                .param("name", person.name())
                .param("age", person.age().name())
                .param("about", person.about())
                .param("at", at(at))
                .param("by", by.person())
                .update();
    }

    /** Strikes out a person of whom nothing else is on record. */
    void remove(UUID person) {
        db.sql("delete from media.person_shown where id = ?").param(person).update();
    }

    void add(UUID person, Consent consent, Me by) {
        db.sql("""
                insert into media.consent (id, person_shown, giver, capacity, scopes, given_on, until, form, paper,
                                           recorded_at, recorded_by, recorded_by_name)
                values (:id, :person, :giver, :capacity, :scopes, :givenOn, :until, :form, :paper, :at, :by, :name)
                """)
                .param("id", consent.id())
                .param("person", person)
                .param("giver", consent.giver())
                .param("capacity", consent.capacity().name())
                .param("scopes", consent.scopes().stream().map(Enum::name).toArray(String[]::new))
                .param("givenOn", consent.givenOn())
                .param("until", consent.until())
                .param("form", consent.form().name())
                .param(
                        "paper",
                        Optional.ofNullable(consent.paper()).map(MediaId::value).orElse(null))
                .param("at", at(consent.recordedAt()))
                .param("by", by.person())
                .param("name", by.name())
                .update();
    }

    void add(UUID person, Withdrawal withdrawal, Me by) {
        db.sql("""
                insert into media.withdrawal (id, person_shown, said_by, reason, recorded_at, recorded_by, recorded_by_name)
                values (:id, :person, :saidBy, :reason, :at, :by, :name)
                """)
                .param("id", withdrawal.id())
                .param("person", person)
                .param("saidBy", withdrawal.saidBy())
                .param("reason", withdrawal.reason())
                .param("at", at(withdrawal.recordedAt()))
                .param("by", by.person())
                .param("name", by.name())
                .update();
    }

    void tell(MediaId item, String words, Me by, Instant at) {
        db.sql("""
                insert into media.public_notice (item, words, recorded_at, recorded_by, recorded_by_name)
                values (:item, :words, :at, :by, :name)
                    on conflict (item) do update
                       set words = excluded.words, recorded_at = excluded.recorded_at,
                           recorded_by = excluded.recorded_by, recorded_by_name = excluded.recorded_by_name
                """)
                .param("item", item.value())
                .param("words", words)
                .param("at", at(at))
                .param("by", by.person())
                .param("name", by.name())
                .update();
    }

    private static Consent consent(ResultSet rs) throws SQLException {
        var paper = rs.getObject("paper", UUID.class);
        return new Consent(
                rs.getObject("id", UUID.class),
                rs.getString("giver"),
                Capacity.valueOf(rs.getString("capacity")),
                scopes(rs.getArray("scopes")),
                rs.getObject("given_on", LocalDate.class),
                rs.getObject("until", LocalDate.class),
                Form.valueOf(rs.getString("form")),
                paper == null ? null : new MediaId(paper),
                instant(rs, "recorded_at"),
                rs.getString("recorded_by_name"));
    }

    private static Withdrawal withdrawal(ResultSet rs) throws SQLException {
        return new Withdrawal(
                rs.getObject("id", UUID.class),
                rs.getString("said_by"),
                rs.getString("reason"),
                instant(rs, "recorded_at"),
                rs.getString("recorded_by_name"));
    }

    private static Set<Scope> scopes(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Scope::valueOf).collect(Collectors.toSet());
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
