package loa.plan.compiler.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Event;
import loa.plan.compiler.CompiledPlan.Purpose;
import loa.plan.compiler.CompiledPlan.Recipient;
import loa.plan.compiler.CompiledPlan.Signatory;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.structure.Passage;
import loa.plan.compiler.structure.Structure;
import loa.plan.compiler.structure.Structure.Cell;
import loa.plan.compiler.structure.Structure.Item;

/**
 * A small plan written as its clauses, one a line: {@code ID KIND text}. A table row begins with its column heads in
 * brackets: {@code [Việc; Chủ trì; Thời gian] Treo cờ | Đoàn xã | Hằng ngày}.
 */
final class Draft {

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final String text;
    private final LocalDate issuedOn;
    private final String event;

    private Draft(String issuedOn, String event, String text) {
        this.issuedOn = issuedOn == null ? null : LocalDate.parse(issuedOn);
        this.event = event;
        this.text = text;
        int at = 0;
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank()) add(line, at);
            at += line.length() + 1;
        }
    }

    static Draft of(String issuedOn, String event, String text) {
        return new Draft(issuedOn, event, text);
    }

    private void add(String line, int at) {
        var parts = line.split(" ", 3);
        var kind = ClauseKind.valueOf(parts[1]);
        int from = at + line.length() - parts[2].length();
        var cells = cells(parts[2], from);
        var printed = cells.isEmpty()
                ? parts[2]
                : String.join(
                        " | ", cells.stream().map(cell -> cell.passage().text()).toList());
        var headings = items.values().stream()
                .map(Item::clause)
                .filter(clause -> clause.kind() == ClauseKind.SECTION && isBelow(parts[0], clause.id()))
                .toList();
        var parent = headings.isEmpty() ? null : headings.getLast().id();
        var span = new Span(from, from + parts[2].length());
        var clause = new Clause(parts[0], parent, null, kind, printed, span);
        items.put(parts[0], new Item(clause, passage(printed, from), headings, cells));
        if (kind == ClauseKind.RECIPIENT) recipients.add(recipient(parts[0], printed));
    }

    private static boolean isBelow(String id, String heading) {
        return id.startsWith(heading + "/") || id.startsWith(heading + ".");
    }

    private static List<Cell> cells(String body, int from) {
        if (!body.startsWith("[")) return List.of();
        int end = body.indexOf(']') + 1;
        var heads = body.substring(1, end - 1).split(";");
        var cells = new ArrayList<Cell>();
        int at = from + end;
        int column = 0;
        for (var cell : body.substring(end).split("\\|", -1)) {
            if (!cell.isBlank()) {
                cells.add(new Cell(heads[column].strip(), passage(cell.strip(), at + cell.indexOf(cell.strip()))));
            }
            at += cell.length() + 1;
            column++;
        }
        return cells;
    }

    private static Recipient recipient(String id, String line) {
        var purpose =
                line.endsWith("(th)") ? Purpose.IMPLEMENT : line.endsWith("(ph)") ? Purpose.COORDINATE : Purpose.INFORM;
        return new Recipient(id, line.replaceAll(" \\((?:th|ph)\\)$", ""), purpose);
    }

    private static Passage passage(String text, int source) {
        return new Passage(text, List.of(new Passage.Piece(0, source, text.length())));
    }

    Structure structure() {
        return new Structure(
                new Document("KE_HOACH", event, null, issuedOn, null, null, new Signatory(null, null, null)),
                new Event(event, null, null, null),
                List.copyOf(items.values()),
                List.of(),
                List.of(),
                recipients,
                List.of(),
                List.of());
    }

    Facts facts() {
        return Facts.read(new SourceText("draft.txt", "text/plain", "", "UTF-8", text), structure());
    }

    Duty duty(String clause) {
        return facts().duties().stream()
                .filter(duty -> duty.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    String words(Span span) {
        return text.substring(span.start(), span.end());
    }
}
