package loa.work.web;

import loa.work.TaskFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** A filter as it stands in an address, so that what was chosen can be sent on, kept and come back to. */
public final class FilterAddress {

    private FilterAddress() {}

    public static String of(String path, TaskFilter filter, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        if (filter.unit() != null) address.queryParam("unit", filter.unit());
        if (filter.state() != null) address.queryParam("state", filter.state());
        if (filter.phase() != null) address.queryParam("phase", filter.phase());
        if (filter.clause() != null) address.queryParam("clause", filter.clause());
        if (filter.person() != null) address.queryParam("person", filter.person());
        if (filter.week() != null) address.queryParam("week", filter.week());
        if (filter.isLate()) address.queryParam("late", true);
        if (filter.isWaiting()) address.queryParam("waits", true);
        if (filter.q() != null) address.queryParam("q", filter.q());
        if (filter.sort() != null) address.queryParam("sort", filter.sort());
        if (filter.group() != null) address.queryParam("group", filter.group());
        if (page > 1) address.queryParam("page", page);
        return address.encode().build().toUriString();
    }

    /** What it leaves out, without how it is ordered. */
    static TaskFilter narrowing(TaskFilter f) {
        return new TaskFilter(
                f.unit(),
                f.state(),
                f.phase(),
                f.clause(),
                f.person(),
                f.week(),
                f.late(),
                f.waits(),
                f.q(),
                null,
                null,
                null);
    }
}
