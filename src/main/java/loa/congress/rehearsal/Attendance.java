package loa.congress.rehearsal;

import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** Whether a unit came, and with how many. */
public record Attendance(
        UnitId unit, boolean came, @Nullable Integer people, String words) {}
