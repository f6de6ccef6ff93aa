package loa.notification;

import static loa.notification.Columns.instant;
import static loa.notification.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each person has been told: table {@code notification.notice}, which no other class writes. */
@Repository
class Notices {

    private final JdbcClient db;

    Notices(JdbcClient db) {
        this.db = db;
    }

    /** Tells the notice to those who were not told under its key, and returns what is new. */
    List<Told> add(Notice notice, Collection<PersonId> persons, Instant now) {
        if (persons.isEmpty()) return List.of();
        return db.sql("""
                insert into notification.notice
                       (id, person, kind, words, arguments, details, path, key, urgent, told_at)
                select gen_random_uuid(), person, :kind, :words, cast(:arguments as text[]), :details, :path, :key, :urgent, :now
                  from unnest(cast(:persons as uuid[])) as person
                    on conflict (person, key) do nothing
                returning id, person
                """)
                .param("kind", notice.kind())
                .param("words", notice.words())
                .param("arguments", notice.arguments().toArray(String[]::new))
                .param("details", notice.details())
                .param("path", notice.path())
                .param("key", notice.key())
                .param("urgent", notice.urgent())
                .param("now", utc(now))
                .param(
                        "persons",
                        persons.stream().map(PersonId::toString).sorted().toArray(String[]::new))
                .query((rs, row) -> new Told(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("person", UUID.class)),
                        notice.kind(),
                        notice.urgent()))
                .list();
    }

    int unread(PersonId person) {
        return db.sql("select count(*) from notification.notice where person = ? and read_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** One page of what a person was told, latest first; {@code kind} empty: every kind. */
    Inbox.Page page(PersonId person, boolean unreadOnly, @Nullable String kind, int page, int size) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>();
        where.add("person = :person");
        values.put("person", person.value());
        if (unreadOnly) where.add("read_at is null");
        if (kind != null) {
            where.add("kind = :kind");
            values.put("kind", kind);
        }
        var total = new int[1];
        var rows = db.sql("""
                select *, count(*) over () as total from notification.notice
                """ + " where " + String.join(" and ", where)
                        + "\n order by told_at desc, id limit :size offset :offset")
                .params(values)
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query((rs, row) -> {
                    total[0] = rs.getInt("total");
                    return read(rs);
                })
                .list();
        return new Inbox.Page(rows, total[0]);
    }

    Optional<Inbox.Message> find(UUID id, PersonId person) {
        return db.sql("select * from notification.notice where id = ? and person = ?")
                .params(id, person.value())
                .query((rs, row) -> read(rs))
                .optional();
    }

    /** These notices, whoever they are for. */
    Map<UUID, Inbox.Message> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, Inbox.Message>();
        db.sql("select * from notification.notice where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(rs -> {
                    var message = read(rs);
                    found.put(message.id(), message);
                });
        return found;
    }

    /** Notes that the person has read one, or all where none is named. */
    void read(PersonId person, @Nullable UUID id, Instant now) {
        db.sql("""
                update notification.notice set read_at = :now
                 where person = :person and read_at is null and (cast(:id as uuid) is null or id = cast(:id as uuid))
                """)
                .param("now", utc(now))
                .param("person", person.value())
                .param("id", id)
                .update();
    }

    /** Takes back the note that it was read. */
    void unread(PersonId person, UUID id) {
        db.sql("update notification.notice set read_at = null where person = ? and id = ?")
                .params(person.value(), id)
                .update();
    }

    /** Drops what was told before a day, read or not, with all that is known of its sending. */
    int sweep(Instant before) {
        return db.sql("delete from notification.notice where told_at < ?")
                .param(utc(before))
                .update();
    }

    private static Inbox.Message read(ResultSet rs) throws SQLException {
        var read = rs.getObject("read_at");
        return new Inbox.Message(
                rs.getObject("id", UUID.class),
                rs.getString("kind"),
                rs.getString("words"),
                Arrays.stream((Object[]) rs.getArray("arguments").getArray())
                        .map(Object::toString)
                        .toList(),
                rs.getString("details"),
                rs.getString("path"),
                rs.getBoolean("urgent"),
                instant(rs, "told_at"),
                read != null);
    }
}
