package loa.plan.compiler.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.text.Fold;
import loa.plan.compiler.text.Syllable;
import org.jspecify.annotations.Nullable;

/** Slips of the keyboard: a word typed twice, a syllable that can't be, a platform's name gone wrong. */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int LONGEST_FOREIGN = 4;

    private Spelling() {}

    static List<Finding> check(String clause, String text) {
        var findings = new ArrayList<Finding>();
        var words = WORD.matcher(text).results().toList();
        for (int i = 0; i < words.size(); i++) {
            int doubled = Doubling.length(text, words, i);
            if (doubled > 0) {
                var word = text.substring(
                        words.get(i).start(), words.get(i + doubled - 1).end());
                findings.add(finding(clause, "Từ “" + word + "” bị lặp.", "Bỏ một từ “" + word + "”."));
            }
            var slip = slip(text, words, i);
            if (slip != null)
                findings.add(finding(clause, "“" + words.get(i).group() + "” có thể sai chính tả.", slip));
        }
        return findings;
    }

    /** What to write instead, where a word is misspelt. */
    private static @Nullable String slip(String text, List<MatchResult> words, int at) {
        var word = words.get(at).group();
        var folded = Fold.fold(word);
        if (isPartOfCode(text, words.get(at)) || KnownWords.isKnown(folded)) return null;
        var platform = KnownWords.platformNear(folded);
        if (platform != null) return "Viết “" + platform + "”.";
        if (word.length() < 3 || isAbbreviation(word) || Syllable.isPossible(word)) return null;
        boolean name = Character.isUpperCase(word.charAt(0))
                && !opensSentence(text, words.get(at).start());
        var repaired = Repair.of(folded);
        if (repaired != null && !(name && !Repair.isOnset(folded))) return "Viết “" + likeCase(word, repaired) + "”.";
        if (name || !isVietnamese(folded)) return null;
        return "Kiểm tra lại chữ này.";
    }

    /** Letters next to a figure, a hyphen or a slash belong to a symbol, a name or an address. */
    private static boolean isPartOfCode(String text, MatchResult word) {
        var around = "" + (word.start() > 0 ? text.charAt(word.start() - 1) : ' ')
                + (word.end() < text.length() ? text.charAt(word.end()) : ' ');
        boolean dotted = word.end() + 1 < text.length()
                && text.charAt(word.end()) == '.'
                && Character.isLetterOrDigit(text.charAt(word.end() + 1));
        return dotted
                || around.chars().anyMatch(c -> Character.isDigit(c) || "'’/-_@&".indexOf(c) >= 0)
                || word.start() > 1
                        && text.charAt(word.start() - 1) == '.'
                        && Character.isLetterOrDigit(text.charAt(word.start() - 2));
    }

    private static boolean isAbbreviation(String word) {
        return word.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static boolean opensSentence(String text, int at) {
        var before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?:;".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** A word with Vietnamese marks; without any it is more likely foreign than misspelt. */
    private static boolean isVietnamese(String folded) {
        return !Fold.plain(folded).equals(folded) && (folded.charAt(0) != 'z' || folded.length() > LONGEST_FOREIGN);
    }

    private static String likeCase(String word, String repaired) {
        return Character.isUpperCase(word.charAt(0))
                ? Character.toUpperCase(repaired.charAt(0)) + repaired.substring(1)
                : repaired;
    }

    private static Finding finding(String clause, String message, String suggestion) {
        return new Finding("SPELLING", Severity.INFO, clause, message, suggestion);
    }

    /** Words that Vietnamese doubles on purpose, and those that end one word and begin the next. */
    static final class Doubling {

        private static final Set<String> PAIRS = Set.of(
                "người", "nhà", "ngày", "đời", "ngành", "nơi", "ai", "chiều", "lớp", "đêm", "xanh", "xa", "luôn",
                "thường", "mãi", "dần", "từ", "song", "khăng", "rưng", "ầm", "ào", "đùng", "lâu", "đôi", "gần", "hay",
                "sáng", "tối", "trưa", "tháng", "năm", "mười", "hai", "ba", "thôn", "xóm", "làng", "bản", "trùng",
                "hàng", "chung", "rành", "khư", "đều", "cao", "xinh", "be", "bừng", "hừng", "rào", "thao", "vang", "lô",
                "hằng", "đâu", "gì", "tròn", "vừa", "thật", "riêng", "nhanh", "chậm", "đỏ", "vàng", "tím", "trăng",
                "cây", "cành", "muôn", "ngàn", "chín", "bảy", "tám", "sáu", "bốn", "khe", "rầm", "phây", "oang", "bon",
                "ngời", "râm", "êm", "nho", "kiếp", "điều", "câu", "lần", "phút", "giây", "tay");

        /** Words of two syllables whose last or first syllable often meets its like. */
        private static final Set<String> COMPOUNDS = Set.of(
                "đại hội",
                "lễ hội",
                "hiệp hội",
                "chi hội",
                "quốc hội",
                "xã hội",
                "cơ hội",
                "dạ hội",
                "vũ hội",
                "các hội",
                "tổ chức",
                "công chức",
                "viên chức",
                "đoàn thể",
                "tập thể",
                "cá thể",
                "cụ thể",
                "học sinh",
                "vệ sinh",
                "thí sinh",
                "nhân dân",
                "nông dân",
                "công dân",
                "người dân",
                "toàn dân",
                "tuyên truyền",
                "cơ sở",
                "trụ sở",
                "chính quyền",
                "địa phương",
                "hoạt động",
                "vận động",
                "lao động",
                "thành phố",
                "công tác",
                "đối tác",
                "hợp tác",
                "chính trị",
                "kinh tế",
                "quốc tế",
                "thực tế",
                "y tế",
                "văn hóa",
                "gia đình",
                "nhà trường",
                "môi trường",
                "thị trường",
                "hội trường",
                "cộng đồng",
                "hội đồng",
                "hợp đồng",
                "đồng bào",
                "chương trình",
                "công trình",
                "quá trình",
                "nông thôn",
                "phát hành",
                "thi hành",
                "chấp hành",
                "điều hành",
                "tiến hành",
                "cán bộ",
                "tiến bộ",
                "đảng bộ",
                "nội bộ",
                "toàn bộ",
                "đơn vị",
                "học viên",
                "hội viên",
                "đoàn viên",
                "đảng viên",
                "giáo viên",
                "nhân viên",
                "tuyên truyền viên",
                "báo cáo viên",
                "thành viên",
                "phụ nữ",
                "thanh niên",
                "thiếu niên",
                "thông tin",
                "bản tin",
                "phong trào",
                "nội dung",
                "hình thức",
                "ý thức",
                "tri thức",
                "nhận thức",
                "chính thức",
                "thiết chế",
                "hạn chế",
                "cơ chế",
                "thể chế",
                "sản xuất",
                "đề xuất",
                "đạo đức",
                "lãnh đạo",
                "chỉ đạo",
                "kế hoạch",
                "quy hoạch",
                "tài liệu",
                "số liệu",
                "tư liệu",
                "học tập",
                "luyện tập",
                "thi đua");

        private static final Set<String> WEAK = Set.of(
                "và", "của", "cho", "các", "với", "trong", "về", "tại", "theo", "là", "để", "những", "đến", "từ",
                "trên", "do", "bằng", "ở", "vào", "nhằm", "được", "có", "này", "khi", "đã", "sẽ", "như", "qua", "nên",
                "mà", "thì");

        private static final Set<String> OFFICES = Set.of("ban", "phòng", "ủy", "trung", "sở", "đài", "ngày", "kế");

        private Doubling() {}

        /** How many words are repeated right after themselves: 1, 2, or 0 for none. */
        static int length(String text, List<MatchResult> words, int i) {
            if (i + 1 < words.size() && same(text, words, i, i + 1) && isSlip(text, words, i)) return 1;
            boolean phrase = i + 3 < words.size()
                    && isNext(text, words, i)
                    && isNext(text, words, i + 2)
                    && isNext(text, words, i + 1)
                    && equal(words, i, i + 2)
                    && equal(words, i + 1, i + 3)
                    && !equal(words, i, i + 1)
                    && !Fold.fold(words.get(i).group()).equals("từng");
            return phrase ? 2 : 0;
        }

        private static boolean same(String text, List<MatchResult> words, int i, int j) {
            return isNext(text, words, i) && equal(words, i, j);
        }

        private static boolean equal(List<MatchResult> words, int i, int j) {
            return Fold.fold(words.get(i).group()).equals(Fold.fold(words.get(j).group()));
        }

        /** Whether only spaces stand between a word and the next. */
        private static boolean isNext(String text, List<MatchResult> words, int i) {
            return text.substring(words.get(i).end(), words.get(i + 1).start()).isBlank();
        }

        private static boolean isSlip(String text, List<MatchResult> words, int i) {
            var word = Fold.fold(words.get(i).group());
            if (PAIRS.contains(word) || word.length() < 2) return false;
            boolean first = Character.isUpperCase(words.get(i).group().charAt(0));
            boolean second = Character.isUpperCase(words.get(i + 1).group().charAt(0));
            boolean joined = i > 0
                    && isNext(text, words, i - 1)
                    && COMPOUNDS.contains(Fold.fold(words.get(i - 1).group()) + " " + word);
            if (first && !second && !opensSentence(text, words.get(i).start())) return false;
            if (second && (joined || !OFFICES.contains(word) && (first || !WEAK.contains(word)))) return false;
            if (!joined) return true;
            boolean goesOn = i + 2 < words.size() && isNext(text, words, i + 1);
            return !goesOn || WEAK.contains(Fold.fold(words.get(i + 2).group()));
        }
    }
}
