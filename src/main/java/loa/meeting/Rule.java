package loa.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How often meetings of a series come. */
public enum Rule {
    WEEKLY,
    MONTHLY;

    private static final int MOST = 60;

    /** The dates from the first to the last day; of a month that is too short its last day. */
    public List<LocalDate> dates(LocalDate first, LocalDate last) {
        var dates = new ArrayList<LocalDate>();
        for (int n = 0; n < MOST; n++) {
            var next = this == WEEKLY ? first.plusWeeks(n) : first.plusMonths(n);
            if (next.isAfter(last)) break;
            dates.add(next);
        }
        return dates;
    }
}
