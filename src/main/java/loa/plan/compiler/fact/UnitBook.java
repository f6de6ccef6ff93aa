package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/** The units of a plan under all the names by which it calls them. */
final class UnitBook {

    private static final Lexicon<Boolean> COMMITTEES = Lexicon.of("""
            ban chỉ đạo, ban tổ chức, tiểu ban, ban điều hành, hội đồng, tổ công tác, ban vận động, ban chấp hành, ban nhân dân""");
    private static final Lexicon<Boolean> GOVERNMENTS =
            Lexicon.of("ủy ban nhân dân, ubnd, ub, ban nhân dân, chính quyền, đảng ủy, cấp ủy, hđnd");
    private static final Lexicon<Boolean> TAILS = Lexicon.of(
            "trên địa bàn, liên quan, có liên quan, trực thuộc, thuộc, trong tỉnh, trong huyện, trong xã, đóng trên");

    private final List<Entry> entries = new ArrayList<>();

    /** A unit's mention in a text. */
    record Mention(String key, int from, int to) {}

    private static final class Entry {
        final String key;
        String name;
        UnitName full;
        final List<UnitName> shorter = new ArrayList<>();
        final Set<String> aliases = new LinkedHashSet<>();

        Entry(String key, String name) {
            this.key = key;
            this.name = name;
            this.full = UnitName.of(name);
        }
    }

    /** The key of the unit with this name, which is new where no unit on file has it. */
    String add(String printed) {
        var known = find(printed);
        if (known != null) return known;
        var key = Fold.key(printed);
        var entry = new Entry(key.isEmpty() ? "unit-" + (entries.size() + 1) : unique(key), printed);
        addShorter(entry);
        entries.add(entry);
        return entry.key;
    }

    private String unique(String key) {
        var taken = entries.stream().map(entry -> entry.key).toList();
        var free = key;
        for (int i = 2; taken.contains(free); i++) free = key + "-" + i;
        return free;
    }

    /** The key of the unit that a name by itself stands for; {@code null} where none or more than one does. */
    @Nullable
    String find(String printed) {
        var words = Words.of(printed);
        var mention = at(words, 0);
        return mention != null && mention.to() == words.count() ? mention.key() : null;
    }

    private static void addShorter(Entry entry) {
        var words = entry.full.words();
        addPart(entry, 0, entry.full.placeFrom());
        for (int i = 2; i < words.count(); i++) {
            if (TAILS.has(words, i)) {
                addPart(entry, 0, i);
                break;
            }
        }
        int committee = COMMITTEES.skip(words, 0);
        if (committee > 0 && !words.is(committee, Vocabulary.MANY)) addPart(entry, 0, committee);
        int government = GOVERNMENTS.skip(words, 0);
        if (government > 0 && words.is(government, Vocabulary.MANY)) addPart(entry, government, words.count());
        addBodies(entry, words);
        if (words.is(0, "ủy", "ban") && words.is(2, "mặt") || words.is(0, "ủy", "ban") && words.is(2, "mttq")) {
            addPart(entry, 2, words.count());
        }
    }

    /** The bodies that a joint unit is made of, as far as they have names of their own. */
    private static void addBodies(Entry entry, Words words) {
        if (words.is(0, "văn", "phòng")) return;
        int from = 0;
        for (int i = 2; i <= words.count(); i++) {
            boolean ends = i == words.count() || UnitName.isJoin(words, i) && OwnerWords.isUnit(words, i + 1);
            if (!ends) continue;
            if (words.isCapital(from) && !words.is(from, Vocabulary.MANY)) {
                addPart(entry, from, i);
                addPart(entry, from, from + UnitName.of(words.text(from, i)).placeFrom());
            }
            from = i + 1;
        }
    }

    private static void addPart(Entry entry, int from, int to) {
        var words = entry.full.words();
        if (to - from >= 2 && to - from < words.count()) entry.shorter.add(UnitName.of(words.text(from, to)));
    }

    /** The unit that is named at a word: the longest name wins, a short one counts only where it can mean just one unit. */
    @Nullable
    Mention at(Words words, int from) {
        Mention best = null;
        for (var entry : entries) {
            int to = end(words, from, entry.full, entry.full);
            if (to > from && (best == null || to > best.to())) best = new Mention(entry.key, from, to);
        }
        return best != null ? best : shorter(words, from);
    }

    private @Nullable Mention shorter(Words words, int from) {
        Mention best = null;
        boolean several = false;
        for (var entry : entries) {
            for (var part : entry.shorter) {
                int to = end(words, from, part, entry.full);
                if (to <= from || best != null && to < best.to()) continue;
                several = best != null && to == best.to() && !best.key().equals(entry.key);
                best = new Mention(entry.key, from, to);
            }
        }
        return several ? null : best;
    }

    /** Where a name ends in a text, with a place after it that does not contradict the unit's own; negative where it is none. */
    private static int end(Words words, int from, UnitName name, UnitName full) {
        int to = name.in(words, from);
        if (to <= from) return -1;
        int place = UnitName.afterLevel(words, to);
        if (place > to) {
            int own = full.placeFrom();
            boolean same = own == full.words().count() || full.words().is(own, words.key(to));
            if (!same || full.words().is(own - 1, Vocabulary.MANY)) return -1;
            while (place < words.count() && words.isCapital(place) && !Vocabulary.UNIT_HEADS.has(words, place)) place++;
            return place;
        }
        return continues(words, to) ? -1 : to;
    }

    /** Whether the words after a name make it the name of another unit. */
    private static boolean continues(Words words, int to) {
        if (words.is(to, Vocabulary.MANY) || words.is(to, "cấp")) return true;
        if (words.isCapital(to) && !words.isFigure(to)) return true;
        return UnitName.isJoin(words, to)
                && words.isCapital(to + 1)
                && !Vocabulary.UNIT_HEADS.has(words, to + 1)
                && !words.is(to, ",");
    }

    /** Notes a name by which a unit is called, where it is another than its own. */
    void note(String key, String printed) {
        var folded = Fold.name(printed);
        for (var entry : entries) {
            if (!entry.key.equals(key) || folded.equals(Fold.name(entry.name))) continue;
            if (entry.aliases.stream().noneMatch(alias -> Fold.name(alias).equals(folded))) entry.aliases.add(printed);
        }
    }

    String name(String key) {
        return entries.stream()
                .filter(entry -> entry.key.equals(key))
                .findFirst()
                .map(entry -> entry.name)
                .orElse(key);
    }

    List<Unit> units() {
        return entries.stream()
                .map(entry -> new Unit(entry.key, entry.name, List.copyOf(entry.aliases), isMany(entry)))
                .toList();
    }

    private static boolean isMany(Entry entry) {
        var words = entry.full.words();
        for (int i = 0; i < words.count(); i++) {
            if (words.is(i, Vocabulary.MANY)) return true;
        }
        return false;
    }
}
