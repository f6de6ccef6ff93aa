package loa.plan.advice;

import java.util.ArrayList;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;

/** Adds to the findings of the contract those that weigh one duty against another, for the person who reviews the plan. */
public final class Advice {

    private static final Finding READ_BY_MACHINE = new Finding(
            "READ_BY_MACHINE",
            Severity.WARNING,
            null,
            "Văn bản quét này do máy nhận dạng chữ: đọc bằng máy, cần soát.",
            "Đối chiếu từng mục với bản gốc trước khi xác nhận; máy hay nhầm số, ngày tháng và dấu.");

    private Advice() {}

    /**
     * The plan with this advice behind its own findings.
     *
     * @param readByMachine whether its letters were recognised in a picture
     */
    public static CompiledPlan on(CompiledPlan plan, boolean readByMachine) {
        var findings = new ArrayList<>(plan.findings());
        if (readByMachine) findings.add(READ_BY_MACHINE);
        findings.addAll(new Order(plan).findings());
        findings.addAll(new Gaps(plan).findings());
        findings.addAll(Twins.in(plan));
        return plan.withFindings(findings);
    }

    static Finding warning(String code, String clause, String message, String suggestion) {
        return new Finding(code, Severity.WARNING, clause, message, suggestion);
    }

    /** A clause's address as people say it: {@code IV.1 ý 2}. */
    static String place(String clause) {
        return clause.replaceFirst("^PL(\\d+)", "Phụ lục $1")
                .replaceAll("/r(\\d+)", " dòng $1")
                .replaceAll("/(\\d+)", " ý $1");
    }
}
