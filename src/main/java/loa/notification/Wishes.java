package loa.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When and by which ways people want to be told: tables {@code notification.wish} and {@code preference}, which no other class
 * writes.
 */
@Repository
class Wishes {

    private final JdbcClient db;
    private final Map<String, NoticeKind> kinds;
    private final Addresses addresses;
    private final Devices devices;
    private final List<Carrier> carriers;
    private final Clock clock;

    Wishes(
            JdbcClient db,
            List<NoticeKind> kinds,
            Addresses addresses,
            Devices devices,
            List<Carrier> carriers,
            Clock clock) {
        this.db = db;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(NoticeKind::id, Function.identity()));
        this.addresses = addresses;
        this.devices = devices;
        this.carriers = carriers;
        this.clock = clock;
    }

    private record Choice(PersonId person, String kind, Way way) {}

    Wish of(PersonId person) {
        return wishes(Set.of(person)).getOrDefault(person, Wish.USUAL);
    }

    /** By which ways a person gets a kind. */
    Set<Way> ways(PersonId person, NoticeKind kind) {
        var chosen = choices(Set.of(person));
        var ways = EnumSet.noneOf(Way.class);
        for (var way : Way.values()) if (wants(chosen, person, kind.id(), way)) ways.add(way);
        return ways;
    }

    void save(PersonId person, Wish wish) {
        db.sql("""
                insert into notification.wish (person, daily_at, quiet_from, quiet_until)
                values (:person, cast(:daily as time), :from, :until)
                on conflict (person) do update
                   set daily_at = excluded.daily_at, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                """)
                .param("person", person.value())
                .param("daily", wish.dailyAt())
                .param("from", wish.quietFrom())
                .param("until", wish.quietUntil())
                .update();
    }

    void save(PersonId person, NoticeKind kind, Set<Way> ways) {
        for (var way : Way.values()) {
            db.sql("""
                    insert into notification.preference (person, kind, way, wanted) values (:person, :kind, :way, :wanted)
                    on conflict (person, kind, way) do update set wanted = excluded.wanted
                    """)
                    .param("person", person.value())
                    .param("kind", kind.id())
                    .param("way", way.name())
                    .param("wanted", ways.contains(way))
                    .update();
        }
    }

    /** What has to go out of what was just told: by the ways each person wants and has, at the hours they want. */
    List<Delivery> deliveries(Collection<Told> told, Instant now) {
        var open = carriers.stream().filter(Carrier::isReady).map(Carrier::way).collect(Collectors.toSet());
        if (told.isEmpty() || open.isEmpty()) return List.of();
        var persons = told.stream().map(Told::person).collect(Collectors.toSet());
        var reached = open.contains(Way.EMAIL) ? addresses.reached(persons) : Set.<PersonId>of();
        var phones = open.contains(Way.PUSH) ? devices.of(persons) : Map.<PersonId, List<UUID>>of();
        if (reached.isEmpty() && phones.isEmpty()) return List.of();
        var wishes = wishes(persons);
        var chosen = choices(persons);
        var deliveries = new ArrayList<Delivery>();
        for (var one : told) {
            var wish = wishes.getOrDefault(one.person(), Wish.USUAL);
            for (var way : open) {
                if (!wants(chosen, one.person(), one.kind(), way)) continue;
                var due = wish.dueAt(way, one.urgent(), now, clock.getZone());
                for (var target : targets(way, one.person(), reached, phones)) {
                    deliveries.add(new Delivery(one.id(), one.person(), way, target, due, 0));
                }
            }
        }
        return deliveries;
    }

    private static List<String> targets(
            Way way, PersonId person, Set<PersonId> reached, Map<PersonId, List<UUID>> phones) {
        return switch (way) {
            case EMAIL -> reached.contains(person) ? List.of("") : List.of();
            case PUSH ->
                phones.getOrDefault(person, List.of()).stream()
                        .map(UUID::toString)
                        .toList();
        };
    }

    private boolean wants(Map<Choice, Boolean> chosen, PersonId person, String kind, Way way) {
        return Optional.ofNullable(chosen.get(new Choice(person, kind, way))).orElseGet(() -> {
            var known = kinds.get(kind);
            return known != null && known.usual().contains(way);
        });
    }

    private Map<PersonId, Wish> wishes(Set<PersonId> persons) {
        var wishes = new HashMap<PersonId, Wish>();
        db.sql("select * from notification.wish where person = any (?)")
                .param(ids(persons))
                .query(rs -> {
                    wishes.put(person(rs), wish(rs));
                });
        return wishes;
    }

    private Map<Choice, Boolean> choices(Set<PersonId> persons) {
        var choices = new HashMap<Choice, Boolean>();
        db.sql("select * from notification.preference where person = any (?)")
                .param(ids(persons))
                .query(rs -> {
                    choices.put(
                            new Choice(person(rs), rs.getString("kind"), Way.valueOf(rs.getString("way"))),
                            rs.getBoolean("wanted"));
                });
        return choices;
    }

    private static UUID[] ids(Set<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static PersonId person(ResultSet rs) throws SQLException {
        return new PersonId(rs.getObject("person", UUID.class));
    }

    private static Wish wish(ResultSet rs) throws SQLException {
        return new Wish(
                rs.getObject("daily_at", LocalTime.class),
                rs.getObject("quiet_from", LocalTime.class),
                rs.getObject("quiet_until", LocalTime.class));
    }
}
