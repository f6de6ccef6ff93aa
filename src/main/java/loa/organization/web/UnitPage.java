package loa.organization.web;

import java.util.List;
import loa.organization.UnitKind;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** One unit as it was on a day, with its history. */
public record UnitPage(
        String id,
        String name,
        UnitKind kind,
        @Nullable String code,
        List<Link> path,
        String said,
        boolean today,
        @Nullable String first,
        @Nullable String last,
        List<String> aliases,
        List<Event> history,
        List<Link> predecessors,
        List<Link> successors,
        List<Link> below,
        List<Holder> people,
        List<Waiting> decrees,
        boolean administers)
        implements View {

    public record Link(String id, String name) {}

    /** What changed on a day; the day is {@code null} where nobody has noted it. */
    public record Event(@Nullable String day, String words) {}

    /** A reorganisation that waits for its day. */
    public record Waiting(String id, String number, String day) {}

    /** Who holds a post there. */
    public record Holder(String person, String name, String post) {}
}
