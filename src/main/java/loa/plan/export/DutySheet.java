package loa.plan.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.SourceText;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The duties of a plan as a workbook to sort and filter: a row a duty, then what to look at again, then where it is from. */
final class DutySheet {

    private final CompiledPlan plan;
    private final SourceText source;
    private final PlanWords words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetLook look = new SheetLook(workbook);

    private DutySheet(CompiledPlan plan, SourceText source) {
        this.plan = plan;
        this.source = source;
        this.words = new PlanWords(plan);
    }

    static byte[] write(CompiledPlan plan, SourceText source) {
        var sheet = new DutySheet(plan, source);
        sheet.duties();
        sheet.findings();
        sheet.origin();
        var out = new ByteArrayOutputStream();
        try (var workbook = sheet.workbook) {
            workbook.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A column: its head, its width in letters, and what it shows of a duty: text, number or day. */
    private record Column(String head, int width, Function<Duty, @Nullable Object> shows) {}

    private List<Column> columns() {
        return List.of(
                new Column("TT", 6, duty -> plan.duties().indexOf(duty) + 1),
                new Column("Mục của kế hoạch", 16, duty -> words.place(duty.clause())),
                new Column("Đơn vị", 30, duty -> words.unit(duty.unit())),
                new Column("Vai trò", 12, duty -> PlanWords.word(duty.role())),
                new Column("Nhiệm vụ (nguyên văn)", 70, words::task),
                new Column("Việc", 26, duty -> PlanWords.list(duty.actions())),
                new Column("Sản phẩm, nội dung", 24, duty -> PlanWords.list(duty.objects())),
                new Column(
                        "Phối hợp", 30, duty -> joined(duty.partners().stream().map(words::unit))),
                new Column(
                        "Thời hạn (nguyên văn)",
                        26,
                        duty -> duty.deadline() == null ? null : duty.deadline().text()),
                new Column("Ngày đến hạn", 13, duty -> words.day(duty.deadline())),
                new Column(
                        "Lặp lại",
                        12,
                        duty -> duty.deadline() == null || duty.deadline().recurrence() == null
                                ? null
                                : PlanWords.word(duty.deadline().recurrence())),
                new Column("Giai đoạn", 16, duty -> PlanWords.list(duty.phases())),
                new Column("Nếu có", 8, duty -> duty.conditional() ? "x" : null),
                new Column("Tiếng", 16, duty -> joined(duty.languages().stream().map(PlanWords::language))),
                new Column("Kênh", 26, duty -> PlanWords.list(duty.channels())),
                new Column(
                        "Số lượng",
                        22,
                        duty -> joined(duty.quantities().stream().map(CompiledPlan.Quantity::text))),
                new Column("Địa điểm", 26, duty -> joined(duty.places().stream())),
                new Column("Cần xem lại", 40, duty -> findingsOf(duty.clause())));
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }

    private String findingsOf(String clause) {
        return joined(plan.findings().stream()
                .filter(finding -> clause.equals(finding.clause()))
                .map(Finding::message));
    }

    private void duties() {
        var sheet = workbook.createSheet("Nhiệm vụ");
        var columns = columns();
        look.head(
                sheet,
                columns.stream().map(Column::head).toList(),
                columns.stream().map(Column::width).toList());
        for (var duty : plan.duties()) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int c = 0; c < columns.size(); c++) {
                look.put(row.createCell(c), columns.get(c).shows.apply(duty));
            }
        }
        sheet.createFreezePane(3, 1);
        finish(sheet, columns.size());
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void findings() {
        var sheet = workbook.createSheet("Cần xem lại");
        look.head(sheet, List.of("Mức", "Mục của kế hoạch", "Vấn đề", "Gợi ý", "Mã"), List.of(12, 18, 70, 60, 24));
        for (var finding : plan.findings()) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            look.put(row.createCell(0), PlanWords.word(finding.severity()));
            look.put(row.createCell(1), finding.clause() == null ? null : words.place(finding.clause()));
            look.put(row.createCell(2), finding.message());
            look.put(row.createCell(3), finding.suggestion());
            look.put(row.createCell(4), finding.code());
        }
        sheet.createFreezePane(0, 1);
        finish(sheet, 5);
    }

    private void origin() {
        var sheet = workbook.createSheet("Kế hoạch");
        look.head(sheet, List.of("Mục", "Nội dung"), List.of(24, 90));
        pair(sheet, "Tên kế hoạch", plan.document().title());
        pair(sheet, "Số, ký hiệu", plan.document().number());
        pair(sheet, "Ngày ban hành", plan.document().issuedOn());
        pair(sheet, "Cơ quan ban hành", plan.document().issuer());
        pair(sheet, "Sự kiện", plan.event().name());
        pair(sheet, "Bắt đầu", plan.event().startsOn());
        pair(sheet, "Kết thúc", plan.event().endsOn());
        pair(sheet, "Tệp gốc", source.fileName());
        pair(sheet, "Mã kiểm tra tệp (SHA-256)", source.sha256());
    }

    private void pair(XSSFSheet sheet, String name, @Nullable Object value) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        look.put(row.createCell(0), name);
        look.put(row.createCell(1), value instanceof LocalDate day ? PlanWords.day(day) : value);
    }

    private static void finish(XSSFSheet sheet, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }
}
