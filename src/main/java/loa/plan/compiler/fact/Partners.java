package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.fact.Verbs.Verb;

/** The other units of a duty: those it works with, and those it guides, directs, inspects, supplies, submits or reports to. */
final class Partners {

    private static final Set<Action> SERVE =
            EnumSet.of(Action.GUIDE, Action.DIRECT, Action.INSPECT, Action.SUBMIT, Action.REPORT);
    private static final Set<Action> GIVE = EnumSet.of(
            Action.SUPPLY,
            Action.REPORT,
            Action.GUIDE,
            Action.SUBMIT,
            Action.DIRECT,
            Action.INSPECT,
            Action.COORDINATE);
    private static final Set<String> TOWARDS = Set.of("cho", "về", "đến", "tới", "với", "lên", "cùng");
    private static final Lexicon<Boolean> SENDS = Lexicon.of(
            "gửi, gửi về, gửi cho, gửi đến, chuyển, chuyển cho, chuyển về, bàn giao cho, phản ánh về, phản ánh với");
    private static final Lexicon<Boolean> BEFORE_LIST = Lexicon.of("""
            với, cùng, cho, về, đến, tới, lên, chặt chẽ, tốt, chặt chẽ với, đối với, và, kết quả, cùng với, chủ động, thường xuyên, :, hoạt động của""");
    private static final Lexicon<Boolean> IN_LIST = Lexicon.of("""
            liên quan, có liên quan, trên địa bàn, và, khác, cùng cấp, trực thuộc, thuộc""");

    private final UnitBook book;

    Partners(UnitBook book) {
        this.book = book;
    }

    List<Found<String>> of(Task task, String owner, List<Verb> verbs, int from) {
        Map<String, Found<String>> found = new LinkedHashMap<>();
        read(task.words(), from, verbs, found);
        for (var cell : task.partners()) {
            for (int i = 0; i < cell.count(); i++) {
                var mention = book.at(cell, i);
                if (mention == null) continue;
                put(found, mention, cell, "partner.column");
                i = mention.to() - 1;
            }
        }
        found.remove(owner);
        return new ArrayList<>(found.values());
    }

    private void read(Words words, int from, List<Verb> verbs, Map<String, Found<String>> found) {
        boolean open = false;
        boolean fresh = false;
        Action last = null;
        for (int i = from; i < words.count(); i++) {
            var verb = starting(verbs, i);
            if (verb != null) {
                if (verb.counts()) last = verb.action();
                open = verb.counts() && (verb.action() == Action.COORDINATE || SERVE.contains(verb.action()));
                fresh = open;
                i = verb.to() - 1;
                continue;
            }
            if (words.startsPart(i) && i > from) {
                open = false;
                last = null;
            }
            var mention = book.at(words, i);
            if (mention != null && words.is(mention.to(), "phối", "hợp")) {
                put(found, mention, words, "partner.joins");
                i = mention.to() - 1;
                continue;
            }
            if (mention != null && open && fresh) {
                put(found, mention, words, "partner.of-verb");
                i = mention.to() - 1;
                fresh = false;
                continue;
            }
            int sent = SENDS.skip(words, i);
            if (sent > i || last != null && GIVE.contains(last) && TOWARDS.contains(words.key(i))) {
                open = true;
                fresh = true;
                i = Math.max(sent, i + 1) - 1;
                continue;
            }
            if (UnitName.isJoin(words, i)) {
                fresh = open;
                continue;
            }
            int fill = BEFORE_LIST.skip(words, i);
            if (fill > i) {
                i = fill - 1;
                continue;
            }
            if (open && fresh && (OwnerWords.isUnit(words, i) || words.is(i, Vocabulary.MANY))
                    || IN_LIST.has(words, i)) {
                fresh = false;
                continue;
            }
            if (open && !fresh && staysInName(words, i)) continue;
            open = false;
            fresh = false;
        }
    }

    /** The rest of the name of a unit that is none of the plan's own. */
    private static boolean staysInName(Words words, int i) {
        return words.isCapital(i)
                || UnitName.LEVELS.contains(words.key(i))
                || !Vocabulary.startsTask(words, i) && words.isWord(i);
    }

    private static @org.jspecify.annotations.Nullable Verb starting(List<Verb> verbs, int i) {
        for (var verb : verbs) {
            if (verb.from() == i) return verb;
        }
        return null;
    }

    private void put(Map<String, Found<String>> found, UnitBook.Mention mention, Words words, String rule) {
        book.note(mention.key(), words.text(mention.from(), mention.to()));
        found.putIfAbsent(mention.key(), Found.certain(mention.key(), rule, words.span(mention.from(), mention.to())));
    }
}
