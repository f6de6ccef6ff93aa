package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loa.content.Item;
import loa.content.ItemList.Row;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lines of items, with names and days in words. */
@Component
class ItemLineMaker {

    private final Units units;
    private final Clock clock;

    ItemLineMaker(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<ItemLine> lines(List<Row> rows) {
        var names = units.findAll(
                rows.stream().map(row -> row.item().unit()).distinct().toList());
        return rows.stream().map(row -> line(row, names)).toList();
    }

    private ItemLine line(Row row, Map<UnitId, Unit> names) {
        var item = row.item();
        var unit = names.get(item.unit());
        return new ItemLine(
                item.id().path(),
                item.title(),
                msg("content.genre." + item.genre()),
                new StageMark(item.stage()),
                unit == null ? item.unit().toString() : unit.name(),
                due(item),
                isLate(item),
                row.stale(),
                row.asked(),
                row.filed().tags().topics());
    }

    boolean isLate(Item item) {
        return item.dueOn() != null
                && item.dueOn().isBefore(LocalDate.now(clock))
                && item.stage().isInWork();
    }

    @Nullable
    String due(Item item) {
        if (item.dueOn() == null) return null;
        var today = LocalDate.now(clock);
        var said = Days.said(item.dueOn(), today);
        return item.stage().isInWork() ? said + " · " + Days.distance(item.dueOn(), today) : said;
    }
}
