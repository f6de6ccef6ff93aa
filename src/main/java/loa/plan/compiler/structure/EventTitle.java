package loa.plan.compiler.structure;

import java.util.regex.Pattern;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/** The event that a plan is about, as its title names it. */
record EventTitle(@Nullable String name, @Nullable String term) {

    private static final Pattern OPENING = Pattern.compile(
            "(?:v/v|về\\s+việc|về|ban\\s+hành|phê\\s+duyệt|kế\\s+hoạch|hướng\\s+dẫn|phương\\s+án|chương\\s+trình|phân\\s+công\\s+nhiệm\\s+vụ|phân\\s+công|triển\\s+khai|thực\\s+hiện|tăng\\s+cường|đẩy\\s+mạnh|tổ\\s+chức|các\\s+hoạt\\s+động|hoạt\\s+động|công\\s+tác)(?!\\p{L})[\\s:]*");
    private static final Pattern CAMPAIGN =
            Pattern.compile("(?:thông\\s+tin|truyền\\s+thông|tuyên\\s+truyền)(?!\\p{L})[\\s:]*");
    private static final Pattern BESIDE = Pattern.compile(
            "(?:[,&-]\\s*|và\\s+)?(?:(?:thông\\s+tin|tuyên\\s+truyền|cổ\\s+động|trực\\s+quan|trang\\s+trí|khánh\\s+tiết|quảng\\s+bá|vận\\s+động)(?!\\p{L})\\s*)+|(?:về|cho|phục\\s+vụ|chào\\s+mừng|hướng\\s+tới|trước,?\\s+trong\\s+và\\s+sau)(?!\\p{L})\\s+");
    private static final Pattern TERM = Pattern.compile(
            "[\\s,(-]*(?:nhiệm\\s+kỳ|khóa\\s+[ivx\\d]+\\s*[,(]?\\s*(?:nhiệm\\s+kỳ)?)\\s*[,:(]?\\s*(?<from>\\d{4})\\s*-\\s*(?<to>\\d{4})\\)?|[\\s,(-]*nhiệm\\s+kỳ\\s+(?:\\d{1,2}|[ivx]+)(?![\\p{L}\\d])\\)?");

    static EventTitle of(@Nullable String title) {
        if (title == null) return new EventTitle(null, null);
        var folded = Fold.fold(title);
        int from = start(folded);
        var term = TERM.matcher(folded);
        if (!term.find()) return new EventTitle(clean(title.substring(from)), null);
        var years = term.group("from") == null ? null : term.group("from") + "-" + term.group("to");
        var rest = term.start() < from
                ? title.substring(from)
                : title.substring(from, term.start()) + title.substring(term.end());
        return new EventTitle(clean(rest), years);
    }

    private static int start(String folded) {
        int at = skip(OPENING, folded, 0);
        int campaign = skip(CAMPAIGN, folded, at);
        if (campaign == at) return at;
        at = skip(BESIDE, folded, campaign);
        return at;
    }

    private static int skip(Pattern pattern, String folded, int from) {
        var match = pattern.matcher(folded);
        int at = from;
        while (match.region(at, folded.length()).lookingAt() && match.end() > at) at = match.end();
        return at;
    }

    private static @Nullable String clean(String name) {
        var clean = name.replaceAll("^[\\s,:;.\"“-]+|[\\s,:;.-]+$", "").replaceAll("\\s+", " ");
        return clean.isEmpty() ? null : clean;
    }

    /** The term that a text names right behind the event. */
    @Nullable
    String termIn(String folded) {
        if (name == null) return null;
        int at = folded.indexOf(Fold.fold(name));
        if (at < 0) return null;
        var term = TERM.matcher(folded).region(at + name.length(), folded.length());
        return term.lookingAt() && term.group("from") != null ? term.group("from") + "-" + term.group("to") : null;
    }
}
