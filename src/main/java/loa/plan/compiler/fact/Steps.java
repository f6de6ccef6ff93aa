package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.fact.Verbs.Verb;

/** The parts of a task that can be done and proven apart, where there are several. */
final class Steps {

    private Steps() {}

    static List<Found<String>> in(Words words, List<Verb> verbs, int from) {
        var cuts = new ArrayList<Integer>();
        cuts.add(from);
        Verb head = null;
        for (var verb : verbs) {
            if (!verb.counts()) continue;
            if (head != null && (verb.part() != head.part() || isApart(words, head, verb)))
                cuts.add(begin(words, head, verb));
            head = verb;
        }
        if (cuts.size() < 2) return List.of();
        cuts.add(words.count());
        var steps = new ArrayList<Found<String>>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int start = first(words, cuts.get(i));
            int end = last(words, start, cuts.get(i + 1));
            if (end > start) steps.add(Found.check(words.text(start, end), "step.verb", words.span(start, end)));
        }
        return steps.size() < 2 ? List.of() : steps;
    }

    /** Whether the verb before has its own object, and this one does something else. */
    private static boolean isApart(Words words, Verb head, Verb verb) {
        if (head.action() == verb.action() || head.action().name().equals("COORDINATE")) return false;
        int between = 0;
        boolean joined = false;
        for (int i = head.to(); i < verb.from(); i++) {
            if (words.isWord(i)) between++;
            joined |= words.is(i, ",") || words.is(i, "và");
        }
        return joined && (between > 2 || head.to() - head.from() > 2);
    }

    /** The word at which the next step begins: after the last comma or {@code và} before its verb. */
    private static int begin(Words words, Verb head, Verb verb) {
        for (int i = verb.from(); i > head.to(); i--) {
            boolean cut =
                    verb.part() != head.part() ? words.startsPart(i) : words.is(i - 1, ",") || words.is(i - 1, "và");
            if (cut) return i;
        }
        return verb.from();
    }

    private static int first(Words words, int from) {
        int at = from;
        while (at < words.count()
                && (!words.isWord(at) && !words.is(at, "\"") && !words.is(at, "(") || words.is(at, "và"))) at++;
        return at;
    }

    private static int last(Words words, int from, int to) {
        int at = to;
        while (at > from
                && (words.is(at - 1, ";") || words.is(at - 1, ",") || words.is(at - 1, ".") || words.is(at - 1, "và")))
            at--;
        return at;
    }
}
