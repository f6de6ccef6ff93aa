package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.fact.Clauses.Text;
import loa.plan.compiler.finding.Told;
import loa.plan.compiler.text.PrintedDate;

/** Days that no calendar has, as {@code ngày 31/9/2022}. */
final class PrintedDates {

    private PrintedDates() {}

    static List<Finding> invalid(List<Text> clauses) {
        var findings = new ArrayList<Finding>();
        for (var clause : clauses) {
            var text = clause.words().passage().text();
            for (var date : clause.words().dates()) {
                if (date.exists() || !isSurelyDate(text, date)) continue;
                findings.add(Told.dateInvalid(clause.id(), text.substring(date.start(), date.end())));
                break;
            }
        }
        return findings;
    }

    /** Two figures and a stroke may be a share; three, or {@code ngày} before them, are a date. */
    private static boolean isSurelyDate(String text, PrintedDate date) {
        if (date.day() == null || date.month() == null) return false;
        return date.year() != null
                || text.substring(0, date.start())
                        .stripTrailing()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith("ngày");
    }
}
