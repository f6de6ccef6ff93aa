package loa.plan.compiler.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.fact.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Where a verb stands in its part of the sentence, from which follows whether the clause asks for it: the verb that opens
 * the part and those joined to it count; nouns in a list of things and what others do to whom it is directed do not.
 *
 * @param start first word of the part
 * @param before the verbs of the part so far
 */
record VerbPlace(Words words, Action action, int from, int to, int start, List<Verb> before) {

    /** Words that may stand before a verb and leave it the verb of the clause. */
    private static final Lexicon<Boolean> LIGHT = Lexicon.of("""
            chủ trì, phối hợp, tiếp tục, tăng cường, thực hiện, tổ chức, tiến hành, triển khai, đẩy mạnh, chủ động, kịp thời, thường xuyên,
            làm tốt, tốt, công tác, việc, có trách nhiệm, tích cực, trực tiếp, nghiêm túc, vận động, làm đầu mối, ;, :, hoàn thành, tốt việc,
            chịu trách nhiệm, theo dõi, bố trí, phục vụ, thực hiện tốt, đồng thời, tham gia, là đầu mối, quan tâm, các nội dung, nội dung, cùng,
            bảo đảm, đảm bảo, giữ gìn, nhiệm vụ, định kỳ, hằng ngày, hàng ngày, hằng tuần, hàng tuần, hằng tháng, hàng tháng, mỗi tuần, phát hành,
            hoạt động, công tác tổ chức, in, in ấn, tiếp nhận, chọn, lựa chọn, rà soát, sâu rộng, rộng rãi, nhanh, các hoạt động, đợt, in và,
            có nhiệm vụ, phụ trách, giúp, cử cán bộ, tập trung, lập, mở rộng, nâng cao chất lượng, nâng cao hiệu quả, một cách, làm""");

    private static final Set<String> JOINS = Set.of(",", "và", "/", "-", "hoặc", "đồng");
    /** A noun follows them. */
    private static final Set<String> BEFORE_NOUN = Set.of(
            "dự", "gửi", "vực", "điểm", "tại", "của", "cho", "về", "khu", "gian", "sau", "trước", "trong", "đợt",
            "lịch", "hạng");

    /** Also names of things, so that in a list of things they are none. */
    private static final Set<Action> NOUNS = EnumSet.of(
            Action.DECORATE, Action.EXHIBIT, Action.INFORM, Action.FUND, Action.STAGE, Action.PROTECT, Action.REHEARSE);
    /** Verbs after which a list of things may follow. */
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
    /** What is done for the plan even where it stands below another verb. */
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

    boolean counts() {
        boolean noun = NOUNS.contains(action);
        if (action == Action.APPROVE && before.stream().anyMatch(verb -> verb.action() == Action.SUBMIT)) return false;
        if (noun && action != Action.FUND && BEFORE_NOUN.contains(words.key(from - 1))) return false;
        if (noun && !DONE_ANYWHERE.contains(action) && isPurpose()) return false;
        var head = head();
        if (head == null) return true;
        if (DONE_ANYWHERE.contains(action)) return !noun || head.action() != Action.APPROVE;
        var last = before.getLast();
        // Who advises a superior prepares what the superior is to do: tham mưu Ban Thường vụ hướng dẫn cơ sở.
        if (last.action() == Action.ADVISE && last.counts() && !noun && !isPurpose()) return true;
        if (isLight(last.to(), from)) return nextTo(last, head, noun);
        if (action == Action.PRODUCE && head.action() == Action.PREPARE) return !isPurpose();
        if (action == Action.PROTECT) return isSecured();
        if (isJoined()) return !noun || !TAKE_THINGS.contains(head.action());
        boolean directed = head.action() == Action.DIRECT && !words.is(from - 1, "để");
        return directed && DONE_WHERE_DIRECTED.contains(action);
    }

    /** Whether a verb counts that follows another with no object between. */
    private boolean nextTo(Verb last, Verb head, boolean noun) {
        if (hasJoin(last.to(), from)) {
            boolean thing = noun && TAKE_THINGS.contains(head.action()) && (isAfterNoun() || !last.counts());
            boolean others = !last.counts() && !NOUNS.contains(last.action());
            return !thing && !others;
        }
        boolean takes = TAKE_THINGS.contains(last.action());
        boolean thing = noun && (takes || last.action() == Action.FUND || action == Action.INFORM);
        return !thing && !(takes && words.is(from - 1, "việc")) && last.counts();
    }

    /** The last verb that says what is to be done; working together is no verb of its own. */
    private @Nullable Verb head() {
        for (var verb : before.reversed()) {
            if (verb.action() != Action.COORDINATE && verb.counts()) return verb;
        }
        return null;
    }

    /** Of {@code kiểm tra, giám sát công tác tuyên truyền}. */
    private boolean isAfterNoun() {
        return words.is(from - 1, "tác") || words.is(from - 1, "dung") || words.is(from - 1, "động");
    }

    private boolean hasJoin(int first, int end) {
        for (int i = first; i < end; i++) {
            if (JOINS.contains(words.key(i))) return true;
        }
        return false;
    }

    private boolean isLight(int first, int end) {
        int at = first;
        while (at < end) {
            int next = LIGHT.skip(words, at);
            if (next == at && JOINS.contains(words.key(at))) next = at + 1;
            if (next == at) return false;
            at = next;
        }
        return true;
    }

    /** Whether a comma or {@code và} stands before the verb, with nothing but light words between. */
    private boolean isJoined() {
        for (int at = from - 1; at > from - 7 && at > 0; at--) {
            if (JOINS.contains(words.key(at))) return isLight(at, from);
        }
        return false;
    }

    /** Whether the verb says what the rest is for: {@code … để làm tốt công tác tuyên truyền}. */
    private boolean isPurpose() {
        for (int at = from - 1; at >= start && at > from - 8; at--) {
            if (words.is(at, "để") || words.is(at, "nhằm")) return isLight(at + 1, from);
        }
        return false;
    }

    private boolean isSecured() {
        for (int at = Math.max(0, from - 6); at <= from; at++) {
            if (words.is(at, "bảo", "đảm") || words.is(at, "đảm", "bảo") || words.is(at, "giữ")) return true;
        }
        return false;
    }
}
