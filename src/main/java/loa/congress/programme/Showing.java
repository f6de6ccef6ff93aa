package loa.congress.programme;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loa.approval.Preview;
import loa.approval.Preview.Look;
import loa.approval.Preview.Part;
import loa.congress.Fingerprint;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import org.springframework.stereotype.Component;

/** A programme as its approvers read it, and the hash under which they approve it. */
@Component
class Showing {

    private final Units units;
    private final Demands demands;

    Showing(Units units, Demands demands) {
        this.units = units;
        this.demands = demands;
    }

    /**
     * Of all that is said and done on the stage, in its order; minutes taken at rehearsals, and what became of a unit since,
     * are not among it.
     */
    static String sha256(Programme programme, List<Item> selected) {
        var print = Fingerprint.of("loa-programme/1").and(programme.title());
        for (var item : selected) {
            var sketch = item.sketch();
            print.and(item.id().value())
                    .and(sketch.title())
                    .and(sketch.genre())
                    .and(sketch.performers())
                    .and(sketch.language())
                    .and(sketch.length().seconds())
                    .and(sketch.leadIn())
                    .and(sketch.leadInLength().seconds())
                    .and(sketch.changeover().seconds())
                    .and(sketch.author())
                    .and(sketch.rightsNote())
                    .and(sketch.music() == null ? null : sketch.music().value());
        }
        return print.sha256();
    }

    List<Part> parts(Programme programme, List<Item> selected) {
        var parts = new ArrayList<Part>();
        var running = Running.of(selected, Map.of(), false);
        var budget = demands.budget(programme);
        parts.add(new Preview.Words("title", Look.TITLE, programme.title(), null));
        parts.add(new Preview.Words(
                "length",
                Look.PARAGRAPH,
                budget.limit() == null
                        ? msg(
                                "congress.showing.total",
                                selected.size(),
                                running.planned().said())
                        : msg(
                                "congress.showing.totalOf",
                                selected.size(),
                                running.planned().said(),
                                budget.words()),
                null));
        var names = units.findAll(selected.stream().map(Item::unit).toList());
        int number = 1;
        for (var item : selected) {
            parts.add(new Preview.Words(
                    "item-" + item.id().value(),
                    Look.HEADING,
                    number++ + ". " + item.sketch().title(),
                    null));
            parts.add(new Preview.Words("about-" + item.id().value(), Look.PARAGRAPH, about(item, names), null));
            if (!item.sketch().leadIn().isEmpty()) {
                parts.add(new Preview.Words(
                        "lead-" + item.id().value(), Look.QUOTE, item.sketch().leadIn(), null));
            }
            var music = item.sketch().music();
            if (music != null) {
                parts.add(new Preview.Sound(
                        "music-" + item.id().value(),
                        "/media/" + music.value() + "/file",
                        item.sketch().title()));
            }
        }
        return parts;
    }

    /** "Tốp ca · Trường … · 8 người · tiếng Mông · 4:30 · Lời: …". */
    private static String about(Item item, Map<UnitId, Unit> names) {
        var sketch = item.sketch();
        var words = new ArrayList<String>();
        words.add(msg(sketch.genre().key()));
        var unit = names.get(item.unit());
        words.add(unit == null ? item.unit().toString() : unit.name());
        if (sketch.performers() != null) words.add(msg("congress.item.people", sketch.performers()));
        if (!sketch.language().isEmpty()) words.add(sketch.language());
        words.add(sketch.length().said());
        if (!sketch.author().isEmpty()) words.add(msg("congress.item.by", sketch.author()));
        if (!sketch.rightsNote().isEmpty()) words.add(msg("congress.item.rights", sketch.rightsNote()));
        return String.join(" · ", words);
    }
}
