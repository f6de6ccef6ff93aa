package loa.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.organization.directory.Tree;
import loa.organization.directory.UnitRegister;
import loa.platform.Plain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people on file, for whoever has to name or choose one: tables {@code organization.person} and {@code post}. */
@Repository
public class Persons {

    private final JdbcClient db;
    private final Grants grants;
    private final UnitRegister register;
    private final Clock clock;

    Persons(JdbcClient db, Grants grants, UnitRegister register, Clock clock) {
        this.db = db;
        this.grants = grants;
        this.register = register;
        this.clock = clock;
    }

    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        var values = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        if (values.length == 0) return Map.of();
        var posts = new HashMap<PersonId, List<Post>>();
        db.sql("select * from organization.post where person = any (?) order by since, title, id")
                .param(values)
                .query(Persons::post)
                .list()
                .forEach(post -> posts.computeIfAbsent(post.person(), id -> new ArrayList<>())
                        .add(post));
        return db
                .sql("select id, name from organization.person where id = any (?)")
                .param(values)
                .query((rs, row) -> {
                    var id = new PersonId(rs.getObject("id", UUID.class));
                    return new Person(id, rs.getString("name"), posts.getOrDefault(id, List.of()));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The names of people by id. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        var values = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        if (values.length == 0) return Map.of();
        return db
                .sql("select id, name from organization.person where id = any (?)")
                .param(values)
                .query((rs, row) -> Map.entry(new PersonId(rs.getObject("id", UUID.class)), rs.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who has the power there today, by name: whom a task can be given to. */
    public List<PersonId> who(Power power, UUID campaign, UnitId unit) {
        var roles =
                Arrays.stream(Role.values()).filter(role -> role.gives(power)).toList();
        var reaching = register.directory().reaching(unit, power == Power.DO_TASK, LocalDate.now(clock));
        var able = grants.ofRole(roles).stream()
                .filter(grant -> grant.holdsIn(campaign))
                .filter(grant -> grant.unit() == null || reaching.contains(grant.unit()))
                .map(Grant::person)
                .distinct()
                .toList();
        var names = names(able);
        return able.stream()
                .sorted(Comparator.comparing((PersonId id) -> names.getOrDefault(id, ""), Tree.VIETNAMESE))
                .toList();
    }

    /** Who was given one of the roles at exactly these units, in that campaign: whom to turn to there. */
    public Map<UnitId, List<PersonId>> given(Collection<Role> roles, UUID campaign, Collection<UnitId> units) {
        var wanted = Set.copyOf(units);
        return grants.ofRole(List.copyOf(roles)).stream()
                .filter(grant -> grant.holdsIn(campaign))
                .filter(grant -> grant.unit() != null && wanted.contains(grant.unit()))
                .collect(Collectors.groupingBy(
                        grant -> Objects.requireNonNull(grant.unit()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Grant::person, Collectors.toCollection(LinkedHashSet::new)),
                                List::copyOf)));
    }

    /** Who holds a post at the unit today, by name. */
    public List<Person> at(UnitId unit) {
        var ids = db.sql("""
                select distinct person from organization.post
                 where unit = :unit and since <= :today and (last_on is null or last_on >= :today)
                """)
                .param("unit", unit.value())
                .param("today", LocalDate.now(clock))
                .query((rs, row) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
        return findAll(ids).values().stream()
                .sorted(Comparator.comparing(Person::name, Tree.VIETNAMESE))
                .toList();
    }

    /** The posts at these units that are held on that day or later. */
    List<Post> posts(Set<UnitId> units, LocalDate day) {
        return db.sql("""
                select * from organization.post
                 where unit = any (:units) and (last_on is null or last_on >= :day)
                 order by since, title, id
                """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(Persons::post)
                .list();
    }

    /** The post is at another unit after all. */
    void move(UUID post, UnitId unit) {
        db.sql("update organization.post set unit = ? where id = ?")
                .params(unit.value(), post)
                .update();
    }

    void remove(UUID post) {
        db.sql("delete from organization.post where id = ?").param(post).update();
    }

    void add(PersonId id, String name) {
        db.sql("insert into organization.person (id, name, search) values (?, ?, ?)")
                .params(id.value(), name, Plain.text(name))
                .update();
    }

    void rename(PersonId id, String name) {
        db.sql("update organization.person set name = ?, search = ?, version = version + 1 where id = ?")
                .params(name, Plain.text(name), id.value())
                .update();
    }

    void add(Post post) {
        db.sql("""
                insert into organization.post (id, person, unit, title, since, last_on)
                values (:id, :person, :unit, :title, :since, :lastOn)
                """)
                .param("id", post.id())
                .param("person", post.person().value())
                .param("unit", post.unit().value())
                .param("title", post.title())
                .param("since", post.since())
                .param("lastOn", post.lastOn())
                .update();
    }

    /** A post given today and taken today was never held. */
    void end(Post post, LocalDate lastOn) {
        var sql = lastOn.isBefore(post.since())
                ? "delete from organization.post where id = :id"
                : "update organization.post set last_on = :lastOn where id = :id";
        db.sql(sql).param("id", post.id()).param("lastOn", lastOn).update();
    }

    private static Post post(ResultSet rs, int row) throws SQLException {
        return new Post(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person", UUID.class)),
                new UnitId(rs.getObject("unit", UUID.class)),
                rs.getString("title"),
                rs.getObject("since", LocalDate.class),
                rs.getObject("last_on", LocalDate.class));
    }
}
