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
 * Consents on record: tables {@code media.faces}, {@code person_shown}, {@code consent}, {@code withdrawal}, {@code
 * public_notice} and {@code recall}.
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
        var consents = db
                .sql("""
                        select c.*, p.item
                          from media.consent c
                          join media.person_shown p on p.id = c.person_shown
                         where p.item = any (?)
                         order by c.recorded_at, c.id
                        """)
                .param(items)
                .query((rs, row) -> Map.entry(rs.getObject("person_shown", UUID.class), consent(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var withdrawals = db
                .sql("""
                        select w.*
                          from media.withdrawal w
                          join media.person_shown p on p.id = w.person_shown
                         where p.item = any (?)
                         order by w.recorded_at, w.id
                        """)
                .param(items)
                .query((rs, row) -> Map.entry(rs.getObject("person_shown", UUID.class), withdrawal(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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

    /** The places of a file's withdrawals, those still to be fetched first. */
    public List<Recall> recalls(MediaId item) {
        return db.sql("""
                select r.*
                  from media.recall r
                  join media.withdrawal w on w.id = r.withdrawal
                  join media.person_shown p on p.id = w.person_shown
                 where p.item = :item
                 order by r.done_at is not null, w.recorded_at desc, r.place
                """).param("item", item.value()).query(Consents::recall).list();
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

    void add(UUID person, Withdrawal withdrawal, List<Showing.Place> places, Me by) {
        var at = at(withdrawal.recordedAt());
        db.sql("""
                insert into media.withdrawal (id, person_shown, said_by, reason, recorded_at, recorded_by, recorded_by_name)
                values (:id, :person, :saidBy, :reason, :at, :by, :name)
                """)
                .param("id", withdrawal.id())
                .param("person", person)
                .param("saidBy", withdrawal.saidBy())
                .param("reason", withdrawal.reason())
                .param("at", at)
                .param("by", by.person())
                .param("name", by.name())
                .update();
        for (int number = 0; number < places.size(); number++) {
            var place = places.get(number);
            db.sql("""
                    insert into media.recall (withdrawal, place, words, path, done_at, done_by_name)
                    values (:withdrawal, :place, :words, :path, :doneAt, null)
                    """)
                    .param("withdrawal", withdrawal.id())
                    .param("place", number)
                    .param("words", place.words())
                    .param("path", place.path())
                    .param("doneAt", place.outside() ? null : at)
                    .update();
        }
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

    /** Notes that a picture is gone from a place; a second time changes nothing. */
    void fetched(UUID withdrawal, int place, String note, Me by, Instant at) {
        db.sql("""
                update media.recall
                   set done_at = :at, done_by_name = :name, note = :note
                 where withdrawal = :withdrawal and place = :place and done_at is null
                """)
                .param("at", at(at))
                .param("name", by.name())
                .param("note", note)
                .param("withdrawal", withdrawal)
                .param("place", place)
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

    private static Recall recall(ResultSet rs, int row) throws SQLException {
        var done = rs.getObject("done_at", OffsetDateTime.class);
        return new Recall(
                rs.getObject("withdrawal", UUID.class),
                rs.getInt("place"),
                rs.getString("words"),
                rs.getString("path"),
                done == null ? null : done.toInstant(),
                rs.getString("done_by_name"),
                rs.getString("note"));
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
