package loa.congress.programme;

import java.util.ArrayList;
import java.util.List;

/** Another order of the items on the stage. Pure. */
final class Shift {

    private Shift() {}

    /** With one moved so many places down, or up where that is negative; it stays at the ends. */
    static List<ItemId> by(List<ItemId> order, ItemId id, int places) {
        int from = order.indexOf(id);
        if (from < 0) return order;
        return to(order, id, from + places);
    }

    /** With one at that place, from 0. */
    static List<ItemId> to(List<ItemId> order, ItemId id, int place) {
        if (!order.contains(id)) return order;
        var next = new ArrayList<>(order);
        next.remove(id);
        next.add(Math.clamp(place, 0, next.size()), id);
        return next;
    }
}
