package loa.plan.compiler.structure;

import java.util.List;
import loa.plan.compiler.CompiledPlan.Citation;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Event;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Recipient;
import loa.plan.compiler.CompiledPlan.Slogan;
import loa.plan.compiler.CompiledPlan.Why;
import loa.plan.compiler.SourceText;

/**
 * A plan taken apart: its header, its clauses with their kinds, and what is wrong with its form. What the clauses say is
 * read from here on.
 *
 * @param event its name and term; its days are facts of the clauses
 */
public record Structure(
        Document document,
        Event event,
        List<Item> items,
        List<Citation> citations,
        List<Slogan> slogans,
        List<Recipient> recipients,
        List<Finding> findings,
        List<Why> why) {

    /**
     * A clause where it stands.
     *
     * @param passage its text with places in the source; the same text as the clause's
     * @param headings the sections above it, the outermost first; of a table row its group row too
     * @param cells of a table row its filled cells without the ordinal, else empty
     */
    public record Item(Clause clause, Passage passage, List<Clause> headings, List<Cell> cells) {}

    /** A filled cell of a table row below its column's heading, which is empty where the table has none. */
    public record Cell(String column, Passage passage) {}

    public static Structure read(SourceText source) {
        return new Plan(source).structure();
    }

    public List<Clause> clauses() {
        return items.stream().map(Item::clause).toList();
    }

    public List<Item> of(ClauseKind kind) {
        return items.stream().filter(item -> item.clause().kind() == kind).toList();
    }

    /** Whether the document tasks anyone; of one that does not, nothing else is read. */
    public boolean isPlan() {
        return items.stream().anyMatch(item -> item.clause().kind() == ClauseKind.DUTY);
    }
}
