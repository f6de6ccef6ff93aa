package loa.approval;

import java.time.Instant;
import java.time.LocalDate;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** A line in the timeline of a version on its way; {@code byName} is {@code null} where Loa itself acted. */
public record Act(
        Instant at,
        @Nullable String byName,
        @Nullable String byPost,
        @Nullable String byUnit,
        String move,
        @Nullable UnitId body,
        SignOffState state,
        @Nullable String words,
        @Nullable LocalDate day) {}
