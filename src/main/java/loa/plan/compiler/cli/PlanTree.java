package loa.plan.compiler.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.CompiledPlan.Unit;
import org.jspecify.annotations.Nullable;

/** A compiled plan for reading on a screen: the header, the clauses as a tree with their duties, and the findings. */
final class PlanTree {

    private static final int WIDEST = 96;
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    private static final Map<ClauseKind, String> KINDS = Map.ofEntries(
            Map.entry(ClauseKind.SECTION, "mục"),
            Map.entry(ClauseKind.BASIS, "căn cứ"),
            Map.entry(ClauseKind.PREAMBLE, "mở đầu"),
            Map.entry(ClauseKind.PURPOSE, "mục đích"),
            Map.entry(ClauseKind.REQUIREMENT, "yêu cầu"),
            Map.entry(ClauseKind.TOPIC, "nội dung"),
            Map.entry(ClauseKind.CHANNEL, "hình thức"),
            Map.entry(ClauseKind.WINDOW, "thời gian"),
            Map.entry(ClauseKind.DUTY, "nhiệm vụ"),
            Map.entry(ClauseKind.SLOGAN, "khẩu hiệu"),
            Map.entry(ClauseKind.CLOSING, "kết thúc"),
            Map.entry(ClauseKind.RECIPIENT, "nơi nhận"),
            Map.entry(ClauseKind.NOTE, "ghi chú"));

    private final CompiledPlan plan;
    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Duty> duties;
    private final Map<String, String> units;
    private final Map<String, List<Finding>> findings;
    private final Map<String, Integer> depths;

    PlanTree(CompiledPlan plan, boolean coloured) {
        this.plan = plan;
        this.coloured = coloured;
        duties = plan.duties().stream().collect(Collectors.toMap(Duty::clause, Function.identity(), (a, _) -> a));
        units = plan.units().stream().collect(Collectors.toMap(Unit::key, Unit::name, (a, _) -> a));
        findings = plan.findings().stream()
                .filter(finding -> finding.clause() != null)
                .collect(Collectors.groupingBy(finding -> String.valueOf(finding.clause())));
        depths = new java.util.HashMap<>();
    }

    @Override
    public String toString() {
        header();
        plan.clauses().forEach(this::clause);
        general();
        return text.toString();
    }

    private void header() {
        var document = plan.document();
        line(0, paint(BOLD, or(document.title(), plan.source().fileName())));
        field("Loại", document.kind());
        field("Số", document.number());
        field(
                "Ban hành",
                Stream.of(document.issuedAt(), document.issuedOn(), document.issuer())
                        .filter(java.util.Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
        field(
                "Người ký",
                Stream.of(document.signatory().position(), document.signatory().name())
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.joining(" ")));
        var event = plan.event();
        field("Sự kiện", event.name());
        field("Nhiệm kỳ", event.term());
        field("Diễn ra", event.startsOn() == null ? null : event.startsOn() + " – " + event.endsOn());
        text.append('\n');
    }

    private void clause(Clause clause) {
        int depth = clause.parent() == null ? 0 : depths.getOrDefault(clause.parent(), 0) + 1;
        depths.put(clause.id(), depth);
        var words = shortened(clause.text(), WIDEST - 2 * depth);
        var kind = paint(FAINT, "[" + KINDS.get(clause.kind()) + "]");
        boolean heading = clause.kind() == ClauseKind.SECTION;
        line(depth, paint(CYAN, clause.id()) + " " + (heading ? paint(BOLD, words) : kind + " " + words));
        var duty = duties.get(clause.id());
        if (duty != null) line(depth + 1, paint(GREEN, duty(duty)));
        findings.getOrDefault(clause.id(), List.of()).stream()
                .filter(finding ->
                        finding.severity() != Severity.INFO || !finding.code().equals("NO_DEADLINE"))
                .forEach(finding -> finding(depth + 1, finding));
    }

    private String duty(Duty duty) {
        var said = duty.unit() == null ? "chưa rõ đơn vị" : or(units.get(duty.unit()), duty.unit());
        var partners =
                duty.partners().stream().map(key -> or(units.get(key), key)).collect(Collectors.joining("; "));
        return "→ " + said
                + (duty.actions().isEmpty()
                        ? ""
                        : " · " + duty.actions().stream().map(Enum::name).collect(Collectors.joining(", ")))
                + (partners.isEmpty() ? "" : " · cùng: " + partners)
                + (duty.deadline() instanceof Deadline deadline ? " · hạn: " + due(deadline) : "")
                + (duty.conditional() ? " · nếu có" : "");
    }

    private static String due(Deadline deadline) {
        return deadline.date() == null ? deadline.text() : deadline.text() + " (" + deadline.date() + ")";
    }

    private void general() {
        var whole = plan.findings().stream()
                .filter(finding -> finding.clause() == null)
                .toList();
        text.append('\n');
        whole.forEach(finding -> finding(0, finding));
        long errors = plan.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        long warnings = plan.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
        line(
                0,
                paint(
                        BOLD,
                        plan.clauses().size() + " đoạn, " + plan.duties().size() + " nhiệm vụ, "
                                + plan.units().size() + " đơn vị; " + errors + " lỗi, " + warnings
                                + " điểm cần xem lại."));
    }

    private void finding(int depth, Finding finding) {
        var colour = switch (finding.severity()) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case INFO -> FAINT;
        };
        var advice = finding.suggestion() == null ? "" : " " + finding.suggestion();
        line(depth, paint(colour, "! " + finding.code() + ": " + finding.message() + advice));
    }

    private void field(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) line(0, paint(FAINT, name + ": ") + value);
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }

    private String paint(String colour, String words) {
        return coloured ? "\u001b[" + colour + "m" + words + "\u001b[0m" : words;
    }

    private static String or(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private static String shortened(String words, int width) {
        if (words.length() <= width) return words;
        int space = words.lastIndexOf(' ', width - 1);
        return words.substring(0, space > 0 ? space : width - 1) + "…";
    }
}
