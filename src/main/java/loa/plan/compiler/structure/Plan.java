package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Event;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.CompiledPlan.Slogan;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.CompiledPlan.Why;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.structure.Node.Zone;
import loa.plan.compiler.structure.Parts.Body;
import loa.plan.compiler.text.Fold;
import loa.plan.compiler.text.PrintedDate;
import org.jspecify.annotations.Nullable;

/** Reads the structure of one document, from its lines to its findings. */
final class Plan {

    private final Parts parts;
    private final Wrapping wrapping;
    private final Outline outline = new Outline();
    private final List<Line> signature = new ArrayList<>();
    private final List<Node> recipientNodes = new ArrayList<>();
    private int appendices;

    Plan(SourceText source) {
        var lines = Lines.of(source.text());
        parts = Parts.of(lines);
        wrapping = Wrapping.of(lines);
    }

    Structure structure() {
        parts.bodies().forEach(this::read);
        var header = Header.of(parts, signature);
        var title = EventTitle.of(header.document().title());
        var nodes = nodes();
        new Kinds(nodes, outermost(header, nodes)).decide();
        nodes.sort(Comparator.comparingInt(node -> node.span().start()));

        var cited = nodes.stream().flatMap(node -> Citations.in(node).stream()).toList();
        var recipients = recipientNodes.stream()
                .map(node -> Tail.recipient(node.id, node.passage.text(), node.folded))
                .toList();
        var why = new ArrayList<>(header.why());
        nodes.forEach(node -> why.add(why(node)));
        cited.forEach(one -> why.add(new Why(
                one.citation().clause(),
                "citation",
                String.valueOf(one.citation().number()),
                "kind-and-number",
                one.words(),
                Certainty.CERTAIN)));
        var event = new Event(title.name(), title.term() != null ? title.term() : termIn(nodes, title), null, null);
        if (event.name() != null && header.titleSpan() != null)
            why.add(new Why(
                    null,
                    "event.name",
                    event.name(),
                    "title-without-opening-words",
                    header.titleSpan(),
                    Certainty.CERTAIN));
        return new Structure(
                header.document(),
                event,
                nodes.stream().map(Plan::item).toList(),
                cited.stream().map(Citations.Cited::citation).toList(),
                slogans(nodes),
                recipients,
                findings(header, cited),
                List.copyOf(why));
    }

    private void read(Body body) {
        if (body.kind() != Parts.Kind.MAIN) outline.start(body.kind() == Parts.Kind.APPENDIX ? appendix(body) : null);
        var paragraphs = Paragraph.of(body.lines(), wrapping);
        int closing = body.kind() == Parts.Kind.APPENDIX ? paragraphs.size() : Closing.start(paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i < closing) outline.add(paragraphs.get(i));
            else outline.addClosing(paragraphs.get(i));
        }
        var tail = Tail.of(body.tail());
        tail.others.forEach(outline::addClosing);
        for (var recipient : tail.recipients) {
            recipientNodes.add(new Node(
                    outline.unique("recipients/" + (recipientNodes.size() + 1)), null, recipient, Zone.RECIPIENTS));
        }
        if (signature.isEmpty()) signature.addAll(tail.signature);
    }

    private Node appendix(Body body) {
        appendices++;
        var label = body.label();
        var lines = new ArrayList<Line>(body.title());
        var words = label == null ? lines : new ArrayList<>(List.of(label));
        if (lines.isEmpty()) lines.addAll(words);
        var number = label == null ? null : Words.APPENDIX.matcher(label.folded());
        int n = number != null && number.lookingAt() ? number(number.group("n")) : 0;
        var id = outline.unique("PL" + (n > 0 ? n : appendices));
        int start = label == null ? lines.getFirst().start() : label.start();
        var passage = Passage.of(lines);
        return new Node(
                id,
                null,
                null,
                passage,
                label == null ? null : label.text(),
                new Span(start, lines.getLast().end()),
                Zone.BODY);
    }

    private static int number(@Nullable String printed) {
        if (printed == null) return 0;
        if (Character.isDigit(printed.charAt(0))) return Integer.parseInt(printed);
        int roman = Marker.roman(printed.toUpperCase(java.util.Locale.ROOT));
        return roman > 0 ? roman : Marker.LETTERS.indexOf(printed) + 1;
    }

    private List<Node> nodes() {
        var nodes = new ArrayList<>(outline.nodes());
        nodes.addAll(recipientNodes);
        return nodes;
    }

    /** What a document without sections is about: a letter or notice that tasks its readers is all duties. */
    private static Set<Matter> outermost(Header header, List<Node> nodes) {
        var title = header.document().title();
        boolean assigns = title != null && Fold.fold(title).startsWith("phân công");
        boolean ordered = nodes.stream()
                .filter(node -> node.zone == Zone.PREAMBLE && node.endsWithColon())
                .anyMatch(node -> Tasking.orders(node.folded));
        var kind = header.document().kind();
        boolean orders = DocumentType.LETTER.equals(kind) || "THONG_BAO".equals(kind) || "CHI_THI".equals(kind);
        return assigns || orders && ordered ? EnumSet.of(Matter.DUTY) : EnumSet.noneOf(Matter.class);
    }

    private static @Nullable String termIn(List<Node> nodes, EventTitle title) {
        for (var node : nodes) {
            var term = title.termIn(node.folded);
            if (term != null) return term;
        }
        return null;
    }

    private static Structure.Item item(Node node) {
        var row = node.row();
        return new Structure.Item(node.clause(), node.passage, node.headings(), row == null ? List.of() : row.named());
    }

    private static List<Slogan> slogans(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.kind() == ClauseKind.SLOGAN)
                .map(node -> new Slogan(node.id, node.passage.text()))
                .toList();
    }

    private List<Finding> findings(Header header, List<Citations.Cited> cited) {
        var findings = new ArrayList<>(outline.faults());
        if (header.printedDate() != null && header.document().issuedOn() == null)
            findings.add(invalidDate(null, "Ngày ban hành ghi trên văn bản"));
        for (var one : cited) {
            if (one.printed() instanceof PrintedDate printed && printed.day() != null && !printed.exists())
                findings.add(invalidDate(
                        one.citation().clause(),
                        "Ngày của văn bản " + one.citation().number()));
        }
        return List.copyOf(findings);
    }

    private static Finding invalidDate(@Nullable String clause, String what) {
        return new Finding(
                "DATE_INVALID",
                Severity.ERROR,
                clause,
                what + " không có trong lịch.",
                "Kiểm tra và sửa lại ngày, tháng, năm.");
    }

    private static Why why(Node node) {
        return new Why(
                node.id,
                "clause.kind",
                node.kind().name(),
                node.rule,
                node.span(),
                node.sure ? Certainty.CERTAIN : Certainty.CHECK);
    }
}
