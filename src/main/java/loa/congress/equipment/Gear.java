package loa.congress.equipment;

import static loa.congress.Refusal.*;
import static loa.congress.equipment.GearState.*;

import java.util.List;
import loa.congress.Refusal;
import loa.congress.equipment.GearMove.*;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a list of equipment. {@link #decide} is the whole life cycle.
 *
 * @param measure what is counted, as "chiếc"
 * @param spare how many are kept besides
 * @param unit that brings it; {@code null}: nobody yet
 * @param checks what is tried of it at the place
 * @param removed whether it was taken off the list
 */
public record Gear(
        GearId id,
        GearListId list,
        int place,
        String name,
        int quantity,
        String measure,
        int spare,
        @Nullable UnitId unit,
        String person,
        String borrowedFrom,
        GearState state,
        String note,
        List<String> checks,
        boolean removed,
        int version) {

    public Gear {
        checks = List.copyOf(checks);
    }

    /** The answer to a move. */
    sealed interface Outcome {}

    record Moved(GearState to) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    Outcome decide(GearMove move) {
        return switch (move) {
            case Promise _ when state == PROMISED -> no(SO_ALREADY);
            case Promise _ when state == NEEDED || state == RETURNED -> new Moved(PROMISED);
            case Promise _ -> no(SO_ALREADY);

            case Arrive _ when state == NEEDED || state == PROMISED || state == RETURNED -> new Moved(ON_SITE);
            case Arrive _ -> no(SO_ALREADY);

            // What is tried at the place is there, whoever forgot to say so.
            case Try _ when state == RETURNED -> no(RETURNED_ALREADY);
            case Try(var good) -> new Moved(good ? TESTED : FAULTY);

            case GiveBack _ when state == RETURNED -> no(RETURNED_ALREADY);
            case GiveBack _ when state == NEEDED || state == PROMISED -> no(NOT_ON_SITE);
            case GiveBack _ -> new Moved(RETURNED);

            case Miss _ when state == NEEDED -> no(SO_ALREADY);
            case Miss _ -> new Moved(NEEDED);
        };
    }

    public String path() {
        return list.path() + "/things/" + id.value();
    }

    Gear with(GearState to) {
        return new Gear(
                id,
                list,
                place,
                name,
                quantity,
                measure,
                spare,
                unit,
                person,
                borrowedFrom,
                to,
                note,
                checks,
                removed,
                version);
    }

    Gear removed(boolean off) {
        return new Gear(
                id,
                list,
                place,
                name,
                quantity,
                measure,
                spare,
                unit,
                person,
                borrowedFrom,
                state,
                note,
                checks,
                off,
                version);
    }

    private static Outcome no(Refusal why) {
        return new Refused(why);
    }
}
