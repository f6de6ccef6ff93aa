package loa.congress.programme;

import static loa.congress.Refusal.*;
import static loa.congress.programme.ItemState.*;

import java.util.UUID;
import loa.congress.Refusal;
import loa.congress.programme.ItemMove.*;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a programme. {@link #decide} is the whole life cycle.
 *
 * @param place among the others, lowest first
 * @param reason why it was dropped
 * @param performed whether it was, once that is known
 */
public record Item(
        ItemId id,
        ProgrammeId programme,
        UnitId unit,
        ItemState state,
        int place,
        Sketch sketch,
        @Nullable String reason,
        @Nullable Boolean performed,
        int version,
        UUID by) {

    /** What the one who asks may do with it. */
    public record Asker(boolean leads, boolean ofTheUnit, boolean locked) {}

    /** The answer to a move. */
    public sealed interface Outcome {}

    record Moved(ItemState to) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    Outcome decide(ItemMove move, Asker by) {
        return switch (move) {
            case Select _, Reserve _ when !by.leads() -> no(NOT_LEAD);
            case Drop _, Restore _ when !by.leads() && !by.ofTheUnit() -> no(NOT_YOUR_UNIT);
            case Drop _, Restore _ when !by.leads() && by.locked() -> no(LOCKED);

            case Select _ when state == SELECTED -> no(SO_ALREADY);
            case Select _ when state == DROPPED -> no(DROPPED_ALREADY);
            case Select _ -> new Moved(SELECTED);

            case Reserve _ when state == RESERVE -> no(SO_ALREADY);
            case Reserve _ when state == DROPPED -> no(DROPPED_ALREADY);
            case Reserve _ -> new Moved(RESERVE);

            case Drop _ when state == DROPPED -> no(DROPPED_ALREADY);
            case Drop(var why) when why.isBlank() -> no(REASON_MISSING);
            case Drop _ -> new Moved(DROPPED);

            case Restore _ when state == REGISTERED -> no(SO_ALREADY);
            // What is in the programme is taken out by whoever put it there.
            case Restore _ when state != DROPPED && !by.leads() -> no(NOT_LEAD);
            case Restore _ -> new Moved(REGISTERED);
        };
    }

    /** Why the one who asks may not change what it says; {@code null}: they may. */
    @Nullable
    Refusal closed(Asker by) {
        if (!by.leads() && !by.ofTheUnit()) return NOT_YOUR_UNIT;
        if (!by.leads() && by.locked()) return LOCKED;
        return state == DROPPED ? DROPPED_ALREADY : null;
    }

    public String path() {
        return programme.path() + "/items/" + id.value();
    }

    private static Outcome no(Refusal why) {
        return new Refused(why);
    }
}
