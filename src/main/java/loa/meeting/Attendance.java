package loa.meeting;

import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * How many of a unit were to come and came; totals only, and what nobody counted stays unknown.
 *
 * @param women of those present
 */
public record Attendance(
        UnitId unit,
        @Nullable Integer expected,
        @Nullable Integer present,
        @Nullable Integer women) {}
