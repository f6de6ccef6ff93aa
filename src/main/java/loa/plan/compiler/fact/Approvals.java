package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Approval;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.fact.Things.Thing;
import loa.plan.compiler.fact.Verbs.Verb;

/** Who approves what: those whose duty it is, and those to whom a duty submits it. */
final class Approvals {

    private final UnitBook book;
    private final Map<DutyObject, Set<String>> by = new EnumMap<>(DutyObject.class);
    private final Map<DutyObject, Set<String>> clauses = new EnumMap<>(DutyObject.class);
    private final Map<DutyObject, Set<String>> approving = new EnumMap<>(DutyObject.class);
    private final Map<String, Submission> submissions = new LinkedHashMap<>();

    /** What a duty submits and to whom. */
    record Submission(Set<DutyObject> objects, Set<String> approvers) {}

    Approvals(UnitBook book) {
        this.book = book;
    }

    void add(String clause, String owner, Words words, List<Verb> verbs, List<Thing> things) {
        for (var thing : things) {
            if (thing.verb().action() != Action.APPROVE) continue;
            enter(thing.object(), owner, clause);
            approving
                    .computeIfAbsent(thing.object(), object -> new LinkedHashSet<>())
                    .add(owner);
        }
        var approvers = new LinkedHashSet<String>();
        for (var verb : verbs) {
            if (verb.action() == Action.SUBMIT) approvers.addAll(approvers(words, verb));
        }
        if (approvers.isEmpty()) return;
        var objects = new LinkedHashSet<DutyObject>();
        for (var thing : things) {
            if (thing.verb().action() != Action.APPROVE) objects.add(thing.object());
        }
        for (var object : objects) {
            for (var approver : approvers) enter(object, approver, clause);
        }
        submissions.put(clause, new Submission(objects, approvers));
    }

    private void enter(DutyObject object, String unit, String clause) {
        by.computeIfAbsent(object, any -> new LinkedHashSet<>()).add(unit);
        clauses.computeIfAbsent(object, any -> new LinkedHashSet<>()).add(clause);
    }

    /** The units between {@code trình} and {@code duyệt}. */
    private Set<String> approvers(Words words, Verb submit) {
        var approvers = new LinkedHashSet<String>();
        int end = submit.to();
        boolean approved = false;
        for (; end < words.count() && !words.startsPart(end + 1); end++) {
            var action = Vocabulary.ACTIONS.at(words, end);
            if (action != null && action.value() == Action.APPROVE) {
                approved = true;
                break;
            }
            if (end > submit.to() && action != null && action.value() == Action.SUBMIT) break;
        }
        if (!approved) return approvers;
        for (int i = submit.to(); i < end; i++) {
            var mention = book.at(words, i);
            if (mention != null) {
                approvers.add(mention.key());
                i = mention.to() - 1;
            } else if (OwnerWords.isUnit(words, i)) {
                int to = nameEnd(words, i, end);
                approvers.add(words.text(i, to));
                i = to - 1;
            }
        }
        return approvers;
    }

    /** Where the name of a body that has no duties ends: before the next in the list. */
    private int nameEnd(Words words, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            boolean list = words.is(i, ",") || words.is(i, ";") || words.is(i, "và");
            if (list && (OwnerWords.isUnit(words, i + 1) || book.at(words, i + 1) != null)) return i;
        }
        int to = end;
        while (to > from + 1 && !words.isWord(to - 1)) to--;
        return to;
    }

    List<Approval> list() {
        var approvals = new ArrayList<Approval>();
        by.forEach((object, units) -> approvals.add(
                new Approval(object, List.copyOf(units), List.copyOf(clauses.getOrDefault(object, Set.of())))));
        return approvals;
    }

    /** Clauses that submit an object to fewer than approve it, with those they leave out. */
    Map<String, Set<String>> left() {
        var left = new LinkedHashMap<String, Set<String>>();
        submissions.forEach((clause, submission) -> {
            for (var object : submission.objects()) {
                var missing = new LinkedHashSet<>(approving.getOrDefault(object, Set.of()));
                missing.removeAll(submission.approvers());
                if (!missing.isEmpty())
                    left.computeIfAbsent(clause, any -> new LinkedHashSet<>()).addAll(missing);
            }
        });
        return left;
    }
}
