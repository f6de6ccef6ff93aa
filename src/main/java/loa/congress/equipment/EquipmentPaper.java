package loa.congress.equipment;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.document.Block;
import loa.document.Docx;
import loa.document.Pdf;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Settings;
import loa.platform.sheet.Sheet;
import loa.platform.view.Days;
import loa.work.Campaigns;
import org.springframework.stereotype.Component;

/** Equipment on paper: the sheet by which it is checked, the record of a handing over, and a table for Excel. */
@Component
public class EquipmentPaper {

    private static final String BLANK = "……………………………";

    private final GearLists lists;
    private final Gears gears;
    private final Campaigns campaigns;
    private final Units units;
    private final Settings settings;

    EquipmentPaper(GearLists lists, Gears gears, Campaigns campaigns, Units units, Settings settings) {
        this.lists = lists;
        this.gears = gears;
        this.campaigns = campaigns;
        this.units = units;
        this.settings = settings;
    }

    /** Each thing in one line, as it is signed for. */
    List<String> lines(GearList list) {
        var latest = gears.latest(list.id());
        var all = gears.of(list.id());
        var names = names(all);
        return all.stream().map(gear -> line(gear, names, latest)).toList();
    }

    private String line(Gear gear, Map<UnitId, Unit> names, Map<GearId, Trial> latest) {
        var words = new ArrayList<String>();
        words.add(gear.name() + ": " + gear.quantity() + " " + gear.measure());
        if (gear.spare() > 0) words.add(msg("congress.gear.spareOf", gear.spare()));
        if (gear.unit() != null) words.add(name(names, gear.unit()));
        if (!gear.person().isEmpty()) words.add(gear.person());
        words.add(msg(gear.state().key()));
        var trial = latest.get(gear.id());
        if (trial != null) words.add(tried(trial));
        return String.join(" · ", words);
    }

    private String tried(Trial trial) {
        var words = new ArrayList<String>();
        words.add(Days.moment(trial.at(), settings.zone()));
        words.add(trial.by());
        if (!trial.words().isEmpty()) words.add(trial.words());
        if (!trial.replacement().isEmpty()) words.add("thay bằng: " + trial.replacement());
        return String.join(", ", words);
    }

    /** The sheet by which the list was, or is to be, checked. */
    public byte[] checkSheet(GearList list) {
        return Pdf.print(list.title(), checkBlocks(list));
    }

    public byte[] checkSheetDocx(GearList list) {
        return Docx.write(list.title(), checkBlocks(list));
    }

