package loa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may administer whom: only somebody whose reach holds every post and every role of that person. */
@Component
public class Administration {

    private final Rights rights;
    private final Grants grants;
    private final Persons persons;
    private final Clock clock;

    Administration(Rights rights, Grants grants, Persons persons, Clock clock) {
        this.rights = rights;
        this.grants = grants;
        this.persons = persons;
        this.clock = clock;
    }

    /** Else a clerk of a commune could take over the account of an administrator of the province who has a post there. */
    public boolean may(Me me, PersonId person) {
        if (rights.everywhere(me, Power.ADMINISTER)) return true;
        var given = grants.of(person.value());
        if (given.stream().anyMatch(grant -> grant.unit() == null)) return false;
        var today = LocalDate.now(clock);
        var posts = persons.find(person).map(one -> one.postsOn(today)).orElse(List.of());
        var units = Stream.concat(
                        posts.stream().map(Post::unit),
                        given.stream().map(Grant::unit).filter(Objects::nonNull))
                .distinct()
                .toList();
        return !units.isEmpty() && units.stream().allMatch(unit -> rights.may(me, Power.ADMINISTER, null, unit));
    }

    /** @param by {@code null}: Loa itself, at its start */
    public void require(@Nullable Me by, PersonId person) {
        if (by != null && !may(by, person)) throw new AccessDeniedException(Power.ADMINISTER.name());
    }

    void require(@Nullable Me by, UnitId unit) {
        if (by != null) rights.require(by, Power.ADMINISTER, null, unit);
    }

    /** Whether nobody else administers everything. */
    public boolean isLastAdministrator(PersonId person) {
        var all = grants.ofRole(List.of(Role.ADMINISTRATOR)).stream()
                .filter(grant -> grant.unit() == null)
                .map(Grant::person)
                .distinct()
                .toList();
        return all.equals(List.of(person));
    }
}
