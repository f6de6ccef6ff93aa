package loa.approval;

/** Why a move is not made; each is a sentence {@code approval.refusal.<name>} that says what to do. */
public enum Refusal {
    NOT_APPROVER,
    SELF_APPROVAL,
    SIGNED_ALREADY,
    SAID_ALREADY,
    NOT_ASKED,
    NOT_YOUR_TURN,
    NOT_RULED,
    IN_CONFLICT,
    DECIDED,
    REASON_MISSING,
    CHANGES_MISSING,
    NOT_OWNER,
    NOT_IN_CHARGE,
    NO_CONFLICT,
    PART_OF_CONFLICT,
    NOT_FORCER,
    FORCED_ALREADY,
    DAY_NOT_SOON,
    TOO_LATE_TO_UNDO,
    NOTHING_TO_UNDO,
    NOT_CLERK,
    /** The very version is asked about or approved already. */
    SUBMITTED_ALREADY,
    /** The subject has a newer version than the one shown. */
    CHANGED_MEANWHILE,
    /** A paper is dated after today. */
    DAY_TO_COME,
    PASSWORD_WRONG;

    /** Whether it is for others to do, whatever the state. */
    public boolean isOfRights() {
        return switch (this) {
            case NOT_APPROVER, SELF_APPROVAL, NOT_OWNER, NOT_IN_CHARGE, NOT_FORCER, NOT_CLERK -> true;
            default -> false;
        };
    }

    public String key() {
        return "approval.refusal." + name();
    }
}
