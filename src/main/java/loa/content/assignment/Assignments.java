package loa.content.assignment;

import static loa.content.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.content.ItemId;
import loa.content.assignment.Assignment.Form;
import loa.content.assignment.Assignment.State;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assignments on file: table {@code content.coverage}. */
@Repository
public class Assignments {

    private final JdbcClient db;

    Assignments(JdbcClient db) {
        this.db = db;
    }

    /** Those of an item, in the order in which they were asked. */
    public List<Assignment> of(ItemId item) {
        return db.sql("select * from content.coverage where item = :item order by asked_at, id")
                .param("item", item.value())
                .query(Assignments::read)
                .list();
    }

    /** What a person, or their unit as a whole, was asked and has not finished, the nearest day first. */
    public List<Assignment> open(Me me) {
        return db.sql("""
                select * from content.coverage
                 where state in ('ASKED', 'ACCEPTED') and (person = :person or person is null and unit = :unit)
                 order by due_on nulls last, asked_at
                 limit 50
                """)
                .param("person", me.person())
                .param("unit", me.unit())
                .query(Assignments::read)
                .list();
    }

    Optional<Assignment> hold(UUID id) {
        return db.sql("select * from content.coverage where id = :id for update")
                .param("id", id)
                .query(Assignments::read)
                .optional();
    }

    void add(Assignment asked, Me by) {
        db.sql("""
                insert into content.coverage
                       (id, item, form, unit, person, person_name, due_on, wish, state, asked_at, asked_by, asked_by_name)
                values (:id, :item, :form, :unit, :person, :personName, :dueOn, :wish, 'ASKED', :at, :by, :byName)
                """)
                .param("id", asked.id())
                .param("item", asked.item().value())
                .param("form", asked.form().name())
                .param("unit", asked.unit().value())
                .param("person", asked.person() == null ? null : asked.person().value())
                .param("personName", asked.personName())
                .param("dueOn", asked.dueOn())
                .param("wish", asked.wish())
                .param("at", utc(asked.askedAt()))
                .param("by", by.person())
                .param("byName", by.name())
                .update();
    }

    /** Notes the answer; who accepts for the desk becomes the one who does it. */
    void answer(UUID id, State state, @Nullable String reason, Me by, Instant at) {
        db.sql("""
                update content.coverage
                   set state = :state, reason = :reason, answered_at = :at,
                       person = coalesce(person, :person), person_name = coalesce(person_name, :name)
                 where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("at", utc(at))
                .param("person", state == State.ACCEPTED ? by.person() : null)
                .param("name", state == State.ACCEPTED ? by.name() : null)
                .update();
    }

    private static Assignment read(ResultSet rs, int row) throws SQLException {
        var person = rs.getObject("person", UUID.class);
        var wish = rs.getString("wish");
        return new Assignment(
                id(rs, "id"),
                new ItemId(id(rs, "item")),
                Form.valueOf(rs.getString("form")),
                new UnitId(id(rs, "unit")),
                person == null ? null : new PersonId(person),
                rs.getString("person_name"),
                rs.getObject("due_on", LocalDate.class),
                wish == null ? "" : wish,
                State.valueOf(rs.getString("state")),
                rs.getString("reason"),
                instant(rs, "asked_at"),
                rs.getString("asked_by_name"));
    }
}
