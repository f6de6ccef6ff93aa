package loa.approval.mandate;

import static loa.approval.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.approval.ObjectKind;
import loa.approval.Signature.Capacity;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mandates on file: table {@code approval.mandate}, which no other class writes. */
@Repository
public class Mandates {

    private final JdbcClient db;
    private final Clock clock;

    Mandates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By which mandate the person signs for the unit today. */
    public Optional<Mandate> find(PersonId person, UnitId unit, ObjectKind kind) {
        var today = LocalDate.now(clock);
        return of(person).stream()
                .filter(mandate -> mandate.unit().equals(unit) && mandate.holds(today, kind))
                .findFirst();
    }

    /** What was ever given to the person, the latest first. */
    public List<Mandate> of(PersonId person) {
        return db.sql("select * from approval.mandate where person = :person order by given_at desc")
                .param("person", person.value())
                .query((rs, _) -> read(rs))
                .list();
    }

    /** What was ever given at the units, the latest first. */
    public List<Mandate> at(Collection<UnitId> units) {
        return db.sql("select * from approval.mandate where unit = any(cast(:units as uuid[])) order by given_at desc")
                .param("units", array(units, UnitId::value))
                .query((rs, _) -> read(rs))
                .list();
    }

    /** The mandates by which people sign for the unit today. */
    public List<Mandate> holding(UnitId unit, ObjectKind kind) {
        var today = LocalDate.now(clock);
        return at(List.of(unit)).stream()
                .filter(mandate -> mandate.holds(today, kind))
                .toList();
    }

    Optional<Mandate> find(UUID id) {
        return db.sql("select * from approval.mandate where id = :id for update")
                .param("id", id)
                .query((rs, _) -> read(rs))
                .optional();
    }

    void add(Mandate mandate, Instant at) {
        db.sql("""
                insert into approval.mandate
                       (id, unit, person, form, behalf, paper, kinds, from_on, until_on, given_at, given_by, given_by_name)
                values (:id, :unit, :person, :form, :behalf, :paper, cast(:kinds as text[]), :from, :until, :at, :by, :byName)
                """)
                .param("id", mandate.id())
                .param("unit", mandate.unit().value())
                .param("person", mandate.person().value())
                .param("form", mandate.form().name())
                .param("behalf", mandate.behalf())
                .param("paper", mandate.paper())
                .param("kinds", array(mandate.kinds(), ObjectKind::name))
                .param("from", mandate.from())
                .param("until", mandate.until())
                .param("at", utc(at))
                .param("by", mandate.givenBy().value())
                .param("byName", mandate.givenByName())
                .update();
    }

    void end(UUID id, Instant at) {
        db.sql("update approval.mandate set ended_at = :at where id = :id and ended_at is null")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    private static Mandate read(ResultSet rs) throws SQLException {
        var kinds = EnumSet.noneOf(ObjectKind.class);
        kinds.addAll(list(rs, "kinds", ObjectKind::valueOf));
        return new Mandate(
                id(rs, "id"),
                new UnitId(id(rs, "unit")),
                new PersonId(id(rs, "person")),
                Capacity.valueOf(rs.getString("form")),
                rs.getString("behalf"),
                rs.getString("paper"),
                kinds,
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                new PersonId(id(rs, "given_by")),
                rs.getString("given_by_name"),
                rs.getObject("ended_at") != null);
    }
}
