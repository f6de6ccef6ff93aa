package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/** A clause while the outline grows: where it hangs, what hangs below it, and at last what it is for. */
final class Node {

    final String id;
    final @Nullable Node parent;
    final @Nullable Paragraph paragraph;
    final Passage passage;
    final String folded;
    final List<Node> children = new ArrayList<>();
    final Zone zone;

    private final Span span;
    private final @Nullable String label;

    Set<Matter> matters = Set.of();

    @Nullable
    ClauseKind kind;

    String rule = "";
    boolean sure = true;
    int places;
    int rows;

    /** The stretch of a document that a clause stands in. */
    enum Zone {
        PREAMBLE,
        BODY,
        CLOSING,
        RECIPIENTS
    }

    Node(String id, @Nullable Node parent, Paragraph paragraph, Zone zone) {
        this(id, parent, paragraph, paragraph.passage(), paragraph.label(), paragraph.span(), zone);
    }

    Node(
            String id,
            @Nullable Node parent,
            @Nullable Paragraph paragraph,
            Passage passage,
            @Nullable String label,
            Span span,
            Zone zone) {
        this.id = id;
        this.parent = parent;
        this.paragraph = paragraph;
        this.passage = passage;
        this.folded = Fold.fold(passage.text());
        this.label = label;
        this.span = span;
        this.zone = zone;
        if (parent != null) parent.children.add(this);
    }

    @Nullable
    Marker marker() {
        return paragraph == null ? null : paragraph.marker();
    }

    @Nullable
    Row row() {
        return paragraph == null ? null : paragraph.row();
    }

    boolean isNumbered() {
        var marker = marker();
        return marker != null && marker.style() != Marker.Style.BULLET;
    }

    boolean isMarked() {
        return marker() != null || row() != null;
    }

    boolean endsWithColon() {
        return folded.endsWith(":");
    }

    void is(ClauseKind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    Span span() {
        return span;
    }

    ClauseKind kind() {
        return kind == null ? ClauseKind.NOTE : kind;
    }

    Clause clause() {
        return new Clause(id, parent == null ? null : parent.id, label, kind(), passage.text(), span);
    }

    /** The sections above it, the outermost first. */
    List<Clause> headings() {
        var headings = new ArrayList<Clause>();
        for (var above = parent; above != null; above = above.parent) {
            headings.addFirst(above.clause());
        }
        return List.copyOf(headings);
    }
}
