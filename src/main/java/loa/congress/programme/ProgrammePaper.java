package loa.congress.programme;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loa.document.Block;
import loa.document.Docx;
import loa.document.Pdf;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.sheet.Sheet;
import loa.platform.view.Days;
import loa.work.Campaigns;
import org.springframework.stereotype.Component;

/** The programme on paper: with every word for the announcer, short for the audience, and as a table for Excel. */
@Component
public class ProgrammePaper {

    private static final String BLANK = "……………………………";

    private final Items items;
    private final Demands demands;
    private final Campaigns campaigns;
    private final Units units;

    ProgrammePaper(Items items, Demands demands, Campaigns campaigns, Units units) {
        this.items = items;
        this.demands = demands;
        this.campaigns = campaigns;
        this.units = units;
    }

    public byte[] docx(Programme programme, boolean announcer) {
        return Docx.write(programme.title(), announcer ? announcer(programme) : audience(programme));
    }

    public byte[] pdf(Programme programme, boolean announcer) {
        return Pdf.print(programme.title(), announcer ? announcer(programme) : audience(programme));
    }

    /** What the announcer holds in the hand: the words before each item, and how long it takes. */
    List<Block> announcer(Programme programme) {
        var selected = items.selected(programme.id());
        var names = names(selected);
        var running = Running.of(selected, items.measured(programme.id()), programme.countsMeasured());
        var blocks = new ArrayList<>(head(programme, "Kịch bản dẫn chương trình"));
        var budget = demands.budget(programme);
        blocks.add(new Block.Paragraph("Tổng số " + selected.size() + " tiết mục, thời lượng dự kiến "
                + running.counted().said()
                + (budget.limit() == null ? "." : " (yêu cầu: " + budget.words() + ").")));
        int number = 1;
        for (var item : selected) {
            var sketch = item.sketch();
            blocks.add(new Block.Heading(2, number++ + ". " + sketch.title()));
            blocks.add(new Block.Paragraph(
                    about(item, names) + "; thời lượng " + sketch.length().said() + "."));
            blocks.add(new Block.Item(
                    "-", "Lời dẫn: " + (sketch.leadIn().isEmpty() ? BLANK : "“" + sketch.leadIn() + "”")));
            var needs = needs(sketch);
            if (!needs.isEmpty()) blocks.add(new Block.Item("-", "Cần chuẩn bị: " + needs + "."));
            if (!sketch.inCharge().isEmpty()) blocks.add(new Block.Item("-", "Phụ trách: " + sketch.inCharge() + "."));
        }
        return blocks;
    }

    /** What is handed to the audience. */
    List<Block> audience(Programme programme) {
        var selected = items.selected(programme.id());
        var names = names(selected);
        var blocks = new ArrayList<>(head(programme, "Chương trình văn nghệ"));
        var rows = new ArrayList<List<String>>();
        int number = 1;
        for (var item : selected) {
            var sketch = item.sketch();
            rows.add(List.of(
                    String.valueOf(number++),
                    sketch.title() + (sketch.author().isEmpty() ? "" : " (" + sketch.author() + ")"),
                    msg(sketch.genre().key()),
                    name(names, item.unit())));
        }
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("TT", 0.08, true),
                        new Block.Column("Tiết mục", 0.44, false),
                        new Block.Column("Thể loại", 0.18, false),
                        new Block.Column("Đơn vị biểu diễn", 0.30, false)),
                rows));
        return blocks;
    }

    private List<Block> head(Programme programme, String type) {
        var campaign = campaigns.find(programme.campaign()).orElseThrow();
        var lead = units.find(programme.lead());
        var above = lead.map(Unit::parent).flatMap(units::find).map(Unit::name);
        LocalDate day = campaign.startsOn();
        return List.of(
                new Block.Letterhead(
                        false,
                        above.orElse(""),
                        lead.map(Unit::name).orElse(BLANK),
                        "",
                        "…………, ngày …… tháng …… năm ………"),
                new Block.Title(type, programme.title()),
                new Block.Paragraph("Ngày biểu diễn: " + (day == null ? BLANK : Days.full(day)) + "."));
    }

    /** Everything of every item, for Excel. */
    public Sheet sheet(Programme programme) {
        var all = items.of(programme.id());
        var names = names(all);
        var measured = items.measured(programme.id());
        var rows = new ArrayList<List<String>>();
        for (var item : all) {
            var sketch = item.sketch();
            var taken = measured.get(item.id());
            rows.add(List.of(
                    item.state() == ItemState.SELECTED ? String.valueOf(item.place()) : "",
                    sketch.title(),
                    msg(sketch.genre().key()),
                    name(names, item.unit()),
                    msg(item.state().key()),
                    sketch.performers() == null ? "" : sketch.performers().toString(),
                    sketch.language(),
                    sketch.length().toString(),
                    taken == null ? "" : taken.toString(),
                    sketch.leadInLength().toString(),
                    sketch.changeover().toString(),
                    sketch.leadIn(),
                    needs(sketch),
                    sketch.author(),
                    sketch.rightsNote(),
                    sketch.inCharge(),
                    item.reason() == null ? "" : item.reason()));
        }
        return new Sheet(
                msg("congress.sheet.title"),
                List.of(
                        msg("congress.field.place"),
                        msg("congress.item.title"),
                        msg("congress.field.genre"),
                        msg("congress.unit"),
                        msg("congress.field.state"),
                        msg("congress.field.performers"),
                        msg("congress.field.language"),
                        msg("congress.field.length"),
                        msg("congress.field.measured"),
                        msg("congress.field.leadInLength"),
                        msg("congress.field.changeover"),
                        msg("congress.field.leadIn"),
                        msg("congress.field.needs"),
                        msg("congress.field.author"),
                        msg("congress.field.rightsNote"),
                        msg("congress.field.inCharge"),
                        msg("congress.sheet.reason")),
                rows);
    }

    private Map<UnitId, Unit> names(List<Item> items) {
        return units.findAll(items.stream().map(Item::unit).distinct().toList());
    }

    private static String name(Map<UnitId, Unit> names, UnitId id) {
        var unit = names.get(id);
        return unit == null ? "" : unit.name();
    }

    private static String about(Item item, Map<UnitId, Unit> names) {
        var sketch = item.sketch();
        var words = new ArrayList<String>();
        words.add(msg(sketch.genre().key()));
        words.add(name(names, item.unit()));
        if (sketch.performers() != null) words.add(msg("congress.item.people", sketch.performers()));
        if (!sketch.language().isEmpty()) words.add(sketch.language());
        if (!sketch.author().isEmpty()) words.add(sketch.author());
        return String.join(", ", words);
    }

    /** What it needs on the stage, in words. */
    public static String needs(Sketch sketch) {
        var words = new ArrayList<String>();
        sketch.needs().stream().sorted().forEach(need -> words.add(msg(need.key())));
        if (!sketch.needsWords().isEmpty()) words.add(sketch.needsWords());
        return String.join(", ", words);
    }
}
