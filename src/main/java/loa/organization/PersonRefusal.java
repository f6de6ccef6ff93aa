package loa.organization;

/** Why something about a person is not done. */
public enum PersonRefusal {
    NAME_MISSING,
    POST_MISSING,
    /** The unit does not exist today. */
    UNIT_MISSING,
    /** Nobody gives roles to themselves, or takes their own account away. */
    YOURSELF,
    ALREADY_GIVEN,
    /** Somebody must be left who administers everything. */
    LAST_ADMINISTRATOR,
    USER_NAME_SHAPE,
    USER_NAME_TAKEN,
    HAS_ACCOUNT,
    PASSWORD_SHORT,
    PASSWORD_COMMON,
    PASSWORD_NAME,
    /** The account is in another state than the page showed. */
    NOT_FROM_HERE
}
