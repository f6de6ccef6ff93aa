package loa.plan.compiler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Event;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.CompiledPlan.Signatory;
import loa.plan.compiler.CompiledPlan.Source;
import loa.plan.compiler.fact.Facts;
import loa.plan.compiler.finding.Form;
import loa.plan.compiler.structure.Structure;

/** Compiles an official plan: its structure, what its clauses say, and what is wrong with it. */
public final class PlanCompiler {

    public CompiledPlan compile(SourceText source) {
        var structure = Structure.read(source);
        if (!structure.isPlan()) return unknown(source);
        var facts = Facts.read(source, structure);
        var event = structure.event();
        var findings = new LinkedHashSet<>(Form.review(structure));
        findings.addAll(structure.findings());
        findings.addAll(facts.findings());
        var why = new ArrayList<>(structure.why());
        why.addAll(facts.why());
        return new CompiledPlan(
                CompiledPlan.SCHEMA,
                source(source),
                structure.document(),
                new Event(event.name(), event.term(), facts.eventStartsOn(), facts.eventEndsOn()),
                structure.clauses(),
                structure.citations(),
                facts.units(),
                facts.topics(),
                facts.channels(),
                facts.windows(),
                facts.duties(),
                facts.approvals(),
                structure.slogans(),
                structure.recipients(),
                List.copyOf(findings),
                List.copyOf(why));
    }

    /** Of a document that tasks nobody nothing is compiled. */
    private static CompiledPlan unknown(SourceText source) {
        var finding = new Finding(
                "STRUCTURE_UNKNOWN",
                Severity.ERROR,
                null,
                "Không tìm thấy phần giao nhiệm vụ nào trong văn bản này.",
                "Kiểm tra đã chọn đúng tệp kế hoạch chưa; văn bản vẫn được giữ nguyên để xem.");
        return new CompiledPlan(
                CompiledPlan.SCHEMA,
                source(source),
                new Document(null, null, null, null, null, null, new Signatory(null, null, null)),
                new Event(null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(finding),
                List.of());
    }

    private static Source source(SourceText source) {
        return new Source(
                source.fileName(),
                source.mediaType(),
                source.sha256(),
                source.text().length(),
                source.charset());
    }
}
