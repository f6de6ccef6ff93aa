package loa.organization.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loa.organization.Person;
import loa.organization.PersonDesk;
import loa.organization.PersonDesk.Outcome;
import loa.organization.PersonRefusal;
import loa.organization.Post;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Role;
import loa.organization.Roll;
import loa.organization.Unit;
import loa.organization.UnitChoice;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.organization.intake.IntakeKind;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.Sheet;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people, and the form to register one. */
@Controller
@RequestMapping("/people")
class PeopleController {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 10_000;

    private final Roll roll;
    private final PersonDesk desk;
    private final Units units;
    private final UnitChoice choice;
    private final Rights rights;
    private final Clock clock;

    PeopleController(Roll roll, PersonDesk desk, Units units, UnitChoice choice, Rights rights, Clock clock) {
        this.roll = roll;
        this.desk = desk;
        this.units = units;
        this.choice = choice;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    PeoplePage people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        var search = search(q, unit, role, account, me);
        var total = roll.count(search, me);
        var pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        var wanted = Math.clamp(page, 1, pages);
        var rows = roll.find(search, me, PAGE, (wanted - 1L) * PAGE).stream()
                .map(this::row)
                .toList();
        return new PeoplePage(search, unit, rows, total, wanted, pages, choice.offered(me));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String account,
            Me me) {
        var today = LocalDate.now(clock);
        var rows = roll.find(search(q, unit, role, account, me), me, MOST_EXPORTED, 0).stream()
                .flatMap(row -> row.person().postsOn(today).stream().map(post -> exported(row, post)))
                .toList();
        return Downloads.workbook(
                "nguoi-dung-" + today,
                new Sheet(
                        msg("organization.people.title"),
                        IntakeKind.PEOPLE.columns().heads(),
                        rows));
    }

    @GetMapping("/new")
    PersonNewPage blank(Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        return new PersonNewPage("", "", "", choice.offered(me), null);
    }

    @PostMapping("/new")
    Answer register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String post,
            Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        var chosen = choice.readToday(unit, me);
        var outcome = chosen.isEmpty()
                ? new Outcome.Refused(PersonRefusal.UNIT_MISSING)
                : desk.register(name, chosen.get(), post, me);
        return switch (outcome) {
            case Outcome.Done(var id) -> Answer.goTo("/people/" + id).saying("organization.notice.personRegistered");
            case Outcome.Refused(var why) ->
                new PersonNewPage(name, unit, post, choice.offered(me), msg("organization.refusal." + why))
                        .withStatus(200);
        };
    }

    private Roll.Search search(@Nullable String q, String unit, @Nullable Role role, @Nullable String account, Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        return new Roll.Search(q, choice.readToday(unit, me).orElse(null), role, account);
    }

    private PeoplePage.Row row(Roll.Row row) {
        var posts = row.person().postsOn(LocalDate.now(clock)).stream()
                .map(post -> post.title() + ", " + unitName(post.unit()))
                .toList();
        var account = Optional.ofNullable(row.account()).orElse("NONE");
        return new PeoplePage.Row(
                row.person().id().toString(),
                row.person().name(),
                posts,
                row.roles().stream()
                        .map(role -> msg("organization.role." + role))
                        .toList(),
                row.userName(),
                msg("organization.account." + account),
                kind(account));
    }

    private List<String> exported(Roll.Row row, Post post) {
        Person person = row.person();
        return List.of(
                person.name(),
                Optional.ofNullable(row.userName()).orElse(""),
                units.find(post.unit()).map(choice::label).orElse(""),
                post.title(),
                String.join(
                        "; ",
                        row.roles().stream()
                                .map(role -> msg("organization.role." + role))
                                .toList()));
    }

    private String unitName(UnitId unit) {
        return units.find(unit).map(Unit::name).orElse("");
    }

    static String kind(String account) {
        return switch (account) {
            case "ACTIVE" -> "ok";
            case "MUST_CHANGE_PASSWORD" -> "warn";
            case "DISABLED" -> "bad";
            default -> "mute";
        };
    }
}
