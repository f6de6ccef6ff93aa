package loa.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of people for whoever administers some: their posts, roles and accounts at a glance. */
@Repository
public class Roll {

    /** What somebody looks for; whatever is {@code null} leaves it open. */
    public record Search(
            @Nullable String q,
            @Nullable UnitId unit,
            @Nullable Role role,
            @Nullable String account) {

        public Search {
            q = q == null || q.isBlank() ? null : q.strip();
            account = account == null || account.isBlank() ? null : account;
        }
    }

    /**
     * One person of the list.
     *
     * @param userName {@code null}: no account
     * @param account state of the account
     */
    public record Row(
            Person person,
            @Nullable String userName,
            @Nullable String account,
            Set<Role> roles) {}

    private final JdbcClient db;
    private final Persons persons;
    private final Rights rights;

    Roll(JdbcClient db, Persons persons, Rights rights) {
        this.db = db;
        this.persons = persons;
        this.rights = rights;
    }

    public long count(Search search, Me me) {
        var values = new HashMap<String, Object>();
        return db.sql("select count(*) " + from(search, me, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    public List<Row> find(Search search, Me me, int limit, long skipped) {
        var values = new LinkedHashMap<String, Object>();
        var ids = db.sql("select p.id " + from(search, me, values)
                        + " order by p.search, p.id limit :limit offset :skipped")
                .params(values)
                .param("limit", limit)
                .param("skipped", skipped)
                .query((rs, row) -> new PersonId(rs.getObject("id", UUID.class)))
                .list();
        return rows(ids);
    }

    private List<Row> rows(List<PersonId> ids) {
        var found = persons.findAll(ids);
        var roles = roles(ids);
        record Account(String userName, String state) {}
        var accounts = new HashMap<PersonId, Account>();
        db.sql("select person, user_name, state from organization.account where person = any (?)")
                .param(values(ids))
                .query(rs -> {
                    accounts.put(
                            new PersonId(rs.getObject("person", UUID.class)),
                            new Account(rs.getString("user_name"), rs.getString("state")));
                });
        var rows = new ArrayList<Row>();
        for (var id : ids) {
            var account = accounts.get(id);
            var person = found.get(id);
            if (person == null) continue;
            rows.add(new Row(
                    person,
                    account == null ? null : account.userName,
                    account == null ? null : account.state,
                    roles.getOrDefault(id, Set.of())));
        }
        return rows;
    }

    private Map<PersonId, Set<Role>> roles(List<PersonId> ids) {
        var roles = new HashMap<PersonId, Set<Role>>();
        db.sql("select person, role from organization.role_grant where person = any (?) and ended_at is null")
                .param(values(ids))
                .query(rs -> {
                    roles.computeIfAbsent(
                                    new PersonId(rs.getObject("person", UUID.class)), id -> new java.util.TreeSet<>())
                            .add(Role.valueOf(rs.getString("role")));
                });
        return roles;
    }

    /** Those with an open post at a unit the reader administers; everybody, for who administers everything. */
    private String from(Search search, Me me, Map<String, Object> values) {
        var sql = new StringBuilder("from organization.person p where true");
        if (!rights.everywhere(me, Power.ADMINISTER)) {
            sql.append(AT_UNIT.formatted("reach"));
            values.put(
                    "reach",
                    values(rights.units(me, Power.ADMINISTER, null).stream()
                            .map(UnitId::value)
                            .toList()));
        }
        if (search.unit() != null) {
            sql.append(AT_UNIT.formatted("unit"));
            values.put("unit", new UUID[] {search.unit().value()});
        }
        if (search.q() != null) {
            sql.append("""
                     and (p.search like :q or exists (
                         select 1 from organization.account a where a.person = p.id and a.user_name like :q))
                    """);
            values.put("q", Plain.pattern(search.q()));
        }
        if (search.role() != null) {
            sql.append("""
                     and exists (
                         select 1 from organization.role_grant g
                          where g.person = p.id and g.role = :role and g.ended_at is null)
                    """);
            values.put("role", search.role().name());
        }
        if (search.account() != null) {
            sql.append(
                    "NONE".equals(search.account())
                            ? " and not exists (select 1 from organization.account a where a.person = p.id)"
                            : " and exists (select 1 from organization.account a where a.person = p.id and a.state = :account)");
            if (!"NONE".equals(search.account())) values.put("account", search.account());
        }
        return sql.toString();
    }

    private static final String AT_UNIT = """
             and exists (
                 select 1 from organization.post o
                  where o.person = p.id and o.unit = any (:%s) and o.last_on is null)
            """;

    private static UUID[] values(Collection<?> ids) {
        return ids.stream()
                .map(id -> id instanceof PersonId person ? person.value() : (UUID) id)
                .toArray(UUID[]::new);
    }
}
