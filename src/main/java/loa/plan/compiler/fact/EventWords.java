package loa.plan.compiler.fact;

import loa.plan.compiler.CompiledPlan.Event;
import org.jspecify.annotations.Nullable;

/** How a plan speaks of its event: {@code Đại hội}, {@code khai mạc Lễ hội}, {@code những ngày diễn ra Tuần lễ}. */
final class EventWords {

    private static final Lexicon<Boolean> NOUNS = Lexicon.of("""
            đại hội, lễ hội, tuần lễ, ngày hội, bầu cử, ngày bầu cử, sự kiện, liên hoan, festival, lễ kỷ niệm""");
    private static final Lexicon<Boolean> STARTS = Lexicon.of("""
            khai mạc, lễ khai mạc, phiên khai mạc, bắt đầu, diễn ra, tổ chức, tiến hành, mở màn, khai hội, phát động, khai trương""");
    private static final Lexicon<Boolean> ENDS =
            Lexicon.of("bế mạc, lễ bế mạc, phiên bế mạc, kết thúc, thành công, hoàn thành");
    private static final Lexicon<Boolean> CAMPAIGNS = Lexicon.of("""
            đợt tuyên truyền, đợt cao điểm, chiến dịch tuyên truyền, thời gian tuyên truyền, tuyên truyền, đợt cao điểm tuyên truyền,
            chiến dịch truyền thông, đợt truyền thông""");
    private static final Lexicon<Boolean> LEADS = Lexicon.of("""
            khi, ngày, thời điểm, lúc, so với, của, tính đến, kể từ, từ, những ngày, các ngày, thời gian, suốt thời gian, dịp, quá trình,
            trước, sau, thềm""");

    private final Lexicon<Boolean> own = new Lexicon<>();

    EventWords(@Nullable Event event) {
        var name = event == null ? null : event.name();
        if (name == null) return;
        var words = Words.of(name);
        if (words.count() > 1) own.add(words.text(0, 2), Boolean.TRUE);
    }

    /** What an anchor of a day count is: the event, or the campaign itself; {@code null} where it is neither. */
    record Anchor(boolean campaign, int to) {}

    /** The anchor that begins at a word, as {@code ngày khai mạc Đại hội}, {@code khi bế mạc}, {@code bắt đầu đợt tuyên truyền}. */
    @Nullable
    Anchor anchor(Words words, int from) {
        int at = from;
        while (name(words, at) == at && LEADS.skip(words, at) > at) at = LEADS.skip(words, at);
        int verb = Math.max(STARTS.skip(words, at), ENDS.skip(words, at));
        int campaign = CAMPAIGNS.skip(words, verb);
        if (campaign > verb) return new Anchor(true, campaign);
        int noun = name(words, verb);
        if (noun > verb)
            return new Anchor(false, Math.max(noun, Math.max(STARTS.skip(words, noun), ENDS.skip(words, noun))));
        return verb > at ? new Anchor(false, verb) : null;
    }

    /** The word after the event's noun, or the same word where none begins. */
    int name(Words words, int from) {
        int at = words.is(from, "cuộc") || words.is(from, "kỳ") ? from + 1 : from;
        int end = Math.max(own.skip(words, at), NOUNS.skip(words, at));
        return end > at ? end : from;
    }

    /** Whether the event itself is named here, and not just any. */
    boolean isOwn(Words words, int from) {
        return own.has(words, from);
    }

    static boolean happens(Words words, int at) {
        return STARTS.has(words, at) || ENDS.has(words, at);
    }
}
