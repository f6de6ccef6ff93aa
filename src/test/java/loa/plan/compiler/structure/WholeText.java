package loa.plan.compiler.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Clause;

/** That the clauses of a text stand in it in order and leave out nothing but what is no clause. */
public final class WholeText {

    /** Signs that only draw a line, as below a letterhead. */
    private static final String ORNAMENT = "*-–—_=";

    private WholeText() {}

    public static void assertKept(List<Clause> clauses, String text) {
        assertSpans(clauses, text);
        assertNothingLost(clauses, text);
    }

    private static void assertSpans(List<Clause> clauses, String text) {
        int end = 0;
        for (var clause : clauses) {
            var span = clause.span();
            boolean inOrder = end <= span.start() && span.start() <= span.end() && span.end() <= text.length();
            if (!inOrder) throw new AssertionError("span of " + clause + " in: " + text);
            end = span.end();
        }
        assertThat(clauses).extracting(Clause::id).doesNotHaveDuplicates();
    }

    /** Each character stands in a clause, or in the head, a title, a reference, a column head, the signature, a page number. */
    private static void assertNothingLost(List<Clause> clauses, String text) {
        var kept = new BitSet(text.length());
        clauses.forEach(clause -> kept.set(clause.span().start(), clause.span().end()));
        var lines = Lines.of(text);
        var parts = Parts.of(lines);
        var apart = new ArrayList<>(parts.head());
        apart.addAll(parts.title());
        apart.addAll(parts.apart());
        if (parts.typeLine() != null) apart.add(parts.typeLine());
        for (var body : parts.bodies()) {
            apart.addAll(body.title());
            apart.addAll(Tail.of(body.tail()).signature);
            body.tail().stream()
                    .filter(line -> line.isRule() || Words.opens(Words.RECIPIENTS, line))
                    .forEach(apart::add);
            body.lines().stream()
                    .filter(line -> line.tabbed() && Table.rows(List.of(line)).isEmpty())
                    .forEach(apart::add);
        }
        apart.forEach(line -> kept.set(line.start(), line.end()));
        for (var line : lines) {
            for (int i = line.start(); i < line.end(); i++) {
                boolean lost = !kept.get(i) && !Lines.isSpace(text.charAt(i)) && ORNAMENT.indexOf(text.charAt(i)) < 0;
                if (lost) throw new AssertionError("lost " + text.substring(i, line.end()) + " of: " + text);
            }
        }
    }
}
