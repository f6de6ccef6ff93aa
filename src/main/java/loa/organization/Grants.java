package loa.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.platform.web.ThisRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles given and not ended: table {@code organization.role_grant}, which no other class writes. */
@Repository
class Grants {

    private static final String KEY = Grants.class.getName();

    private final JdbcClient db;

    Grants(JdbcClient db) {
        this.db = db;
    }

    List<Grant> of(UUID person) {
        return ThisRequest.remember(
                KEY + person,
                () -> db.sql("""
                select * from organization.role_grant
                 where person = ? and ended_at is null
                 order by since, id
                """).param(person).query(Grants::read).list());
    }

    List<Grant> ofRole(List<Role> roles) {
        return db.sql("select * from organization.role_grant where role = any (:roles) and ended_at is null")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(Grants::read)
                .list();
    }

    /** Those that hold at these units themselves. */
    List<Grant> at(Set<UnitId> units) {
        return db.sql("""
                select * from organization.role_grant
                 where unit = any (:units) and ended_at is null
                 order by since, id
                """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Grants::read)
                .list();
    }

    /** It was never given. */
    void remove(UUID id, PersonId person) {
        ThisRequest.forget(KEY + person);
        db.sql("delete from organization.role_grant where id = ?").param(id).update();
    }

    /** It did not end. */
    void goOn(UUID id, PersonId person) {
        ThisRequest.forget(KEY + person);
        db.sql("update organization.role_grant set ended_at = null where id = ?")
                .param(id)
                .update();
    }

    Optional<Grant> find(UUID id) {
        return db.sql("select * from organization.role_grant where id = ? and ended_at is null")
                .param(id)
                .query(Grants::read)
                .optional();
    }

    /** Whether it is new: the same role may have been given before. */
    boolean add(Grant grant) {
        ThisRequest.forget(KEY + grant.person());
        return db.sql("""
                insert into organization.role_grant (id, person, role, unit, campaign, since)
                values (:id, :person, :role, :unit, :campaign, :since)
                on conflict (person, role, unit, campaign) where ended_at is null do nothing
                """)
                        .param("id", grant.id())
                        .param("person", grant.person().value())
                        .param("role", grant.role().name())
                        .param(
                                "unit",
                                grant.unit() == null ? null : grant.unit().value())
                        .param("campaign", grant.campaign())
                        .param("since", grant.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void end(Grant grant, Instant at) {
        ThisRequest.forget(KEY + grant.person());
        db.sql("update organization.role_grant set ended_at = ? where id = ? and ended_at is null")
                .params(at.atOffset(ZoneOffset.UTC), grant.id())
                .update();
    }

    private static Grant read(ResultSet rs, int row) throws SQLException {
        return new Grant(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person", UUID.class)),
                Role.valueOf(rs.getString("role")),
                unit(rs.getObject("unit", UUID.class)),
                rs.getObject("campaign", UUID.class),
                rs.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static @Nullable UnitId unit(@Nullable UUID value) {
        return value == null ? null : new UnitId(value);
    }
}
