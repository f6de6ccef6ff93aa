package loa.organization;

import static loa.organization.Power.*;

import java.util.EnumSet;
import java.util.Set;

/** What people are, and so which powers they have: the one table of the house (ADR 0004). */
public enum Role {
    /** Quản trị. */
    ADMINISTRATOR(ADMINISTER, READ_AUDIT),
    /** Chủ trì chiến dịch. */
    CHIEF(IMPORT_PLAN, RUN_CAMPAIGN, SEE_CAMPAIGN, DO_TASK, CHECK_PROOF, APPROVE, FORCE_RELEASE),
    /** Lãnh đạo đơn vị. */
    LEADER(SEE_CAMPAIGN, DO_TASK, CHECK_PROOF, APPROVE),
    /** Kiểm tra, giám sát. */
    INSPECTOR(SEE_CAMPAIGN, CHECK_PROOF, READ_AUDIT),
    /** Cán bộ thực hiện. */
    OFFICER(SEE_CAMPAIGN, DO_TASK);

    private final Set<Power> powers;

    Role(Power first, Power... others) {
        powers = EnumSet.of(first, others);
    }

    public boolean gives(Power power) {
        return powers.contains(power);
    }

    public Set<Power> powers() {
        return EnumSet.copyOf(powers);
    }
}
