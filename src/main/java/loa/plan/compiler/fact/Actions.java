package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.fact.Verbs.Verb;

/** What a duty asks for, each action once and in text order. */
final class Actions {

    private Actions() {}

    static List<Found<Action>> of(List<Verb> verbs, Words words) {
        var found = new LinkedHashMap<Action, Found<Action>>();
        for (var verb : verbs) {
            if (!verb.counts()) continue;
            found.putIfAbsent(
                    verb.action(), Found.certain(verb.action(), "action.verb", words.span(verb.from(), verb.to())));
        }
        if (found.size() > 1) found.remove(Action.COORDINATE);
        return new ArrayList<>(found.values());
    }
}
