package loa.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days that the plan first gave a task, to hold against what they are now; {@code null} where they were never known. */
public record Baseline(
        @Nullable LocalDate opensOn, @Nullable LocalDate dueOn) {

    /** By how many days it is due later than first planned, negative: earlier; {@code null} where one of the days is not known. */
    public @Nullable Long slip(@Nullable LocalDate now) {
        return dueOn == null || now == null ? null : ChronoUnit.DAYS.between(dueOn, now);
    }

    static Baseline read(ResultSet rs) throws SQLException {
        return new Baseline(Columns.day(rs, "baseline_opens_on"), Columns.day(rs, "baseline_on"));
    }
}
