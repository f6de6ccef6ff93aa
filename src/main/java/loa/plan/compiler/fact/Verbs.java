package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.EnumSet;
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

    /** Words that may stand before a verb and leave it the verb of the clause. */
    private static final Lexicon<Boolean> LIGHT = Lexicon.of("""
            chủ trì, phối hợp, tiếp tục, tăng cường, thực hiện, tổ chức, tiến hành, triển khai, đẩy mạnh, chủ động, kịp thời, thường xuyên,
            làm tốt, tốt, công tác, việc, có trách nhiệm, tích cực, trực tiếp, nghiêm túc, vận động, làm đầu mối, và, ;, :, -, hoàn thành, tốt việc,
            chịu trách nhiệm, theo dõi, bố trí, phục vụ, thực hiện tốt, đồng thời, tham gia, là đầu mối, quan tâm, các nội dung, nội dung, cùng,
            bảo đảm, đảm bảo, giữ gìn, nhiệm vụ, định kỳ, hằng ngày, hàng ngày, hằng tuần, hàng tuần, hằng tháng, hàng tháng, mỗi tuần,
            hoạt động, công tác tổ chức, in, in ấn, tiếp nhận, chọn, lựa chọn, rà soát, sâu rộng, rộng rãi, nhanh, các hoạt động, đợt, in và,
            có nhiệm vụ, phụ trách, giúp, cử cán bộ, tập trung, lập, mở rộng, nâng cao chất lượng, nâng cao hiệu quả, một cách""");

    private static final Set<String> JOINS = Set.of(",", "và", "/", "-", "hoặc", "đồng");
    private static final Lexicon<Boolean> PRODUCTS = Lexicon.of("""
            phóng sự, phim, phim tài liệu, video, clip, video clip, tin, bài, tin bài, bài viết, chuyên mục, chuyên trang, bản tin""");
    private static final Set<String> MAKES = Set.of("làm", "dựng", "hiện");

    /** Also names of things, so that in a list of things they are none. */
    private static final Set<Action> NOUNS = EnumSet.of(
            Action.DECORATE, Action.EXHIBIT, Action.INFORM, Action.FUND, Action.STAGE, Action.PROTECT, Action.REHEARSE);
    /** Verbs whose list of things follows. */
    private static final Set<Action> TAKE_THINGS = EnumSet.of(
            Action.APPROVE,
            Action.SUBMIT,
            Action.PREPARE,
            Action.SUPPLY,
            Action.GUIDE,
            Action.INSPECT,
            Action.DIRECT,
            Action.TRANSLATE,
            Action.PRODUCE,
            Action.ARCHIVE,
            Action.REPORT,
            Action.ADVISE,
            Action.NOTIFY);
    /** What stands below another verb and is still done for the plan. */
    private static final Set<Action> DONE_ANYWHERE =
            EnumSet.of(Action.FUND, Action.STAGE, Action.BROADCAST, Action.TRANSLATE, Action.SUBMIT, Action.ARCHIVE);

    private static final Set<Action> DONE_WHERE_DIRECTED = EnumSet.of(
            Action.SUPPLY,
            Action.REHEARSE,
            Action.DISPLAY,
            Action.DECORATE,
            Action.PRODUCE,
            Action.PUBLISH,
            Action.HONOUR);

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
                boolean counts = counts(words, hit, hit.value(), start, part);
                part.add(new Verb(hit.value(), hit.from(), hit.to(), number, counts));
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
        boolean name = words.isCapital(i)
                && i > start
                && !words.is(i - 1, "\"")
                && !words.is(i - 1, "(")
                && !words.is(i - 1, "*");
        return name ? null : hit;
    }

    /** A thing made with figures between: {@code làm 03 phóng sự}. */
    private static Lexicon.@Nullable Hit<Action> made(Words words, int i) {
        if (!MAKES.contains(words.key(i))) return null;
        int at = i + 1;
        while (at < i + 4 && (words.isFigure(at) || words.is(at, "các") || words.is(at, "những"))) at++;
        int to = PRODUCTS.skip(words, at);
        return to > at ? new Lexicon.Hit<>(Action.PRODUCE, i, to) : null;
    }

    private static boolean counts(Words words, Lexicon.Hit<Action> hit, Action action, int start, List<Verb> part) {
        var before = part.isEmpty() ? null : part.getLast();
        var head = governing(part);
        int since = before == null ? start : before.to();
        boolean adjacent = isLight(words, since, hit.from());
        if (action == Action.APPROVE && part.stream().anyMatch(verb -> verb.action() == Action.SUBMIT)) return false;
        if (action == Action.SUBMIT && words.is(hit.from() - 1, "xem")) return false;
        if (NOUNS.contains(action) && !DONE_ANYWHERE.contains(action) && isPurpose(words, start, hit.from()))
            return false;
        if (head == null) return true;
        if (DONE_ANYWHERE.contains(action)) return head.action() != Action.APPROVE || !NOUNS.contains(action);
        if (adjacent && before != null && !(NOUNS.contains(action) && isThingAfter(words, since, hit.from(), before))) {
            return before.counts();
        }
        if (action == Action.PRODUCE && head.action() == Action.PREPARE) return !isPurpose(words, start, hit.from());
        if (action == Action.PROTECT) return isSecured(words, hit.from());
        boolean joined = isJoined(words, hit.from());
        if (joined) return !(NOUNS.contains(action) && TAKE_THINGS.contains(head.action()));
        return DONE_WHERE_DIRECTED.contains(action)
                && head.action() == Action.DIRECT
                && !words.is(hit.from() - 1, "để");
    }

    /** The last verb that says what is to be done; working together is no verb of its own. */
    private static @Nullable Verb governing(List<Verb> part) {
        for (var verb : part.reversed()) {
            if (verb.action() != Action.COORDINATE && verb.counts()) return verb;
        }
        return null;
    }

    /** Whether a noun stands right after a noun: {@code kinh phí tuyên truyền}, {@code thẩm định … triển lãm}. */
    private static boolean isThingAfter(Words words, int since, int from, Verb before) {
        boolean joined = false;
        for (int i = since; i < from; i++) joined |= JOINS.contains(words.key(i));
        return joined
                ? TAKE_THINGS.contains(before.action())
                        && !before.action().equals(Action.REPORT)
                        && isNounPlace(words, from)
                : TAKE_THINGS.contains(before.action()) || before.action() == Action.FUND;
    }

    private static boolean isNounPlace(Words words, int from) {
        return words.is(from - 1, "tác") || words.is(from - 1, "dung") || words.is(from - 1, "động");
    }

    private static boolean isLight(Words words, int from, int to) {
        int at = from;
        while (at < to) {
            int next = LIGHT.skip(words, at);
            if (next == at && JOINS.contains(words.key(at))) next = at + 1;
            if (next == at) return false;
            at = next;
        }
        return true;
    }

    /** Whether a comma or {@code và} stands before the verb, with nothing but light words between. */
    private static boolean isJoined(Words words, int from) {
        for (int at = from - 1; at > from - 7 && at > 0; at--) {
            if (JOINS.contains(words.key(at))) return isLight(words, at, from);
        }
        return false;
    }

    /** Whether the verb says what the rest is for: {@code … để làm tốt công tác tuyên truyền}. */
    private static boolean isPurpose(Words words, int start, int from) {
        for (int at = from - 1; at >= start && at > from - 8; at--) {
            if (words.is(at, "để") || words.is(at, "nhằm")) return isLight(words, at + 1, from);
        }
        return false;
    }

    private static boolean isSecured(Words words, int from) {
        for (int at = Math.max(0, from - 6); at < from; at++) {
            if (words.is(at, "bảo", "đảm") || words.is(at, "đảm", "bảo") || words.is(at, "giữ")) return true;
        }
        return false;
    }
}
