package loa.organization.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.Administration;
import loa.organization.Person;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.PersonRefusal;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitChoice;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.organization.account.AccountDesk;
import loa.organization.account.AccountState;
import loa.organization.account.Accounts;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One person: posts, roles and the account. */
@Controller
@RequestMapping("/people/{id}")
class PersonController {

    private final PersonDesk desk;
    private final AccountDesk accountDesk;
    private final Persons persons;
    private final Accounts accounts;
    private final Administration administration;
    private final Rights rights;
    private final Units units;
    private final UnitChoice choice;
    private final Settings settings;
    private final Clock clock;

    PersonController(
            PersonDesk desk,
            AccountDesk accountDesk,
            Persons persons,
            Accounts accounts,
            Administration administration,
            Rights rights,
            Units units,
            UnitChoice choice,
            Settings settings,
            Clock clock) {
        this.desk = desk;
        this.accountDesk = accountDesk;
        this.persons = persons;
        this.accounts = accounts;
        this.administration = administration;
        this.rights = rights;
        this.units = units;
        this.choice = choice;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    PersonPage person(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID campaign, Me me) {
        return page(new PersonId(id), campaign, null, Map.of(), null, me);
    }

    @PostMapping("/name")
    Answer rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Me me) {
        var person = known(id);
        return done(person, "name", Map.of("name", name), desk.rename(person, name, me), me);
    }

    @PostMapping("/posts")
    Answer addPost(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String unit,
            Me me) {
        var person = known(id);
        var refusal = choice.readToday(unit, me)
                .map(chosen -> desk.addPost(person, chosen, title, me))
                .orElse(Optional.of(PersonRefusal.UNIT_MISSING));
        return done(person, "post", Map.of("title", title, "unit", unit), refusal, me);
    }

    @PostMapping("/posts/{post}/end")
    Answer endPost(@PathVariable UUID id, @PathVariable UUID post, Me me) {
        desk.endPost(known(id), post, me);
        return Answer.goTo("/people").saying("organization.notice.postEnded");
    }

    @PostMapping("/roles")
    Answer give(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(required = false) @Nullable UUID campaign,
            Me me) {
        var person = known(id);
        var chosen = choice.readToday(where, me);
        var refusal = chosen.isEmpty() && !where.isBlank()
                ? Optional.of(PersonRefusal.UNIT_MISSING)
                : desk.grant(person, role, chosen.orElse(null), campaign, me);
        return done(person, "role", Map.of("role", role.name(), "where", where), refusal, me);
    }

    @PostMapping("/roles/{grant}/take")
    Answer take(@PathVariable UUID id, @PathVariable UUID grant, Me me) {
        return done(known(id), "take", Map.of(), desk.revoke(grant, me), me);
    }

    @PostMapping("/account")
    Answer open(@PathVariable UUID id, @RequestParam(defaultValue = "") String userName, Me me) {
        var person = known(id);
        return oneTime(person, accountDesk.open(person, userName, me), Map.of("userName", userName), me);
    }

    @PostMapping("/account/reset")
    Answer reset(@PathVariable UUID id, Me me) {
        var person = known(id);
        return oneTime(person, accountDesk.reset(person, me), Map.of(), me);
    }

    @PostMapping("/account/enable")
    Answer enable(@PathVariable UUID id, Me me) {
        var person = known(id);
        return oneTime(person, accountDesk.enable(person, me), Map.of(), me);
    }

    @PostMapping("/account/disable")
    Answer disable(@PathVariable UUID id, Me me) {
        var person = known(id);
        return done(person, "account", Map.of(), accountDesk.disable(person, me), me);
    }

    @PostMapping("/account/sign-out")
    Answer signOut(@PathVariable UUID id, Me me) {
        accountDesk.signOutEverywhere(known(id), me);
        return Answer.goTo("/people/" + id).saying("organization.notice.signedOut");
    }

    private Answer done(
            PersonId person, String form, Map<String, String> typed, Optional<PersonRefusal> refusal, Me me) {
        return refusal.map(why -> page(person, null, form, typed, why, me).withStatus(200))
                .orElseGet(() -> Answer.goTo("/people/" + person).saying("organization.notice.personChanged"));
    }

    private Answer oneTime(PersonId person, AccountDesk.Outcome outcome, Map<String, String> typed, Me me) {
        return switch (outcome) {
            case AccountDesk.Outcome.Given(var userName, var password) ->
                new OneTimePage(
                                person.toString(),
                                persons.find(person).map(Person::name).orElse(""),
                                userName,
                                password,
                                Days.moment(clock.instant().plus(AccountDesk.ONE_TIME), settings.zone()))
                        .withStatus(200);
            case AccountDesk.Outcome.Refused(var why) ->
                page(person, null, "account", typed, why, me).withStatus(200);
        };
    }

    private PersonId known(UUID id) {
        return persons.find(new PersonId(id))
                .map(Person::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PersonPage page(
            PersonId id,
            @Nullable UUID campaign,
            @Nullable String form,
            Map<String, String> typed,
            @Nullable PersonRefusal why,
            Me me) {
        var person = persons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!administration.may(me, id)) throw new AccessDeniedException(Power.ADMINISTER.name());
        return new PersonPage(
                id.toString(),
                person.name(),
                posts(person),
                roles(id),
                account(person),
                rights.everywhere(me, Power.ADMINISTER),
                campaign == null ? null : campaign.toString(),
                choice.offered(me),
                form,
                typed,
                why == null ? null : msg("organization.refusal." + why));
    }

    private List<PersonPage.Held> posts(Person person) {
        return person.posts().reversed().stream()
                .map(post -> new PersonPage.Held(
                        post.id().toString(),
                        post.title(),
                        unitName(post.unit()),
                        Days.full(post.since()),
                        post.lastOn() == null ? null : Days.full(post.lastOn())))
                .toList();
    }

    private List<PersonPage.Given> roles(PersonId id) {
        return rights.given(id).stream()
                .map(grant -> new PersonPage.Given(
                        grant.id().toString(),
                        msg("organization.role." + grant.role()),
                        grant.unit() == null ? msg("organization.where.EVERYWHERE") : unitName(grant.unit()),
                        grant.campaign() == null ? null : grant.campaign().toString(),
                        Days.full(LocalDate.ofInstant(grant.since(), settings.zone()))))
                .toList();
    }

    private PersonPage.Account account(Person person) {
        var known = accounts.find(person.id());
        if (known.isEmpty()) {
            return new PersonPage.Account(
                    "NONE", "mute", Plain.text(person.name()).replace(' ', '.'), null);
        }
        var userName = known.get().userName();
        return switch (known.get().state()) {
            case AccountState.Active _ -> new PersonPage.Account("ACTIVE", "ok", userName, null);
            case AccountState.MustChangePassword(var until) ->
                new PersonPage.Account("MUST_CHANGE_PASSWORD", "warn", userName, Days.moment(until, settings.zone()));
            case AccountState.Disabled _ -> new PersonPage.Account("DISABLED", "bad", userName, null);
        };
    }

    private String unitName(UnitId unit) {
        return units.find(unit).map(Unit::name).orElse("");
    }
}
