package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.structure.Structure;
import loa.plan.compiler.structure.Structure.Item;

/** The clauses of a plan, each cut into words once. */
final class Clauses {

    private final List<Text> all = new ArrayList<>();
    private final Map<String, Words> words = new HashMap<>();

    /** A clause where it stands, and its words. */
    record Text(Item item, Words words) {

        String id() {
            return item.clause().id();
        }

        ClauseKind kind() {
            return item.clause().kind();
        }
    }

    Clauses(Structure structure) {
        for (var item : structure.items()) {
            var text = new Text(item, Words.of(item.passage()));
            all.add(text);
            words.put(text.id(), text.words());
        }
    }

    List<Text> all() {
        return all;
    }

    List<Text> of(ClauseKind kind) {
        return all.stream().filter(text -> text.kind() == kind).toList();
    }

    /** The words of a clause, of a heading for one. */
    Words words(Clause clause) {
        return words.computeIfAbsent(clause.id(), id -> Words.of(clause.text()));
    }
}
