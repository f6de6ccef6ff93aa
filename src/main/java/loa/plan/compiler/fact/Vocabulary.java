package loa.plan.compiler.fact;

import loa.plan.compiler.CompiledPlan.Action;

/** The tables of words that several readers share. */
final class Vocabulary {

    enum Tasking {
        STRONG,
        VERB
    }

    static final Lexicon<Action> ACTIONS = Lexicon.read("actions.txt", Action::valueOf);
    static final Lexicon<Tasking> TASKING = Lexicon.read("tasking.txt", Tasking::valueOf);
    static final Lexicon<Boolean> UNIT_HEADS = Lexicon.read("units.txt", name -> Boolean.TRUE);

    /** A list of units or things: {@code các}. */
    static final String MANY = "các";

    private Vocabulary() {}

    /** Whether what a unit is to do begins at a word; a word with a capital is part of a name. */
    static boolean startsTask(Words words, int i) {
        return !words.isCapital(i) && (TASKING.has(words, i) || ACTIONS.has(words, i));
    }

    /** The same for the first word of a clause, which has a capital anyway. */
    static boolean startsTaskAnyCase(Words words, int i) {
        return TASKING.has(words, i) || ACTIONS.has(words, i);
    }
}
