package loa.congress.equipment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loa.congress.Difference;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it was typed.
 *
 * @param checks what is tried of it, one a line
 */
public record TypedGear(
        String name,
        String quantity,
        String measure,
        String spare,
        @Nullable UUID unit,
        String person,
        String borrowedFrom,
        String note,
        String checks) {

    private static final int LONG = 2000;
    private static final int SHORT = 200;
    private static final int MOST = 9999;
    private static final int MOST_CHECKS = 20;

    public static final TypedGear BLANK = new TypedGear("", "1", "chiếc", "0", null, "", "", "", "");

    public static TypedGear of(Gear gear) {
        return new TypedGear(
                gear.name(),
                String.valueOf(gear.quantity()),
                gear.measure(),
                String.valueOf(gear.spare()),
                gear.unit() == null ? null : gear.unit().value(),
                gear.person(),
                gear.borrowedFrom(),
                gear.note(),
                String.join("\n", gear.checks()));
    }

    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (name.isBlank()) faults.add(Fault.of("name", Refusal.TITLE_MISSING));
        if (name.length() > SHORT) faults.add(Fault.of("name", Refusal.TEXT_TOO_LONG));
        var count = number(quantity);
        if (count == null || count < 1) faults.add(Fault.of("quantity", Refusal.QUANTITY_WRONG));
        if (!spare.isBlank() && number(spare) == null) faults.add(Fault.of("spare", Refusal.QUANTITY_WRONG));
        if (note.length() > LONG
                || checks.length() > LONG
                || measure.length() > SHORT
                || person.length() > SHORT
                || borrowedFrom.length() > SHORT) {
            faults.add(Fault.of(Refusal.TEXT_TOO_LONG));
        }
        if (lines().size() > MOST_CHECKS) faults.add(Fault.of("checks", Refusal.TOO_MANY));
        return faults;
    }

    private static @Nullable Integer number(String typed) {
        var digits = typed.strip();
        if (!digits.matches("\\d{1,5}")) return null;
        int number = Integer.parseInt(digits);
        return number > MOST ? null : number;
    }

    private List<String> lines() {
        return checks.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** The thing it describes; only where there are no faults. */
    Gear gear(GearId id, GearListId list, int place, GearState state, int version) {
        var count = number(quantity);
        var more = number(spare);
        return new Gear(
                id,
                list,
                place,
                name.strip(),
                count == null ? 1 : count,
                measure.strip(),
                more == null ? 0 : more,
                unit == null ? null : new UnitId(unit),
                person.strip(),
                borrowedFrom.strip(),
                state,
                note.strip(),
                lines(),
                false,
                version);
    }

    /** What is not the same in two versions of a thing; units by the names given. */
    static List<Difference> differences(Gear before, Gear now, String unitBefore, String unitNow) {
        return new Difference.Between()
                .field("name", before.name(), now.name())
                .field("quantity", before.quantity(), now.quantity())
                .field("measure", before.measure(), now.measure())
                .field("spare", before.spare(), now.spare())
                .field("bringer", unitBefore, unitNow)
                .field("person", before.person(), now.person())
                .field("borrowedFrom", before.borrowedFrom(), now.borrowedFrom())
                .field("note", before.note(), now.note())
                .field("checks", String.join("; ", before.checks()), String.join("; ", now.checks()))
                .field("state", before.state(), now.state())
                .all();
    }
}
