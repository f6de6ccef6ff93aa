package loa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.account.AccountDesk;
import loa.organization.account.Sessions;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people are registered and given posts and roles by who administers their units. */
@Component
@Transactional
public class PersonDesk {

    /** What became of a registration. */
    public sealed interface Outcome {
        record Done(PersonId person) implements Outcome {}

        record Refused(PersonRefusal why) implements Outcome {}
    }

    private final Persons persons;
    private final Grants grants;
    private final Administration administration;
    private final Rights rights;
    private final UnitRegister register;
    private final AccountDesk accounts;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    PersonDesk(
            Persons persons,
            Grants grants,
            Administration administration,
            Rights rights,
            UnitRegister register,
            AccountDesk accounts,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.persons = persons;
        this.grants = grants;
        this.administration = administration;
        this.rights = rights;
        this.register = register;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a person with a post and roles at a unit; all of it must be possible.
     *
     * @param userName what they sign in with; {@code null}: they get no account
     * @param password known to them already; {@code null}: they get no account
     * @param post title of the post, as "Chuyên viên"
     * @param by who registers them; {@code null}: Loa itself
     */
    public PersonId register(
            String name,
            @Nullable String userName,
            @Nullable String password,
            UnitId unit,
            String post,
            Set<Role> roles,
            @Nullable Me by) {
        var id = switch (register(name, unit, post, by)) {
            case Outcome.Done(var done) -> done;
            case Outcome.Refused(var why) -> throw new IllegalArgumentException(why + ": " + name);
        };
        for (var role : roles) grant(id, role, unit, null, by).ifPresent(PersonDesk::impossible);
        if (userName != null && password != null) {
            accounts.open(id, userName, password, by).ifPresent(PersonDesk::impossible);
        }
        return id;
    }

    public Outcome register(String name, UnitId unit, String post, @Nullable Me by) {
        administration.require(by, unit);
        if (name.isBlank()) return new Outcome.Refused(PersonRefusal.NAME_MISSING);
        var id = PersonId.next();
        var refusal = postRefusal(unit, post, by);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        persons.add(id, name.strip());
        persons.add(new Post(UUID.randomUUID(), id, unit, post.strip(), today(), null));
        note(by, "organization.person.registered", id, unit, Map.of("post", post.strip(), "unit", nameOf(unit)));
        return new Outcome.Done(id);
    }

    public Optional<PersonRefusal> rename(PersonId person, String name, Me by) {
        administration.require(by, person);
        if (name.isBlank()) return Optional.of(PersonRefusal.NAME_MISSING);
        var before = persons.find(person).orElseThrow().name();
        persons.rename(person, name.strip());
        note(by, "organization.person.renamed", person, null, Map.of("before", before));
        return Optional.empty();
    }

    public Optional<PersonRefusal> addPost(PersonId person, UnitId unit, String title, @Nullable Me by) {
        administration.require(by, unit);
        var refusal = postRefusal(unit, title, by);
        if (refusal.isPresent()) return refusal;
        persons.add(new Post(UUID.randomUUID(), person, unit, title.strip(), today(), null));
        note(by, "organization.post.given", person, unit, Map.of("post", title.strip(), "unit", nameOf(unit)));
        return Optional.empty();
    }

    /** The post ended yesterday; who acted in it has to sign in anew. */
    public void endPost(PersonId person, UUID post, @Nullable Me by) {
        var ended = persons.find(person).orElseThrow().posts().stream()
                .filter(one -> one.id().equals(post))
                .findFirst()
                .orElseThrow();
        administration.require(by, ended.unit());
        persons.end(ended, today().minusDays(1));
        sessions.endAll(person, null);
        note(
                by,
                "organization.post.ended",
                person,
                ended.unit(),
                Map.of("post", ended.title(), "unit", nameOf(ended.unit())));
    }

    /**
     * Gives a role.
     *
     * @param unit where it holds; {@code null}: everywhere, which only somebody gives who administers everything
     * @param campaign the one campaign it holds in; {@code null}: in all
     */
    public Optional<PersonRefusal> grant(
            PersonId person, Role role, @Nullable UnitId unit, @Nullable UUID campaign, @Nullable Me by) {
        mayGive(by, unit);
        if (by != null && by.person().equals(person.value())) return Optional.of(PersonRefusal.YOURSELF);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!grants.add(new Grant(UUID.randomUUID(), person, role, unit, campaign, now))) {
            return Optional.of(PersonRefusal.ALREADY_GIVEN);
        }
        audit.append(
                by,
                "organization.role.given",
                "person:" + person,
                campaign,
                unit == null ? null : unit.value(),
                details(person, Map.of("role", role.name(), "unit", nameOf(unit))));
        return Optional.empty();
    }

    public Optional<PersonRefusal> revoke(UUID grant, @Nullable Me by) {
        var given = grants.find(grant);
        if (given.isEmpty()) return Optional.empty();
        var one = given.get();
        mayGive(by, one.unit());
        if (one.role() == Role.ADMINISTRATOR
                && one.unit() == null
                && administration.isLastAdministrator(one.person())) {
            return Optional.of(PersonRefusal.LAST_ADMINISTRATOR);
        }
        grants.end(one, clock.instant());
        audit.append(
                by,
                "organization.role.taken",
                "person:" + one.person(),
                one.campaign(),
                one.unit() == null ? null : one.unit().value(),
                details(one.person(), Map.of("role", one.role().name(), "unit", nameOf(one.unit()))));
        return Optional.empty();
    }

    private void mayGive(@Nullable Me by, @Nullable UnitId unit) {
        if (unit != null) administration.require(by, unit);
        else if (by != null && !rights.everywhere(by, Power.ADMINISTER)) {
            throw new AccessDeniedException(Power.ADMINISTER.name());
        }
    }

    /** Loa itself may put people into units of other days: a campaign of then is kept with its people. */
    private Optional<PersonRefusal> postRefusal(UnitId unit, String title, @Nullable Me by) {
        if (title.isBlank()) return Optional.of(PersonRefusal.POST_MISSING);
        var exists = register.directory()
                .life(unit)
                .filter(life -> by == null || life.existsOn(today()))
                .isPresent();
        return exists ? Optional.empty() : Optional.of(PersonRefusal.UNIT_MISSING);
    }

    private void note(
            @Nullable Me by, String act, PersonId person, @Nullable UnitId unit, Map<String, String> details) {
        audit.append(by, act, "person:" + person, null, unit == null ? null : unit.value(), details(person, details));
    }

    private Map<String, String> details(PersonId person, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("person", persons.find(person).map(Person::name).orElse(""));
        return details;
    }

    private String nameOf(@Nullable UnitId unit) {
        return Optional.ofNullable(unit)
                .flatMap(id -> register.directory().life(id))
                .map(life -> life.on(today()).name())
                .orElse("EVERYWHERE");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void impossible(PersonRefusal why) {
        throw new IllegalArgumentException(why.name());
    }
}
