package loa.plan.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import loa.document.Block;
import loa.document.Docx;
import loa.document.Pdf;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The notice that tells each unit its duties under a plan (thông báo phân công nhiệm vụ), in the plan's own words; number
 * and day are left blank for the clerk.
 */
public final class AssignmentNotice {

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("TT", 0.06, true),
            new Block.Column("Nhiệm vụ", 0.45, false),
            new Block.Column("Phối hợp", 0.18, false),
            new Block.Column("Thời hạn", 0.19, false),
            new Block.Column("Mục của kế hoạch", 0.12, true));

    private static final Map<Purpose, String> MARKS = Map.of(
            Purpose.REPORT, " (b/c)", Purpose.COORDINATE, " (p/h)", Purpose.IMPLEMENT, " (t/h)", Purpose.INFORM, "");

    /** For the clerk to fill in. */
    private static final String BLANK = "……………………………";

    private final CompiledPlan plan;
    private final PlanWords words;

    public AssignmentNotice(CompiledPlan plan) {
        this.plan = plan;
        this.words = new PlanWords(plan);
    }

    public byte[] docx() {
        return Docx.write(subject(), blocks());
    }

    public byte[] pdf() {
        return Pdf.print(subject(), blocks());
    }

    private String subject() {
        var event = plan.event().name();
        return event == null ? "Phân công nhiệm vụ tuyên truyền" : "Phân công nhiệm vụ tuyên truyền " + event;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var document = plan.document();
        var bodies = Names.superiorAndIssuer(document.issuer() == null ? BLANK : document.issuer());
        blocks.add(new Block.Letterhead(isParty(), bodies.getFirst(), bodies.getLast(), number(), placeAndDate()));
        blocks.add(new Block.Title("Thông báo", subject()));
        blocks.add(new Block.Basis(basis()));
        blocks.add(new Block.Paragraph("Nhiệm vụ của các cơ quan, đơn vị được phân công như sau:"));
        var section = new Sections();
        addTimes(blocks, section);
        blocks.add(new Block.Heading(1, section.next("Phân công nhiệm vụ")));
        blocks.add(units());
        addPending(blocks, section);
        blocks.add(new Block.Heading(1, section.next("Tổ chức thực hiện")));
        blocks.add(new Block.Paragraph("Thủ trưởng các cơ quan, đơn vị có tên trên đây cử người phụ trách từng việc, "
                + "chủ động phối hợp với đơn vị liên quan và báo ngay khi có việc không thể xong đúng hạn."));
        blocks.add(new Block.Paragraph(
                "Trên đây là thông báo phân công nhiệm vụ; đề nghị các cơ quan, đơn vị thực hiện./."));
        var signer = document.signatory();
        blocks.add(new Block.Signature(
                recipients(), authority(signer.capacity()), orBlank(signer.position()), orBlank(signer.name())));
        return blocks;
    }

    /** The plan's symbol with the notice's type: 156/KH-UBND gives /TB-UBND; a letter's names the body first: 318/SCT-KT. */
    private String number() {
        var number = orBlank(plan.document().number());
        int slash = number.indexOf('/');
        if (isParty()) return "Số          -TB" + (slash < 0 ? "/……" : number.substring(slash));
        int dash = number.indexOf('-', slash + 1);
        if (dash < 0) return "Số:          /TB-……";
        boolean letter = "CONG_VAN".equals(plan.document().kind());
        return "Số:          /TB-" + (letter ? number.substring(slash + 1, dash) : number.substring(dash + 1));
    }

    /** A Party body, which writes the type before the slash: 36-HD/BTGHU. Associations do so too, below the state's title. */
    private boolean isParty() {
        return Names.isParty(orBlank(plan.document().issuer()))
                && orBlank(plan.document().number()).matches("\\d*-.*");
    }

    private String placeAndDate() {
        var place = plan.document().issuedAt();
        return (place == null ? "…………" : place) + ", ngày …… tháng …… năm ………";
    }

    private String basis() {
        var document = plan.document();
        var basis = new StringBuilder("Căn cứ ").append(Names.kind(document.kind()));
        if (document.number() != null) basis.append(" số ").append(document.number());
        if (document.issuedOn() != null) basis.append(' ').append(Names.officialDay(document.issuedOn()));
        if (document.title() != null) basis.append(' ').append(Names.about(document.title()));
        return basis.append('.').toString();
    }

    private void addTimes(List<Block> blocks, Sections section) {
        var times = plan.clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.WINDOW)
                .map(CompiledPlan.Clause::text)
                .toList();
        if (times.isEmpty()) return;
        blocks.add(new Block.Heading(1, section.next("Thời gian")));
        times.forEach(text -> blocks.add(new Block.Item("-", text)));
    }

    private Block.Table units() {
        var byUnit = new LinkedHashMap<String, List<Duty>>();
        plan.duties()
                .forEach(duty -> byUnit.computeIfAbsent(words.unit(duty.unit()), _ -> new ArrayList<>())
                        .add(duty));
        var rows = new ArrayList<List<String>>();
        int number = 1;
        for (var unit : byUnit.entrySet()) {
            rows.add(List.of(number++ + ". " + (unit.getKey().isBlank() ? "Chưa rõ đơn vị" : unit.getKey())));
            for (var duty : unit.getValue()) rows.add(row(String.valueOf(rows.size() - number + 2), duty));
        }
        return new Block.Table(COLUMNS, rows);
    }

    private List<String> row(String ordinal, Duty duty) {
        return List.of(
                ordinal,
                words.task(duty),
                duty.partners().stream().map(words::unit).collect(Collectors.joining("; ")),
                due(duty.deadline()),
                words.place(duty.clause()));
    }

    /** The plan's words; below them the day, where they only count from the event. */
    private String due(@Nullable Deadline deadline) {
        if (deadline == null) return "";
        var text = Names.upperFirst(deadline.text());
        return deadline.anchor() == null || words.day(deadline) == null
                ? text
                : text + "\n(" + PlanWords.day(words.day(deadline)) + ")";
    }

    private void addPending(List<Block> blocks, Sections section) {
        var pending = plan.findings().stream()
                .filter(finding -> finding.code().equals("TO_BE_ANNOUNCED") && finding.clause() != null)
                .map(finding -> words.clause(Objects.requireNonNull(finding.clause())))
                .distinct()
                .toList();
        if (pending.isEmpty()) return;
        blocks.add(new Block.Heading(1, section.next("Nội dung chờ thông báo tiếp")));
        pending.forEach(text -> blocks.add(new Block.Item("-", text)));
    }

    private List<String> recipients() {
        var lines = new ArrayList<String>();
        var file = "Lưu: VT.";
        for (var recipient : plan.recipients()) {
            if (recipient.purpose() == Purpose.FILE)
                file = "Lưu: " + recipient.name().replaceFirst("[.;]$", "") + ".";
            else lines.add(recipient.name() + MARKS.get(recipient.purpose()) + ";");
        }
        if (lines.isEmpty()) plan.units().forEach(unit -> lines.add(unit.name() + ";"));
        lines.add(file);
        return lines;
    }

    private static List<String> authority(@Nullable String capacity) {
        return capacity == null ? List.of() : Names.authorityLines(capacity);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Numbers the sections as they come. */
    private static final class Sections {
        private static final List<String> ROMANS = List.of("I", "II", "III", "IV", "V");
        private int count;

        String next(String title) {
            return ROMANS.get(count++) + ". " + title;
        }
    }
}
