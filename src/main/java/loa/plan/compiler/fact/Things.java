package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.fact.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** What a duty approves, submits or makes: the things that stand with a verb that can have them. */
final class Things {

    /** An object below the verb that has it. */
    record Thing(DutyObject object, Verb verb, int from, int to) {}

    private static final Lexicon<DutyObject> WORDS = Lexicon.read("objects.txt", DutyObject::valueOf);
    private static final Set<DutyObject> ANY = EnumSet.allOf(DutyObject.class);
    private static final Map<Action, Set<DutyObject>> TAKES = Map.of(
            Action.APPROVE, ANY,
            Action.SUBMIT, ANY,
            Action.PREPARE, EnumSet.complementOf(EnumSet.of(DutyObject.ACTIVITIES)),
            Action.PRODUCE, EnumSet.of(DutyObject.REPORTAGE, DutyObject.DOCUMENTS, DutyObject.AUDIO),
            Action.SUPPLY, EnumSet.of(DutyObject.DOCUMENTS, DutyObject.PHOTOS),
            Action.TRANSLATE, EnumSet.of(DutyObject.DOCUMENTS, DutyObject.AUDIO),
            Action.REHEARSE, EnumSet.of(DutyObject.ART_PROGRAMME),
            Action.EXHIBIT, EnumSet.of(DutyObject.EXHIBITION),
            Action.DISPLAY, EnumSet.of(DutyObject.FLAGS_BANNERS));

    private static final Set<String> OF = Set.of("các", "của", "những", "trên", "cho");

    private Things() {}

    static List<Thing> in(Words words, List<Verb> verbs, int from) {
        var things = new ArrayList<Thing>();
        for (var hit : WORDS.in(words, from, words.count())) {
            var verb = governing(verbs, hit.from());
            if (verb == null || hit.value() == null || !verb.counts()) continue;
            boolean taken = TAKES.getOrDefault(verb.action(), Set.of()).contains(hit.value());
            boolean loose = hit.value() == DutyObject.PHOTOS
                    && (words.is(hit.from(), "hình") || isOfExhibition(words, hit.from()));
            if (taken && !loose && !isOfAnother(words, things, hit.from()))
                things.add(new Thing(hit.value(), verb, hit.from(), hit.to()));
        }
        return things;
    }

    static List<Found<DutyObject>> found(List<Thing> things, Words words) {
        var found = new LinkedHashMap<DutyObject, Found<DutyObject>>();
        for (var thing : things) {
            var value = thing.object();
            found.putIfAbsent(value, Found.certain(value, "object.of-verb", words.span(thing.from(), thing.to())));
        }
        return new ArrayList<>(found.values());
    }

    /** Whether a thing only says of which kind the one before it is: {@code maket các cụm cổ động}. */
    private static boolean isOfAnother(Words words, List<Thing> things, int from) {
        if (things.isEmpty()) return false;
        int end = things.getLast().to();
        while (end < from && OF.contains(words.key(end))) end++;
        return end == from;
    }

    private static boolean isOfExhibition(Words words, int at) {
        for (int i = Math.max(0, at - 4); i < at; i++) {
            if (words.is(i, "triển", "lãm") || words.is(i, "trưng", "bày")) return true;
        }
        return false;
    }

    /** The verb a thing stands with: the last one before it in its part of the sentence that is not itself in a list of things. */
    private static @Nullable Verb governing(List<Verb> verbs, int at) {
        Verb last = null;
        for (var verb : verbs) {
            if (verb.from() > at) break;
            boolean thing = !verb.counts() && isThing(verb.action());
            if (!thing && verb.action() != Action.COORDINATE) last = verb;
        }
        return last;
    }

    private static boolean isThing(Action action) {
        return switch (action) {
            case DECORATE, EXHIBIT, INFORM, FUND, STAGE, PROTECT, APPROVE -> true;
            default -> false;
        };
    }
}
