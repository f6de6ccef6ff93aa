package loa.plan.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.change.Likeness;

/** The same duty given to one unit twice, in the same or nearly the same words. */
final class Twins {

    private static final double NEARLY = 0.9;

    private Twins() {}

    static List<Finding> in(CompiledPlan plan) {
        Map<String, Clause> clauses =
                plan.clauses().stream().collect(Collectors.toMap(Clause::id, Function.identity(), (first, _) -> first));
        var seen = new ArrayList<Said>();
        var findings = new ArrayList<Finding>();
        for (var duty : plan.duties()) {
            var clause = clauses.get(duty.clause());
            if (clause == null || duty.unit() == null) continue;
            var said = new Said(duty.unit(), duty.clause(), new Likeness(clause.text()));
            seen.stream()
                    .filter(before -> before.unit.equals(said.unit) && before.words.to(said.words) >= NEARLY)
                    .findFirst()
                    .ifPresent(before -> findings.add(twice(said.clause, before.clause)));
            seen.add(said);
        }
        return findings;
    }

    private static Finding twice(String clause, String before) {
        return Advice.warning(
                "DUTY_TWICE",
                clause,
                "Nhiệm vụ này trùng với nhiệm vụ đã giao cùng đơn vị tại " + Advice.place(before) + ".",
                "Bỏ một trong hai khi rà soát, hoặc ghi rõ hai việc khác nhau ở chỗ nào.");
    }

    private record Said(String unit, String clause, Likeness words) {}
}
