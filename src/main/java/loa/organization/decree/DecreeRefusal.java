package loa.organization.decree;

import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Why a decree, or a change of it, can not be.
 *
 * @param about the unit it concerns, or its name as typed
 */
public record DecreeRefusal(Why why, @Nullable UnitId about, String typed) {

    /** The reasons. */
    public enum Why {
        NUMBER_MISSING,
        FILE_TOO_LARGE,
        NO_PART,
        /** A part without a unit that ends. */
        ENDED_MISSING,
        /** A part without a unit that takes over. */
        HEIR_MISSING,
        /** No unit of that name exists on the last day, or more than one. */
        NOT_KNOWN,
        /** The unit ends in two parts. */
        ENDED_TWICE,
        /** The unit ends, so it can not take over. */
        HEIR_ENDS,
        /** The unit does not exist on the day before, or a later day ends it. */
        NOT_ITS_DAY,
        /** The heir does not exist on the day. */
        HEIR_NOT_THERE,
        LATER_CHANGE,
        NAME_MISSING,
        NAME_TAKEN,
        PARENT_MISSING,
        BELOW_ITSELF,
        /** A unit below it goes on, and nobody has said below whom. */
        CHILD_WITHOUT_PARENT,
        /** Something that hangs on a divided unit has no heir yet. */
        WITHOUT_HEIR,
        /** What was shown is not what it would do now. */
        LOOK_AGAIN,
        /** Not in the state for it. */
        NOT_FROM_HERE,
        /** Something happened since. */
        SOMETHING_NEW,
        REASON_MISSING,
        /** It is done, or somebody else has it by now. */
        NOTHING_LEFT
    }

    static DecreeRefusal of(Why why) {
        return new DecreeRefusal(why, null, "");
    }

    static DecreeRefusal of(Why why, UnitId about) {
        return new DecreeRefusal(why, about, "");
    }

    static DecreeRefusal of(Why why, String typed) {
        return new DecreeRefusal(why, null, typed);
    }
}
