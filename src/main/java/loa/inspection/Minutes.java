package loa.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loa.document.Block;
import loa.document.Docx;
import loa.document.Pdf;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.view.Days;
import loa.work.Campaigns;
import org.springframework.stereotype.Component;

/** The minutes of a round (biên bản) in the form of official documents; number and signatures are left to the clerk. */
@Component
public class Minutes {

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("TT", 0.07, true),
            new Block.Column("Nội dung kiểm tra", 0.33, false),
            new Block.Column("Kết quả", 0.14, true),
            new Block.Column("Nhận xét, yêu cầu", 0.30, false),
            new Block.Column("Hạn khắc phục", 0.16, true));

    private static final String BLANK = "……………………………";

    private final Findings findings;
    private final Campaigns campaigns;
    private final Units units;

    Minutes(Findings findings, Campaigns campaigns, Units units) {
        this.findings = findings;
        this.campaigns = campaigns;
        this.units = units;
    }

    public byte[] docx(Round round) {
        return Docx.write(subject(round), blocks(round));
    }

    public byte[] pdf(Round round) {
        return Pdf.print(subject(round), blocks(round));
    }

    private static String subject(Round round) {
        return "Kiểm tra, đôn đốc: " + round.title();
    }

    List<Block> blocks(Round round) {
        var campaign = campaigns.find(round.campaign()).orElseThrow();
        var issuer = units.find(campaign.issuer());
        var above = issuer.map(Unit::parent).flatMap(units::find).map(Unit::name);
        var names = units.findAll(round.units());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Letterhead(
                false,
                above.orElse(""),
                issuer.map(Unit::name).orElse(BLANK),
                "Số:          /BB-……",
                "…………, ngày …… tháng …… năm ………"));
        blocks.add(new Block.Title("Biên bản", subject(round)));
        blocks.add(new Block.Basis("Căn cứ " + campaign.title() + ";"));
        blocks.add(new Block.Paragraph("Ngày " + Days.full(round.heldOn()) + ", đoàn kiểm tra đã làm việc tại "
                + round.units().size() + " đơn vị."));
        blocks.add(new Block.Heading(1, "I. Thành phần đoàn"));
        var members = round.members().lines().filter(line -> !line.isBlank()).toList();
        if (members.isEmpty()) blocks.add(new Block.Paragraph(BLANK));
        members.forEach(member -> blocks.add(new Block.Item("-", member.strip())));
        blocks.add(new Block.Heading(1, "II. Kết quả kiểm tra"));
        blocks.add(table(round, names));
        blocks.add(new Block.Heading(1, "III. Kết luận"));
        var conclusion = Optional.ofNullable(round.conclusion()).filter(text -> !text.isBlank());
        conclusion.orElse(BLANK).lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
        blocks.add(new Block.Paragraph(
                "Các đơn vị khắc phục nội dung chưa đạt đúng hạn nêu trên và báo cáo kèm ảnh để kiểm tra lại. Biên bản "
                        + "được lập xong, các bên cùng nghe và nhất trí./."));
        blocks.add(new Block.Signature(
                List.of("- Các đơn vị được kiểm tra;", "- Lưu: VT."), List.of(), "Trưởng đoàn kiểm tra", ""));
        return blocks;
    }

    private Block.Table table(Round round, Map<UnitId, Unit> names) {
        var byUnit = findings.of(round.id()).stream().collect(Collectors.groupingBy(Finding::foundAt));
        var rows = new ArrayList<List<String>>();
        int group = 1;
        for (var unit : round.units()) {
            var found = byUnit.getOrDefault(unit, List.of()).stream()
                    .collect(Collectors.toMap(Finding::number, finding -> finding));
            var name = names.get(unit);
            rows.add(List.of(group++ + ". " + (name == null ? unit.toString() : name.name())));
            for (int number = 1; number <= round.items().size(); number++) {
                rows.add(row(number, round.items().get(number - 1), Optional.ofNullable(found.get(number))));
            }
        }
        return new Block.Table(COLUMNS, rows);
    }

    private static List<String> row(int number, String item, Optional<Finding> finding) {
        var result = finding.map(one -> switch (one.state()) {
                    case GOOD -> "Đạt";
                    case OPEN, ANSWERED -> "Chưa đạt";
                    case CLOSED -> "Đã khắc phục";
                })
                .orElse("");
        return List.of(
                String.valueOf(number),
                item,
                result,
                finding.map(Finding::words).orElse(""),
                finding.map(Finding::fixBy).map(Days::full).orElse(""));
    }
}
