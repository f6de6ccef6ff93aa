package loa.approval;

import java.util.EnumSet;
import java.util.Set;

/** Where a version stands on its way to approval; {@link SignOff#decide} is the whole life cycle. */
public enum SignOffState {
    /** Nobody has said yet who approves things of its kind. */
    UNRULED,
    /** Bodies are asked. */
    ASKED,
    /** One body approves, another does not: somebody entitled decides. */
    CONFLICT,
    /** Approved with changes: the author makes a new version, which is confirmed lightly. */
    CHANGES_ASKED,
    RETURNED,
    REJECTED,
    APPROVED,
    /** Released in urgency before it was approved; the approval is owed. */
    FORCED,
    WITHDRAWN,
    /** The subject changed, so this version is not what would go out. */
    VOIDED;

    /** Somebody still has to say something. */
    public static final Set<SignOffState> OPEN = EnumSet.of(UNRULED, ASKED, CONFLICT, FORCED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether bodies may speak. */
    boolean hears() {
        return this == ASKED || this == FORCED;
    }
}
