package loa.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.organization.UnitId;

/** What another module has on days, besides tasks: shown in the calendar of the units that come to it. */
public interface Diary {

    /** What these units have from one day to another, both included. */
    List<Entry> entries(Set<UnitId> units, LocalDate from, LocalDate to);

    /**
     * Something on a day.
     *
     * @param id stays the same when the day moves
     * @param kind in a word or two, as "Tổng duyệt"
     */
    record Entry(String id, LocalDate on, String kind, String words, String details, String path) {}
}
