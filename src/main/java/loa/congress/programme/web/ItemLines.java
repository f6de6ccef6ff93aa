package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.congress.programme.Item;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemMove;
import loa.congress.programme.ItemState;
import loa.congress.programme.Length;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeRights.Reader;
import loa.organization.Unit;
import loa.organization.UnitId;

/** Makes lines of items; they may be put in order as long as all are shown. */
final class ItemLines {

    private static final Map<String, ItemMove> MOVES = Map.of(
            "Select", new ItemMove.Select(),
            "Reserve", new ItemMove.Reserve(),
            "Restore", new ItemMove.Restore());

    private final Programme programme;
    private final Map<UnitId, Unit> names;
    private final Map<ItemId, Length> measured;
    private final List<ItemId> order;
    private final boolean complete;
    private final Reader reader;

    ItemLines(
            Programme programme,
            Map<UnitId, Unit> names,
            Map<ItemId, Length> measured,
            List<Item> selected,
            boolean complete,
            Reader reader) {
        this.programme = programme;
        this.names = names;
        this.measured = measured;
        this.order = selected.stream().map(Item::id).toList();
        this.complete = complete;
        this.reader = reader;
    }

    List<ItemLine> of(List<Item> items, ItemState state) {
        return items.stream()
                .filter(item -> item.state() == state)
                .map(this::line)
                .toList();
    }

    private ItemLine line(Item item) {
        int at = order.indexOf(item.id());
        var moves = MOVES.keySet().stream()
                .sorted()
                .filter(move -> !move.equals("Restore") || item.state() == ItemState.DROPPED)
                .filter(move -> ItemDesk.ask(programme, item, Objects.requireNonNull(MOVES.get(move)), reader)
                        .isEmpty())
                .toList();
        var sketch = item.sketch();
        var between = sketch.whole(Length.NONE);
        var taken = measured.get(item.id());
        var ordered = at >= 0 && complete && order.size() > 1 && !programme.isPerformed() && reader.leads();
        return new ItemLine(
                item.id().value().toString(),
                item.path(),
                at + 1,
                sketch.title(),
                about(item, ProgrammeViews.name(names, item.unit())),
                sketch.length().toString(),
                taken == null ? null : taken.toString(),
                between.isNone() ? "" : "+ " + between,
                item.reason(),
                at == 0,
                at == order.size() - 1,
                ordered,
                ordered && moves.isEmpty() ? List.of("order") : moves);
    }

    /** "Tốp ca · Trường … · 8 người". */
    static String about(Item item, String unit) {
        var words = new ArrayList<String>();
        words.add(msg(item.sketch().genre().key()));
        words.add(unit);
        var performers = item.sketch().performers();
        if (performers != null) words.add(msg("congress.item.people", performers));
        if (!item.sketch().language().isEmpty()) words.add(item.sketch().language());
        return String.join(" · ", words);
    }
}
