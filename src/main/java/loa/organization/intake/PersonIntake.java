package loa.organization.intake;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import loa.organization.Grant;
import loa.organization.Person;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.PersonRefusal;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitChoice;
import loa.organization.account.AccountDesk;
import loa.organization.account.Accounts;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.sheet.FilledSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists of people. Rows with one user name, or one name at one unit, are one person with several posts. */
@Component
class PersonIntake implements Intake {

    private final Persons persons;
    private final PersonDesk desk;
    private final Accounts accounts;
    private final AccountDesk accountDesk;
    private final UnitChoice choice;
    private final Rights rights;
    private final Clock clock;

    PersonIntake(
            Persons persons,
            PersonDesk desk,
            Accounts accounts,
            AccountDesk accountDesk,
            UnitChoice choice,
            Rights rights,
            Clock clock) {
        this.persons = persons;
        this.desk = desk;
        this.accounts = accounts;
        this.accountDesk = accountDesk;
        this.choice = choice;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.PEOPLE;
    }

    @Override
    public List<Verdict> read(FilledSheet sheet, Me me) {
        return understood(sheet, me).stream()
                .map(row -> Verdict.of(
                        row.line.number(),
                        kind().columns().names().stream().map(row.line::text).toList(),
                        row.known == null,
                        row.changes,
                        row.faults))
                .toList();
    }

    @Override
    public List<AccountDesk.Outcome.Given> carryOut(FilledSheet sheet, Me me) {
        var given = new ArrayList<AccountDesk.Outcome.Given>();
        var registered = new HashMap<String, PersonId>();
        for (var row : understood(sheet, me)) {
            if (row.isWrong() || row.unit == null) throw new Changed();
            var person = row.known == null ? registered.get(row.who()) : row.known.id();
            if (person == null) person = registered(desk.register(row.name(), row.unit, row.post(), me));
            else if (row.addsPost) none(desk.addPost(person, row.unit, row.post(), me));
            registered.put(row.who(), person);
            for (var role : row.roles) {
                none(desk.grant(person, role, row.unit, null, me).filter(why -> why != PersonRefusal.ALREADY_GIVEN));
            }
            if (row.opensAccount) given.add(opened(accountDesk.open(person, row.userName(), me)));
        }
        return given;
    }

    private List<PersonRow> understood(FilledSheet sheet, Me me) {
        var rows = sheet.rows().stream().map(PersonRow::new).toList();
        var firsts = new HashMap<String, PersonRow>();
        var seen = new HashMap<String, PersonRow>();
        for (var row : rows) {
            place(row, me);
            if (row.isWrong()) continue;
            var first = firsts.putIfAbsent(row.who(), row);
            if (first == null) begin(row, me);
            else follow(row, first, seen.get(row.postKey()), me);
            seen.putIfAbsent(row.postKey(), row);
        }
        return rows;
    }

    private void place(PersonRow row, Me me) {
        var unit = choice.readToday(row.line.text("unit"), me);
        if (unit.isEmpty()) row.wrong("unit", msg("organization.import.fault.UNIT", row.line.text("unit")));
        else if (!rights.may(me, Power.ADMINISTER, null, unit.get())) {
            row.wrong("unit", msg("organization.import.fault.NOT_YOURS"));
        }
        row.unit = unit.orElse(null);
    }

    /** The first row of a person. */
    private void begin(PersonRow row, Me me) {
        var account = row.userName().isEmpty() ? Optional.<Person>empty() : ofUserName(row);
        var known = account.isPresent() || row.isWrong() ? account : ofName(row);
        if (row.isWrong()) return;
        row.opensAccount = !row.userName().isEmpty() && account.isEmpty();
        known.ifPresent(person -> compare(row, person, me));
    }

    /** A further row of a person who stands above. */
    private void follow(PersonRow row, PersonRow first, @Nullable PersonRow twin, Me me) {
        if (!Plain.text(first.name()).equals(Plain.text(row.name()))) {
            row.wrong("person", msg("organization.import.fault.OTHER_NAME", first.name(), first.number()));
        } else if (twin != null) {
            row.wrong("post", msg("organization.import.fault.TWICE", twin.number()));
        } else if (first.known == null) row.addsPost = true;
        else compare(row, first.known, me);
    }

    private void compare(PersonRow row, Person person, Me me) {
        if (person.id().value().equals(me.person()) && !row.roles.isEmpty()) {
            row.wrong("roles", msg("organization.refusal.YOURSELF"));
        }
        var given = rights.given(person.id()).stream()
                .filter(grant -> grant.campaign() == null && Objects.equals(grant.unit(), row.unit))
                .map(Grant::role)
                .toList();
        row.compare(person, given, LocalDate.now(clock));
    }

    private Optional<Person> ofUserName(PersonRow row) {
        var person = accounts.find(row.userName()).flatMap(account -> persons.find(account.person()));
        if (person.isPresent() && !Plain.text(person.get().name()).equals(Plain.text(row.name()))) {
            row.wrong("userName", msg("organization.refusal.USER_NAME_TAKEN"));
        }
        return person;
    }

    private Optional<Person> ofName(PersonRow row) {
        var named = persons.at(Objects.requireNonNull(row.unit)).stream()
                .filter(person -> person.name().equalsIgnoreCase(row.name()))
                .toList();
        if (named.size() > 1) row.wrong("person", msg("organization.import.fault.SEVERAL", row.name()));
        if (named.size() != 1) return Optional.empty();
        var person = named.getFirst();
        if (!row.userName().isEmpty() && accounts.find(person.id()).isPresent()) {
            row.wrong("userName", msg("organization.refusal.HAS_ACCOUNT"));
        }
        return Optional.of(person);
    }

    private static PersonId registered(PersonDesk.Outcome outcome) {
        return switch (outcome) {
            case PersonDesk.Outcome.Done(var id) -> id;
            case PersonDesk.Outcome.Refused _ -> throw new Changed();
        };
    }

    private static AccountDesk.Outcome.Given opened(AccountDesk.Outcome outcome) {
        return switch (outcome) {
            case AccountDesk.Outcome.Given given -> given;
            case AccountDesk.Outcome.Refused _ -> throw new Changed();
        };
    }

    private static void none(Optional<PersonRefusal> refusal) {
        if (refusal.isPresent()) throw new Changed();
    }
}
