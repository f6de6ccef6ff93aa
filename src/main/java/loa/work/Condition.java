package loa.work;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.DutyObject;
import org.jspecify.annotations.Nullable;

/**
 * What a "(nếu có)" speaks of. A clause that lists several things makes only the one before the bracket conditional: the
 * others are to be done in any case.
 *
 * @param object what may or may not come about, where the words name it; duties with the same object share one decision
 * @param words what it is called there
 * @param whole whether the whole duty depends on it
 */
record Condition(@Nullable DutyObject object, String words, boolean whole) {

    private static final Pattern MARK =
            Pattern.compile("\\(\\s*nếu|khi có yêu cầu|trường hợp", Pattern.CASE_INSENSITIVE);
    private static final Map<DutyObject, Pattern> NAMES = Map.of(
            DutyObject.ART_PROGRAMME, words("(?:chương trình )?văn nghệ|biểu diễn nghệ thuật|chương trình nghệ thuật"),
            DutyObject.EXHIBITION, words("triển lãm(?: tranh,? ảnh)?"),
            DutyObject.SLOGANS, words("khẩu hiệu"),
            DutyObject.STAGE_DESIGN, words("ma ?-?k[eé]t|trang trí,? khánh tiết|khánh tiết"),
            DutyObject.REPORTAGE, words("phóng sự|phim|video"),
            DutyObject.PHOTOS, words("tranh,? ảnh|hình ảnh|ảnh"),
            DutyObject.DOCUMENTS, words("tài liệu|tờ rơi|tờ gấp"),
            DutyObject.AUDIO, words("bản tin"),
            DutyObject.FLAGS_BANNERS, words("băng rôn|cờ|pa ?-?nô"),
            DutyObject.ACTIVITIES, words("các hoạt động|hoạt động"));

    static Condition of(String clause, List<DutyObject> objects) {
        var mark = MARK.matcher(clause);
        var before = mark.find() ? clause.substring(0, mark.start()) : clause;
        DutyObject nearest = null;
        var words = "";
        int end = -1;
        for (var object : objects) {
            var name = NAMES.getOrDefault(object, MARK).matcher(before);
            while (name.find()) {
                if (name.end() > end) {
                    end = name.end();
                    nearest = object;
                    words = name.group();
                }
            }
        }
        return nearest == null ? new Condition(null, clause, true) : new Condition(nearest, words, objects.size() == 1);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
