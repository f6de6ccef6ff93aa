package loa.notification;

import static loa.notification.Columns.instant;
import static loa.notification.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The phones and computers on which people want to be told: table {@code notification.device}. */
@Repository
public class Devices {

    private final JdbcClient db;

    Devices(JdbcClient db) {
        this.db = db;
    }

    /**
     * A browser that takes notices.
     *
     * @param endpoint the address at its maker's push server
     * @param publicKey its key, an uncompressed point of P-256
     * @param secret what only the browser and we know
     * @param name as people call it, "Chrome trên Android"
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Device(
            UUID id, PersonId person, String endpoint, byte[] publicKey, byte[] secret, String name, Instant since) {}

    public Optional<Device> find(UUID id) {
        return db.sql("select * from notification.device where id = ?")
                .param(id)
                .query(Devices::read)
                .optional();
    }

    public List<Device> of(PersonId person) {
        return db.sql("select * from notification.device where person = ? order by since, id")
                .param(person.value())
                .query(Devices::read)
                .list();
    }

    Map<PersonId, List<UUID>> of(Collection<PersonId> persons) {
        var devices = new HashMap<PersonId, List<UUID>>();
        db.sql("select id, person from notification.device where person = any (?) order by since, id")
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(rs -> {
                    devices.computeIfAbsent(
                                    new PersonId(rs.getObject("person", UUID.class)), person -> new ArrayList<>())
                            .add(rs.getObject("id", UUID.class));
                });
        return devices;
    }

    /** Notes a browser; whoever signs in on it last gets what it shows. */
    public void save(Device device) {
        db.sql("""
                insert into notification.device (id, person, endpoint, public_key, secret, name, since)
                values (:id, :person, :endpoint, :key, :secret, :name, :since)
                on conflict (endpoint) do update
                   set person = excluded.person, public_key = excluded.public_key, secret = excluded.secret,
                       name = excluded.name, since = excluded.since
                """)
                .param("id", device.id())
                .param("person", device.person().value())
                .param("endpoint", device.endpoint())
                .param("key", device.publicKey())
                .param("secret", device.secret())
                .param("name", device.name())
                .param("since", utc(device.since()))
                .update();
    }

    /** Forgets a browser of the person. */
    public void drop(UUID id, PersonId person) {
        db.sql("delete from notification.device where id = ? and person = ?")
                .params(id, person.value())
                .update();
    }

    /** Forgets a browser that its push server no longer knows. */
    public void gone(UUID id) {
        db.sql("delete from notification.device where id = ?").param(id).update();
    }

    private static Device read(ResultSet rs, int row) throws SQLException {
        return new Device(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person", UUID.class)),
                rs.getString("endpoint"),
                rs.getBytes("public_key"),
                rs.getBytes("secret"),
                rs.getString("name"),
                instant(rs, "since"));
    }
}
