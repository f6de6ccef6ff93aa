package loa.organization.intake;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitChoice;
import loa.organization.UnitDesk;
import loa.organization.UnitId;
import loa.organization.UnitMove;
import loa.organization.UnitRefusal;
import loa.organization.account.AccountDesk;
import loa.organization.directory.Directory;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitName;
import loa.organization.directory.UnitPlan;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import loa.platform.sheet.FilledSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists of units. A parent may be on record, or stand in the same list, above or below. */
@Component
class UnitIntake implements Intake {

    private final UnitRegister register;
    private final UnitDesk desk;
    private final UnitChoice choice;
    private final Rights rights;
    private final Clock clock;

    UnitIntake(UnitRegister register, UnitDesk desk, UnitChoice choice, Rights rights, Clock clock) {
        this.register = register;
        this.desk = desk;
        this.choice = choice;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.UNITS;
    }

    @Override
    public List<Verdict> read(FilledSheet sheet, Me me) {
        return understood(sheet, me, register.directory()).stream()
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
        var rows = understood(sheet, me, register.lockedDirectory());
        if (rows.stream().anyMatch(UnitRow::isWrong)) throw new Changed();
        moveAll(
                rows.stream()
                        .filter(row -> !row.changes.isEmpty())
                        .collect(Collectors.toMap(UnitRow::id, UnitRow::described)),
                me);
        rows.stream()
                .filter(row -> row.known == null)
                .collect(Collectors.groupingBy(
                        UnitRow::depth, TreeMap::new, Collectors.toMap(UnitRow::id, UnitRow::found)))
                .values()
                .forEach(level -> moveAll(level, me));
        return List.of();
    }

    private void moveAll(Map<UnitId, ? extends UnitMove> moves, Me me) {
        if (desk.moveAll(moves, me).isPresent()) throw new Changed();
    }

    private List<UnitRow> understood(FilledSheet sheet, Me me, Directory directory) {
        var rows = sheet.rows().stream().map(UnitRow::new).toList();
        var named = rows.stream().collect(Collectors.groupingBy(UnitRow::key));
        for (var row : rows) place(row, named.getOrDefault(UnitName.key(row.parentName()), List.of()), me);
        for (var row : rows) compare(row, me, directory);
        var firsts = new HashMap<String, UnitRow>();
        for (var row : rows) {
            var first = row.isWrong() ? null : firsts.putIfAbsent(row.place(), row);
            if (first != null) row.wrong("name", msg("organization.import.fault.TWICE", first.number()));
        }
        return rows;
    }

    /** Finds the parent: in the list, else on record. */
    private void place(UnitRow row, List<UnitRow> named, Me me) {
        if (row.parentName().isEmpty()) return;
        var listed = named.stream().filter(other -> other != row).toList();
        if (listed.size() == 1) {
            row.parentInList = listed.getFirst();
            return;
        }
        var on = row.from == null ? LocalDate.now(clock) : row.from;
        row.parent = choice.read(row.parentName(), me, on).orElse(null);
        if (row.parent != null) return;
        if (choice.readToday(row.parentName(), me).isPresent()) {
            row.wrong("from", msg("organization.import.fault.PARENT_LATER", row.parentName()));
        } else row.wrong("parent", msg("organization.import.fault.PARENT", row.parentName()));
    }

    /** Compares with what is on record, and asks the rule whether a new one may be; after its parent in the list. */
    private void compare(UnitRow row, Me me, Directory directory) {
        if (row.compared || row.isWrong()) return;
        row.compared = true;
        if (row.isBelowItself()) {
            row.wrong("parent", msg("organization.refusal.unit.BELOW_ITSELF"));
            return;
        }
        if (row.parentInList != null) compare(row.parentInList, me, directory);
        row.settleParent(directory);
        if (row.parentInList != null) {
            if (row.foundedOn().isBefore(row.parentInList.foundedOn())) {
                row.wrong("from", msg("organization.refusal.unit.PARENT_MISSING"));
            }
        } else if (mayAdminister(me, row.parent)) {
            known(row, directory).ifPresentOrElse(row::compare, () -> ask(row, directory));
        } else row.wrong("parent", msg("organization.import.fault.NOT_YOURS"));
    }

    private static void ask(UnitRow row, Directory directory) {
        if (UnitPlan.decide(directory, row.id(), row.found()) instanceof UnitPlan.Refused(var why)) {
            row.wrong(why == UnitRefusal.NAME_TAKEN ? "name" : "from", msg("organization.refusal.unit." + why));
        }
    }

    private Optional<UnitLife> known(UnitRow row, Directory directory) {
        var tree = directory.on(LocalDate.now(clock));
        var siblings = row.parent == null ? tree.roots() : tree.children(row.parent);
        return siblings.stream()
                .filter(unit -> UnitName.key(unit.name()).equals(row.key()))
                .findFirst()
                .flatMap(unit -> directory.life(unit.id()));
    }

    private boolean mayAdminister(Me me, @Nullable UnitId parent) {
        return parent == null
                ? rights.everywhere(me, Power.ADMINISTER)
                : rights.may(me, Power.ADMINISTER, null, parent);
    }
}