    private List<Block> checkBlocks(GearList list) {
        var blocks = new ArrayList<>(head(list, "Bảng kiểm tra thiết bị", list.title()));
        blocks.add(new Block.Paragraph("Địa điểm: " + list.place() + "."));
        blocks.add(new Block.Paragraph(
                "Người phụ trách: " + (list.responsible().isEmpty() ? BLANK : list.responsible()) + "."));
        var all = gears.of(list.id());
        var names = names(all);
        var latest = gears.latest(list.id());
        var rows = new ArrayList<List<String>>();
        for (var gear : all) {
            var trial = latest.get(gear.id());
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    gear.name() + (gear.checks().isEmpty() ? "" : " (" + String.join("; ", gear.checks()) + ")"),
                    gear.quantity() + " " + gear.measure(),
                    gear.unit() == null ? gear.borrowedFrom() : name(names, gear.unit()),
                    trial == null ? "" : msg(gear.state().key()) + ": " + tried(trial)));
        }
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("TT", 0.07, true),
                        new Block.Column("Thiết bị, nội dung thử", 0.40, false),
                        new Block.Column("Số lượng", 0.13, true),
                        new Block.Column("Đơn vị mang đến", 0.18, false),
                        new Block.Column("Kết quả", 0.22, false)),
                rows));
        lists.signings(list.id()).stream()
                .findFirst()
                .ifPresent(signing -> blocks.add(new Block.Paragraph("Xác nhận sẵn sàng trên hệ thống: " + signing.by()
                        + ", " + Objects.requireNonNullElse(signing.post(), signing.unit()) + ", "
                        + Days.moment(signing.at(), settings.zone()) + ".")));
        blocks.add(new Block.Signature(List.of("- Lưu: VT."), List.of(), "Người phụ trách", ""));
        return blocks;
    }

    public byte[] docx(GearList list, Handover handover) {
        return Docx.write("Biên bản bàn giao thiết bị", handoverBlocks(list, handover));
    }

    public byte[] pdf(GearList list, Handover handover) {
        return Pdf.print("Biên bản bàn giao thiết bị", handoverBlocks(list, handover));
    }

    List<Block> handoverBlocks(GearList list, Handover handover) {
        var blocks = new ArrayList<>(head(
                list,
                "Biên bản",
                (handover.back() ? "Bàn giao trả thiết bị: " : "Bàn giao thiết bị: ") + list.title()));
        blocks.add(new Block.Paragraph(
                "Ngày " + Days.full(handover.heldOn()) + ", tại " + list.place() + ", chúng tôi gồm:"));
        blocks.add(new Block.Heading(1, "I. Thành phần"));
        blocks.add(new Block.Item("-", "Bên giao: " + handover.giver() + "."));
        blocks.add(new Block.Item("-", "Bên nhận: " + handover.receiver() + "."));
        blocks.add(new Block.Heading(1, "II. Thiết bị bàn giao"));
        var rows = new ArrayList<List<String>>();
        for (var line : handover.lines()) {
            var cells = line.split("\t", -1);
            rows.add(List.of(String.valueOf(rows.size() + 1), cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("TT", 0.07, true),
                        new Block.Column("Tên thiết bị", 0.33, false),
                        new Block.Column("Số lượng", 0.11, true),
                        new Block.Column("Đơn vị tính", 0.12, true),
                        new Block.Column("Tình trạng", 0.16, false),
                        new Block.Column("Ghi chú", 0.21, false)),
                rows));
        blocks.add(new Block.Heading(1, "III. Ý kiến"));
        blocks.add(new Block.Paragraph(handover.words().isEmpty() ? BLANK : handover.words()));
        blocks.add(
                new Block.Paragraph(
                        "Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản; các bên đã đọc và nhất trí./."));
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("Đại diện bên giao (ký, ghi rõ họ tên)", 0.5, true),
                        new Block.Column("Đại diện bên nhận (ký, ghi rõ họ tên)", 0.5, true)),
                List.of(List.of(" ", " "))));
        return blocks;
    }

    private List<Block> head(GearList list, String type, String subject) {
        var campaign = campaigns.find(list.campaign()).orElseThrow();
        var lead = units.find(list.lead());
        var above = lead.map(Unit::parent).flatMap(units::find).map(Unit::name);
        return List.of(
                new Block.Letterhead(
                        false,
                        above.orElse(""),
                        lead.map(Unit::name).orElse(BLANK),
                        type.equals("Biên bản") ? "Số:          /BB-……" : "",
                        "…………, ngày …… tháng …… năm ………"),
                new Block.Title(type, subject),
                new Block.Basis("Căn cứ " + campaign.title() + ";"));
    }

    /** Everything of every thing, for Excel. */
    public Sheet sheet(GearList list) {
        var all = gears.of(list.id());
        var names = names(all);
        var latest = gears.latest(list.id());
        var rows = new ArrayList<List<String>>();
        for (var gear : all) {
            var trial = latest.get(gear.id());
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    gear.name(),
                    String.valueOf(gear.quantity()),
                    gear.measure(),
                    String.valueOf(gear.spare()),
                    gear.unit() == null ? "" : name(names, gear.unit()),
                    gear.person(),
                    gear.borrowedFrom(),
                    msg(gear.state().key()),
                    String.join("; ", gear.checks()),
                    trial == null ? "" : tried(trial),
                    gear.note()));
        }
        return new Sheet(
                msg("congress.equipment.sheet"),
                List.of(
                        msg("congress.field.place"),
                        msg("congress.field.name"),
                        msg("congress.field.quantity"),
                        msg("congress.field.measure"),
                        msg("congress.field.spare"),
                        msg("congress.field.bringer"),
                        msg("congress.field.person"),
                        msg("congress.field.borrowedFrom"),
                        msg("congress.field.state"),
                        msg("congress.field.checks"),
                        msg("congress.trial.latest"),
                        msg("congress.field.note")),
                rows);
    }

    private Map<UnitId, Unit> names(List<Gear> all) {
        return units.findAll(all.stream()
                .map(Gear::unit)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
    }

    private static String name(Map<UnitId, Unit> names, UnitId id) {
        var unit = names.get(id);
        return unit == null ? "" : unit.name();
    }
}
