package loa.plan.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A plan in Akoma Ntoso 3.0, the OASIS standard for official documents: its text as a tree, its bodies and citations as
 * references. What the compiler read stands under {@code proprietary} and points into the tree.
 */
final class AkomaNtoso {

    private final CompiledPlan plan;
    private final SourceText source;
    private final XmlOut out = new XmlOut();
    private final Map<String, List<Clause>> children = new HashMap<>();
    private final Map<String, String> eIds = new HashMap<>();

    private AkomaNtoso(CompiledPlan plan, SourceText source) {
        this.plan = plan;
        this.source = source;
        for (var clause : plan.clauses()) {
            children.computeIfAbsent(String.valueOf(clause.parent()), _ -> new ArrayList<>())
                    .add(clause);
            eIds.put(clause.id(), eId(clause));
        }
    }

    static String write(CompiledPlan plan, SourceText source) {
        return new AkomaNtoso(plan, source).document();
    }

    private String document() {
        var kind = plan.document().kind();
        out.element(
                "akomaNtoso",
                () -> out.element(
                        "doc", this::parts, "name", kind == null ? "doc" : kind, "contains", "originalVersion"),
                "xmlns",
                "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
        return out.toString();
    }

    private void parts() {
        new AkomaNtosoMeta(plan, source, out, eIds).write();
        out.element("preface", this::preface);
        var opening = roots("preamble/");
        if (!opening.isEmpty()) out.element("preamble", () -> opening.forEach(this::paragraph));
        var body = plan.clauses().stream()
                .filter(clause -> clause.parent() == null && isBody(clause.id()))
                .toList();
        out.element("mainBody", () -> {
            if (body.isEmpty()) out.words("p", orDash(plan.document().title()));
            body.forEach(this::clause);
        });
        if (hasConclusions()) out.element("conclusions", this::conclusions);
        var annexes = roots("PL");
        if (!annexes.isEmpty()) out.element("attachments", () -> annexes.forEach(this::annex));
    }

    private void preface() {
        var document = plan.document();
        out.wrapped("p", "docType", Names.kind(document.kind()));
        out.wrapped("p", "docTitle", orDash(document.title()));
        out.wrapped("p", "docNumber", document.number());
        if (document.issuedOn() != null) {
            var place = document.issuedAt() == null ? "" : document.issuedAt() + ", ";
            var date = document.issuedOn();
            out.wrapped("p", "docDate", place + Names.officialDay(date), "date", date.toString());
        }
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private List<Clause> roots(String start) {
        return plan.clauses().stream()
                .filter(clause -> clause.parent() == null && clause.id().startsWith(start))
                .toList();
    }

    private static boolean isBody(String id) {
        return !id.startsWith("preamble/")
                && !id.startsWith("closing/")
                && !id.startsWith("recipients/")
                && !id.startsWith("PL");
    }

    private void paragraph(Clause clause) {
        out.words("p", labelled(clause), "eId", eIds.get(clause.id()));
        below(clause).forEach(this::paragraph);
    }

    private static String labelled(Clause clause) {
        return clause.label() == null ? clause.text() : clause.label() + " " + clause.text();
    }

    private List<Clause> below(Clause clause) {
        return children.getOrDefault(clause.id(), List.of());
    }

    private void clause(Clause clause) {
        var form = form(clause);
        out.element(
                form,
                () -> filled(clause),
                "eId",
                eIds.get(clause.id()),
                "name",
                form.equals("hcontainer") ? name(clause) : null);
    }

    private void filled(Clause clause) {
        out.words("num", clause.label());
        if (clause.kind() == ClauseKind.SECTION) out.words("heading", clause.text());
        else if (below(clause).isEmpty()) out.element("content", () -> out.words("p", clause.text()));
        else out.element("intro", () -> out.words("p", clause.text()));
        below(clause).forEach(this::clause);
    }

    private boolean hasConclusions() {
        return !roots("closing/").isEmpty()
                || !roots("recipients/").isEmpty()
                || plan.document().signatory().name() != null;
    }

    private void conclusions() {
        roots("closing/").forEach(this::paragraph);
        roots("recipients/").forEach(this::paragraph);
        var signer = plan.document().signatory();
        out.words("p", signer.capacity());
        out.wrapped("p", "role", signer.position(), "refersTo", "#signer-post");
        out.wrapped("p", "person", signer.name(), "refersTo", "#signer");
    }

    private void annex(Clause annex) {
        out.element(
                "attachment",
                () -> {
                    out.words("heading", annex.text());
                    out.element(
                            "doc",
                            () -> {
                                new AkomaNtosoMeta(plan, source, out, eIds).identity(annex.id());
                                out.element("mainBody", () -> {
                                    if (below(annex).isEmpty()) out.words("p", annex.text());
                                    below(annex).forEach(this::clause);
                                });
                            },
                            "name",
                            "annex");
                },
                "eId",
                eIds.get(annex.id()));
    }

    /** The standard's element for a clause by how it is marked. */
    private static String form(Clause clause) {
        var label = clause.label() == null ? "" : clause.label();
        if (clause.id().matches("D\\d+(?:~\\d+)?")) return "article";
        if (label.matches("[IVXLC]+[.\\-)]?.*")) return "section";
        if (label.matches("\\d+(?:\\.\\d+)*[.\\-)/]?")) return clause.id().contains("/r") ? "hcontainer" : "paragraph";
        if (label.matches("[a-zđ]\\)?\\.?")) return "point";
        if (label.matches("[-–—+•*]")) return "indent";
        return "hcontainer";
    }

    private static String name(Clause clause) {
        return clause.id().contains("/r") ? "row" : clause.kind() == ClauseKind.SECTION ? "part" : "text";
    }

    private static String eId(Clause clause) {
        return "cl_" + clause.id().replace("/", "__");
    }
}
