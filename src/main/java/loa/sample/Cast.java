package loa.sample;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import loa.organization.PersonDesk;
import loa.organization.Persons;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitDesk;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.organization.account.Accounts;
import loa.platform.Me;
import org.springframework.stereotype.Component;

/** Engages the people of the demonstration: each gets a post, roles and a login. */
@Component
class Cast {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private final UnitDesk desk;
    private final PersonDesk people;
    private final Accounts registered;
    private final Persons persons;
    private final Units units;
    private final Logins logins;
    private final Clock clock;

    Cast(
            UnitDesk desk,
            PersonDesk people,
            Accounts registered,
            Persons persons,
            Units units,
            Logins logins,
            Clock clock) {
        this.desk = desk;
        this.people = people;
        this.registered = registered;
        this.persons = persons;
        this.units = units;
        this.logins = logins;
        this.clock = clock;
    }

    /** The administrator of the installation, with the district founded for them. */
    Me administrator(String name, String userName, String district) {
        // A post is at a unit, and a unit is founded by somebody with a post: the way out is a post that ends at once.
        var somewhere = units.on(LocalDate.now(clock)).getFirst();
        var id = people.register(name, userName, logins.password(), somewhere.id(), "Quản trị", Set.of(), null);
        people.grant(id, Role.ADMINISTRATOR, null, null, null);
        var before = persons.find(id).orElseThrow().posts().getFirst();
        var passing = new Me(id.value(), name, somewhere.id().value(), somewhere.name(), "Quản trị");
        var home = desk.found(district, UnitKind.DISTRICT, null, FOUNDED, passing);
        people.addPost(id, home.id(), "Quản trị", null);
        people.endPost(id, before.id(), null);
        var me = new Me(id.value(), name, home.id().value(), home.name(), "Quản trị");
        logins.add(userName, name, me);
        return me;
    }

    /** Somebody who may act at once. */
    Me engage(String name, String userName, Unit unit, String post, Role role) {
        var id = people.register(name, userName, logins.password(), unit.id(), post, Set.of(role), null);
        var me = new Me(id.value(), name, unit.id().value(), unit.name(), post);
        logins.add(userName, name, me);
        return me;
    }

    /** Somebody engaged at an earlier start, in the latest post. */
    Me known(String userName) {
        var person =
                persons.find(registered.find(userName).orElseThrow().person()).orElseThrow();
        var post = person.posts().getLast();
        var unit = units.find(post.unit()).orElseThrow();
        return new Me(person.id().value(), person.name(), unit.id().value(), unit.name(), post.title());
    }

    /**
     * The unit where somebody who acts for this one works today: itself, the one unit that took it over, else the one above.
     */
    Optional<Unit> today(Unit unit) {
        var day = LocalDate.now(clock);
        if (units.find(unit.id(), day).isPresent()) return units.find(unit.id(), day);
        List<Unit> heirs = units.successors(unit.id());
        if (heirs.size() == 1) return today(heirs.getFirst());
        return unit.parent() == null
                ? Optional.empty()
                : units.find(unit.parent()).flatMap(this::today);
    }

    /** A user name made of the unit's name, as {@code xabanmu}. */
    static String userName(Unit unit) {
        var bare =
                Normalizer.normalize(unit.name().toLowerCase(Locale.of("vi")).replace('đ', 'd'), Normalizer.Form.NFD);
        return bare.replaceAll("[^a-z0-9]", "");
    }
}
