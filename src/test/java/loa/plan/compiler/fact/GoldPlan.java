package loa.plan.compiler.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loa.SharedFiles;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Document;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real plan with the clauses and header that are expected of it: measures the facts apart from the structure. */
record GoldPlan(String name, SourceText source, Structure structure, JsonNode gold) {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}");

    static GoldPlan of(String name) throws IOException {
        var gold = JsonMapper.shared().readTree(Files.readString(SharedFiles.shared("gold/" + name + ".json")));
        var text = Normalizer.normalize(
                Files.readString(SharedFiles.shared("plans/" + name + ".txt"))
                        .replace("\uFEFF", "")
                        .replace("\r\n", "\n"),
                Normalizer.Form.NFC);
        var source = new SourceText(name + ".txt", "text/plain", "", "UTF-8", text);
        return new GoldPlan(name, source, structure(gold, text), gold);
    }

    private static Structure structure(JsonNode gold, String text) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        for (var node : gold.get("clauses")) {
            var place = node.get("span");
            var span = place == null
                    ? new Span(0, 0)
                    : new Span(place.get("start").asInt(), place.get("end").asInt());
            var clause = new Clause(
                    node.get("id").asString(),
                    string(node, "parent"),
                    string(node, "label"),
                    ClauseKind.valueOf(node.get("kind").asString()),
                    node.get("text").asString(),
                    span);
            clauses.put(clause.id(), clause);
        }
        var items = clauses.values().stream()
                .map(clause -> item(clause, clauses, text))
                .toList();
        var recipients = new ArrayList<Recipient>();
        for (var node : gold.get("recipients")) {
            recipients.add(new Recipient(
                    node.get("clause").asString(),
                    node.get("name").asString(),
                    Purpose.valueOf(node.get("purpose").asString())));
        }
        return new Structure(
                document(gold.get("document")),
                new Event(string(gold.get("event"), "name"), string(gold.get("event"), "term"), null, null),
                items,
                List.of(),
                List.of(),
                recipients,
                List.of(),
                List.of());
    }

    private static Document document(JsonNode node) {
        var issuedOn = string(node, "issuedOn");
        return new Document(
                string(node, "kind"),
                string(node, "title"),
                string(node, "number"),
                issuedOn == null ? null : LocalDate.parse(issuedOn),
                string(node, "issuedAt"),
                string(node, "issuer"),
                new Signatory(null, null, null));
    }

    private static Item item(Clause clause, Map<String, Clause> clauses, String text) {
        var headings = new ArrayList<Clause>();
        for (var parent = clause.parent(); parent != null; ) {
            var above = clauses.get(parent);
            headings.add(above);
            parent = above.parent();
        }
        Collections.reverse(headings);
        int label = clause.label() == null ? 0 : clause.label().length();
        var passage = aligned(clause.text(), text, clause.span().start() + label);
        boolean row = clause.kind() == ClauseKind.DUTY && clause.id().matches(".*/r\\d+");
        return new Item(clause, passage, headings, row ? cells(clause, text) : List.of());
    }

    /** The cells of a row below the heads that stand before the table's first row. */
    private static List<Cell> cells(Clause clause, String text) {
        int row = Integer.parseInt(clause.id().substring(clause.id().lastIndexOf("/r") + 2));
        var lines = text.substring(0, clause.span().end()).split("\n");
        int rowsAbove = row;
        int head = lines.length - 1;
        while (rowsAbove > 0) {
            if (lines[--head].contains("\t")) rowsAbove--;
        }
        var heads = lines[head].split("\t");
        var cells = lines[lines.length - 1].split("\t");
        var filled = new ArrayList<Cell>();
        int at = clause.span().start();
        for (int i = 0; i < cells.length; i++) {
            boolean ordinal = i == 0 && NUMBERED.matcher(cells[i]).matches();
            if (!ordinal && !cells[i].isBlank()) {
                var passage = new Passage(cells[i], List.of(new Passage.Piece(0, at, cells[i].length())));
                filled.add(new Cell(i < heads.length ? heads[i] : "", passage));
            }
            at += cells[i].length() + 1;
        }
        return filled;
    }

    /** The one-line text laid over the source, character by character. */
    private static Passage aligned(String line, String source, int from) {
        var pieces = new ArrayList<Passage.Piece>();
        int at = from;
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) continue;
            while (at < source.length() && source.charAt(at) != line.charAt(i)) at++;
            pieces.add(new Passage.Piece(i, at++, 1));
        }
        return new Passage(line, pieces);
    }

    private static String string(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
