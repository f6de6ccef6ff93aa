package loa.organization.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.Persons;
import loa.organization.Post;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitChoice;
import loa.organization.UnitId;
import loa.organization.decree.Decrees;
import loa.organization.directory.Directory;
import loa.organization.directory.Tree;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitRegister;
import loa.organization.intake.IntakeKind;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.Sheet;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The tree of units on a day, and each unit with its history; for everybody signed in. */
@Controller
@RequestMapping("/units")
class UnitsController {

    private static final int MOST_DRAWN = 400;
    private static final int MOST_FOUND = 100;

    private final UnitRegister register;
    private final Persons persons;
    private final Decrees decrees;
    private final UnitChoice choice;
    private final Rights rights;
    private final Clock clock;

    UnitsController(
            UnitRegister register, Persons persons, Decrees decrees, UnitChoice choice, Rights rights, Clock clock) {
        this.register = register;
        this.persons = persons;
        this.decrees = decrees;
        this.choice = choice;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    UnitsPage units(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UUID within,
            Me me) {
        var today = LocalDate.now(clock);
        var day = on == null ? today : on;
        var tree = register.directory().on(day);
        var top = Optional.ofNullable(within).map(UnitId::new).flatMap(tree::find);
        var branches = q.isBlank() ? branches(tree, top.map(List::of).orElse(tree.roots())) : found(tree, q);
        return new UnitsPage(
                day,
                day.equals(today),
                q,
                top.map(unit -> branch(tree, unit, null, List.of(), 0)).orElse(null),
                branches,
                tree.all().size(),
                rights.may(me, Power.ADMINISTER, null, null));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        var day = on == null ? LocalDate.now(clock) : on;
        var directory = register.directory();
        var tree = directory.on(day);
        var rows = tree.all().stream()
                .map(unit -> List.of(
                        unit.name(),
                        msg("organization.kind." + unit.kind()),
                        Optional.ofNullable(
                                        directory.life(unit.id()).orElseThrow().code())
                                .orElse(""),
                        tree.find(unit.parent()).map(choice::label).orElse(""),
                        unit.from().equals(Unit.BEFORE_RECORDS) ? "" : Days.full(unit.from()),
                        String.join(
                                "; ", directory.life(unit.id()).orElseThrow().aliases())))
                .toList();
        return Downloads.workbook(
                "don-vi-" + day,
                new Sheet(
                        msg("organization.units.title"),
                        IntakeKind.UNITS.columns().heads(),
                        rows));
    }

    @GetMapping("/{id}")
    UnitPage unit(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Me me) {
        var today = LocalDate.now(clock);
        var directory = register.directory();
        var life = directory.life(new UnitId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wanted = on == null ? today : on;
        var day = life.existsOn(wanted)
                ? wanted
                : Optional.ofNullable(life.lastOn()).orElse(life.foundedOn());
        var unit = life.on(day);
        var tree = directory.on(day);
        var path = tree.above(unit.id()).reversed().stream()
                .map(UnitsController::link)
                .toList();
        return new UnitPage(
                id.toString(),
                unit.name(),
                unit.kind(),
                life.code(),
                path,
                Days.full(day),
                on == null || on.equals(today),
                noted(unit.from()),
                unit.until() == null ? null : Days.full(unit.until()),
                unit.aliases(),
                history(directory, life),
                directory.predecessors(unit.id(), today).stream()
                        .map(UnitsController::link)
                        .toList(),
                directory.successors(unit.id(), today).stream()
                        .map(UnitsController::link)
                        .toList(),
                tree.children(unit.id()).stream().map(UnitsController::link).toList(),
                holders(unit.id(), today),
                waiting(unit.id()),
                rights.may(me, Power.ADMINISTER, null, unit.id()));
    }

    private List<UnitPage.Waiting> waiting(UnitId unit) {
        return decrees.scheduled().stream()
                .filter(decree ->
                        decree.ended().contains(unit) || decree.heirs().contains(unit))
                .map(decree -> new UnitPage.Waiting(
                        decree.id().toString(), decree.paper().number(), Days.full(decree.day())))
                .toList();
    }

    private List<UnitPage.Holder> holders(UnitId unit, LocalDate today) {
        var holders = new ArrayList<UnitPage.Holder>();
        for (var person : persons.at(unit)) {
            for (Post post : person.postsOn(today)) {
                if (post.unit().equals(unit)) {
                    holders.add(new UnitPage.Holder(person.id().toString(), person.name(), post.title()));
                }
            }
        }
        return holders;
    }

    private static List<UnitPage.Event> history(Directory directory, UnitLife life) {
        record Dated(LocalDate day, String words) {}
        var events = new ArrayList<Dated>();
        for (var named : life.names())
            events.add(new Dated(named.since(), msg("organization.history.named", named.name())));
        for (var under : life.parents()) {
            if (under.parent() == null) continue;
            var parent = directory.life(under.parent()).orElseThrow().on(under.since());
            events.add(new Dated(under.since(), msg("organization.history.under", parent.name())));
        }
        for (var succession : directory.successions(life.id())) {
            var from = succession.successor().equals(life.id());
            var other = directory
                    .life(from ? succession.predecessor() : succession.successor())
                    .orElseThrow()
                    .on(succession.since());
            events.add(new Dated(
                    succession.since(),
                    msg(from ? "organization.history.from" : "organization.history.to", other.name())));
        }
        events.sort(Comparator.comparing(Dated::day));
        return events.stream()
                .map(event -> new UnitPage.Event(noted(event.day), event.words))
                .toList();
    }

    /** As many levels as fit on a page; the rest stays folded behind a link. */
    private static List<UnitsPage.Branch> branches(Tree tree, List<Unit> tops) {
        var depth = 0;
        for (int tried = 1; tried <= 8; tried++) {
            var drawn = 0;
            for (var top : tops) drawn += drawn(tree, top, tried);
            if (drawn > MOST_DRAWN) break;
            depth = tried;
        }
        var shown = Math.max(depth, 1);
        return tops.stream().map(top -> branch(tree, top, null, shown)).toList();
    }

    private static int drawn(Tree tree, Unit unit, int depth) {
        if (depth == 0) return 1;
        return 1
                + tree.children(unit.id()).stream()
                        .mapToInt(child -> drawn(tree, child, depth - 1))
                        .sum();
    }

    private static UnitsPage.Branch branch(Tree tree, Unit unit, @Nullable String place, int depth) {
        var children = tree.children(unit.id());
        return depth == 0
                ? branch(tree, unit, place, List.of(), children.size())
                : branch(
                        tree,
                        unit,
                        place,
                        children.stream()
                                .map(child -> branch(tree, child, null, depth - 1))
                                .toList(),
                        0);
    }

    private static UnitsPage.Branch branch(
            Tree tree, Unit unit, @Nullable String place, List<UnitsPage.Branch> below, int folded) {
        return new UnitsPage.Branch(unit.id().toString(), unit.name(), unit.kind(), place, below, folded);
    }

    private static List<UnitsPage.Branch> found(Tree tree, String q) {
        var words = Plain.text(q);
        return tree.all().stream()
                .filter(unit -> Plain.text(unit.name() + " " + String.join(" ", unit.aliases()))
                        .contains(words))
                .limit(MOST_FOUND)
                .map(unit -> branch(
                        tree, unit, tree.find(unit.parent()).map(Unit::name).orElse(null), List.of(), 0))
                .toList();
    }

    private static UnitPage.Link link(Unit unit) {
        return new UnitPage.Link(unit.id().toString(), unit.name());
    }

    private static @Nullable String noted(LocalDate day) {
        return day.equals(Unit.BEFORE_RECORDS) ? null : Days.full(day);
    }
}
