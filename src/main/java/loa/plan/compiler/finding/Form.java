package loa.plan.compiler.finding;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.structure.Structure;

/** Reviews a plan's form: what its header lacks, citations whose symbol can't be right, and slips of the keyboard. */
public final class Form {

    private Form() {}

    public static List<Finding> review(Structure structure) {
        var findings = new ArrayList<>(header(structure));
        structure.citations().forEach(citation -> CitationForm.check(citation).ifPresent(findings::add));
        var spelling = new Spelling();
        structure.clauses().forEach(clause -> findings.addAll(spelling.check(clause.id(), clause.text())));
        return List.copyOf(findings);
    }

    private static List<Finding> header(Structure structure) {
        Document document = structure.document();
        boolean dated = structure.findings().stream()
                .anyMatch(finding -> finding.code().equals("DATE_INVALID") && finding.clause() == null);
        var findings = new ArrayList<Finding>();
        if (document.number() == null)
            findings.add(missing(
                    "NUMBER_MISSING",
                    "Văn bản chưa có số.",
                    "Ghi số và ký hiệu, hoặc lấy số ở văn thư trước khi ban hành."));
        if (document.issuedOn() == null && !dated)
            findings.add(missing(
                    "DATE_MISSING",
                    "Văn bản chưa ghi đủ ngày, tháng, năm ban hành.",
                    "Ghi ngày ban hành; các mốc “từ nay” được tính từ ngày này."));
        if (document.signatory().name() == null)
            findings.add(missing(
                    "SIGNATORY_MISSING",
                    "Văn bản chưa có tên người ký.",
                    "Ghi quyền hạn, chức vụ và họ tên người ký."));
        return findings;
    }

    private static Finding missing(String code, String message, String suggestion) {
        return new Finding(code, Severity.WARNING, null, message, suggestion);
    }
}
