package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Action;
import org.jspecify.annotations.Nullable;

/** The verbs of a task, and which of them say what the unit itself is to do. */
final class Verbs {

    /**
     * A verb at its place.
     *
     * @param part number of the sentence part it stands in
     * @param counts whether it is what the clause asks for, and not a noun or what somebody else does
     */
    record Verb(Action action, int from, int to, int part, boolean counts) {}

    private static final Lexicon<Boolean> PRODUCTS = Lexicon.of("""
            phóng sự, phim, phim tài liệu, video, clip, video clip, tin, bài, tin bài, bài viết, chuyên mục, chuyên trang, bản tin, ký sự, chuyên đề, thông điệp, lần, buổi""");
    private static final Lexicon<Boolean> EQUIPMENT = Lexicon.of(
            "âm thanh, ánh sáng, tăng âm, loa, máy chiếu, màn hình, thiết bị, hệ thống âm thanh, hệ thống loa, máy phát điện");
    private static final Set<String> MAKES = Set.of("làm", "dựng", "hiện", "soạn", "đọc");
    private static final Set<String> NUMBERING =
            Set.of("các", "những", "ít", "nhất", "tối", "thiểu", "từ", "khoảng", "một", "số");

    private Verbs() {}

    static List<Verb> in(Words words, int from) {
        var verbs = new ArrayList<Verb>();
        var part = new ArrayList<Verb>();
        int number = 0;
        int start = from;
        boolean quoted = false;
        for (int i = from; i < words.count(); i++) {
            if (i > from && words.startsPart(i) && !words.is(i - 1, ":")) {
                verbs.addAll(part);
                part.clear();
                number++;
                start = i;
            }
            if (words.is(i, "\"")) quoted = !quoted;
            if (quoted) continue;
            var hit = verb(words, i, start);
            if (hit == null) continue;
            if (hit.value() != null) {
                var place = new VerbPlace(words, hit.value(), hit.from(), hit.to(), start, part);
                part.add(new Verb(hit.value(), hit.from(), hit.to(), number, place.counts()));
            }
            i = hit.to() - 1;
        }
        verbs.addAll(part);
        return verbs;
    }

    private static Lexicon.@Nullable Hit<Action> verb(Words words, int i, int start) {
        var made = made(words, i);
        var hit = made != null ? made : Vocabulary.ACTIONS.at(words, i);
        if (hit == null || hit.value() == null) return hit;
        if (hit.value() == Action.DISPLAY && EQUIPMENT.has(words, hit.to())) return null;
        boolean opens = i == start
                || words.is(i - 1, "\"")
                || words.is(i - 1, "(")
                || words.is(i - 1, "*")
                || words.is(i - 1, ":");
        return words.isCapital(i) && !opens ? null : hit;
    }

    /** A thing made, or sent out, with figures between: {@code làm 03 phóng sự}, {@code phát ít nhất 02 tin}. */
    private static Lexicon.@Nullable Hit<Action> made(Words words, int i) {
        boolean sends = words.is(i, "phát");
        boolean builds = words.is(i, "xây", "dựng");
        if (!sends && !builds && !MAKES.contains(words.key(i))) return null;
        int at = builds ? i + 2 : i + 1;
        while (at < i + 6 && (words.isFigure(at) || NUMBERING.contains(words.key(at)))) at++;
        int to = PRODUCTS.skip(words, at);
        return to > at ? new Lexicon.Hit<>(sends ? Action.BROADCAST : Action.PRODUCE, i, to) : null;
    }
}
