package loa.plan.compiler.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a clause names before what is to be done: {@code Phòng X chủ trì …}, {@code Giao X …}, {@code Đề nghị các cơ quan …},
 * {@code Ông X kiểm tra …}.
 */
final class OwnerWords {

    private static final Lexicon<Boolean> ASSIGNS = Lexicon.of("""
            giao, giao cho, đề nghị, kính đề nghị, trân trọng đề nghị, yêu cầu, phân công, phân công cho, phân công nhiệm vụ cho, đối với,
            trách nhiệm của, nhiệm vụ của, đề nghị lãnh đạo, giao trách nhiệm cho, ủy quyền cho, giao nhiệm vụ cho, giao nhiệm vụ""");
    private static final Lexicon<Boolean> HONORIFICS = Lexicon.of("""
            ông, bà, đồng chí, các đồng chí, đ / c, đc, anh, chị, thầy, cô, ông bà, các ông, các bà""");
    private static final Lexicon<Boolean> GENERAL = Lexicon.of("""
            tổ chức thực hiện, phân công nhiệm vụ, phân công, nhiệm vụ, trách nhiệm, tiến độ, kinh phí, chế độ, nội dung, thời gian, hình thức,
            công tác, giải pháp, biện pháp, yêu cầu, mục đích, phụ lục, các nhiệm vụ, các hoạt động, các nội dung, một số, về, tuyên truyền, đợt,
            giai đoạn, lịch, danh mục, bảng, kế hoạch, hoạt động, triển khai, tổ chức, địa điểm, báo cáo, thông tin""");
    private static final Set<String> GROUPS = Set.of(
            "doanh", "cơ", "hộ", "cá", "nghệ", "tổ", "chủ", "khách", "nhà", "sở", "phòng", "ban", "tăng", "chức", "vị",
            "điểm", "ngành");
    private static final Lexicon<Boolean> CONDITIONS =
            Lexicon.of("khi có, khi được, nếu, trường hợp, trong trường hợp");
    private static final int LONGEST = 30;

    private OwnerWords() {}

    /**
     * The name of an owner from one word up to another.
     *
     * @param task word at which what is to be done begins
     */
    record Named(int from, int to, int task, String rule) {}

    /** The owner that opens the clause, or whom it charges further on; {@code null} where the clause begins with the task. */
    static @Nullable Named in(Words words, UnitBook known, boolean anywhere) {
        int first = words.is(0, "\"") || words.is(0, "(") ? 1 : 0;
        var opening = named(words, first, known);
        if (opening != null || !anywhere) return opening;
        for (int i = first + 1; i < words.count(); i++) {
            if (words.isCapital(i) && !words.startsPart(i) || ASSIGNS.skip(words, i) == i) continue;
            var charged = named(words, i, known);
            if (charged != null) return charged;
        }
        return null;
    }

    private static @Nullable Named named(Words words, int at, UnitBook known) {
        int from = ASSIGNS.skip(words, at);
        int person = HONORIFICS.skip(words, from);
        if (person > from) return person(words, person);
        boolean charged = from > at;
        var mention = known.at(words, from);
        if (mention != null) {
            int to = mention.to();
            if (taskAt(words, to)) return new Named(from, to, to, charged ? "owner.charged" : "owner.named");
            boolean apart = words.is(to, ",") && taskAt(words, to + 1) || opensAfterColon(words, to);
            if (apart) return new Named(from, to, to + 1, charged ? "owner.charged" : "owner.named");
        } else if (!charged && Vocabulary.startsTaskAnyCase(words, from)) {
            return null;
        }
        if (!isUnit(words, from)) return null;
        int to = nameEnd(words, from);
        if (to < 0) return null;
        return new Named(from, to, words.is(to, ":") ? to + 1 : to, charged ? "owner.charged" : "owner.named");
    }

    /** Of {@code Trạm Y tế xã: cử cán bộ …}. */
    private static boolean opensAfterColon(Words words, int at) {
        return words.is(at, ":") && Vocabulary.startsTaskAnyCase(words, at + 1);
    }

    private static @Nullable Named person(Words words, int from) {
        int start = words.is(from, ":") ? from + 1 : from;
        int to = start;
        while (words.isCapital(to)) to++;
        int task = to;
        while (task < words.count() && task < to + LONGEST && !Vocabulary.startsTask(words, task)) task++;
        return to - start < 2 ? null : new Named(start, to, Math.min(task, words.count()), "owner.person");
    }

    /** Whether a unit's name can begin here. */
    static boolean isUnit(Words words, int from) {
        if (words.is(from, Vocabulary.MANY)) {
            return Vocabulary.UNIT_HEADS.has(words, from + 1) || GROUPS.contains(words.key(from + 1));
        }
        return Vocabulary.UNIT_HEADS.has(words, from);
    }

    /** Where the name of a unit that is not on file ends: before the first tasking verb; negative where there is none. */
    private static int nameEnd(Words words, int from) {
        var head = Vocabulary.UNIT_HEADS.at(words, words.is(from, Vocabulary.MANY) ? from + 1 : from);
        int start = head == null ? from + 2 : head.to();
        int first = -1;
        for (int i = start; i < words.count() && i < from + LONGEST; i++) {
            if (opensAfterColon(words, i)) return trimmed(words, from, i);
            if (words.is(i, ";") || words.endsSentence(i) || words.is(i, ":")) break;
            if (CONDITIONS.has(words, i)) return trimmed(words, from, first < 0 ? i : first);
            if (!taskAt(words, i)) continue;
            var tasking = Vocabulary.TASKING.at(words, i);
            if (tasking != null && tasking.value() == Vocabulary.Tasking.STRONG) {
                boolean ofAnother = first > start && isUnit(words, verbEnd(words, first));
                return trimmed(words, from, ofAnother ? first : i);
            }
            if (first < 0) first = i;
            if (words.is(i - 1, ",")) break;
        }
        return first < 0 ? -1 : trimmed(words, from, first);
    }

    private static int verbEnd(Words words, int verb) {
        return Math.max(Vocabulary.TASKING.skip(words, verb), Vocabulary.ACTIONS.skip(words, verb));
    }

    private static int trimmed(Words words, int from, int to) {
        int end = to;
        while (end > from && !words.isWord(end - 1) && !words.is(end - 1, ")") && !words.is(end - 1, "\"")) end--;
        return end;
    }

    private static boolean taskAt(Words words, int i) {
        if (!Vocabulary.startsTask(words, i)) return false;
        boolean organisations = words.is(i, "tổ", "chức")
                && (words.is(i - 1, Vocabulary.MANY)
                        || words.is(i + 2, "chính")
                        || words.is(i + 2, "xã")
                        || words.is(i + 2, ","));
        return !organisations;
    }

    /** The unit that a heading names, without the words that charge it; {@code null} where it names none. */
    static @Nullable Named heading(Words words) {
        int from = ASSIGNS.skip(words, 0);
        int honoured = HONORIFICS.skip(words, from);
        if (honoured > from) return person(words, honoured);
        int to = trimmed(words, honoured, strong(words, honoured));
        int bracket = bracketAtEnd(words, to);
        if (bracket > honoured) to = bracket;
        if (to <= honoured) return null;
        boolean unit = isUnit(words, honoured);
        if (!unit && GENERAL.has(words, 0)) return null;
        return new Named(honoured, to, to, unit ? "owner.heading" : "owner.heading?");
    }

    /** The first word that only ever follows a unit's name, or the end. */
    private static int strong(Words words, int from) {
        for (int i = from + 1; i < words.count(); i++) {
            var tasking = Vocabulary.TASKING.at(words, i);
            if (tasking != null && tasking.value() == Vocabulary.Tasking.STRONG && !words.isCapital(i)) return i;
        }
        return words.count();
    }

    private static int bracketAtEnd(Words words, int to) {
        if (!words.is(to - 1, ")")) return -1;
        for (int i = to - 1; i > 0; i--) {
            if (words.is(i, "(")) return i;
        }
        return -1;
    }
}
