package loa.plan.compiler.finding;

import java.util.List;
import java.util.Set;
import loa.plan.compiler.finding.Spelling.Word;

/** Words that Vietnamese doubles on purpose, and those that end one word and begin the next. */
final class Doubling {

    private static final Set<String> PAIRS = Set.of(
            "người", "nhà", "ngày", "đời", "ngành", "nơi", "ai", "chiều", "lớp", "đêm", "xanh", "xa", "luôn", "thường",
            "mãi", "dần", "từ", "song", "khăng", "rưng", "ầm", "ào", "đùng", "lâu", "đôi", "gần", "hay", "sáng", "tối",
            "trưa", "tháng", "năm", "mười", "hai", "ba", "thôn", "xóm", "làng", "bản", "trùng", "hàng", "chung", "rành",
            "khư", "đều", "cao", "xinh", "be", "bừng", "hừng", "rào", "thao", "vang", "lô", "hằng", "đâu", "gì", "tròn",
            "vừa", "thật", "riêng", "nhanh", "chậm", "đỏ", "vàng", "tím", "trăng", "cây", "cành", "muôn", "ngàn",
            "chín", "bảy", "tám", "sáu", "bốn", "khe", "rầm", "phây", "oang", "bon", "ngời", "râm", "êm", "nho", "kiếp",
            "điều", "câu", "lần", "phút", "giây", "tay");

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
            "sinh viên",
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
            "và", "của", "cho", "các", "với", "trong", "về", "tại", "theo", "là", "để", "những", "đến", "từ", "trên",
            "do", "bằng", "ở", "vào", "nhằm", "được", "có", "này", "khi", "đã", "sẽ", "như", "qua", "nên", "mà", "thì");

    private static final Set<String> OFFICES = Set.of("ban", "phòng", "ủy", "trung", "sở", "đài", "ngày", "kế");

    private Doubling() {}

    /** How many words are repeated right after themselves: 1, 2, or 0 for none. */
    static int length(String text, List<Word> words, int i) {
        if (i + 1 >= words.size()) return 0;
        if (equal(words, i, i + 1)) return isNext(text, words, i) && isSlip(text, words, i) ? 1 : 0;
        boolean phrase = i + 3 < words.size()
                && equal(words, i, i + 2)
                && equal(words, i + 1, i + 3)
                && isNext(text, words, i)
                && isNext(text, words, i + 1)
                && isNext(text, words, i + 2)
                && !words.get(i).folded().equals("từng")
                && !isDoneByItsOffice(text, words, i);
        return phrase ? 2 : 0;
    }

    /** Of {@code các đài truyền hình truyền hình trực tiếp}: the office is named for what it does. */
    private static boolean isDoneByItsOffice(String text, List<Word> words, int i) {
        boolean office = i > 0
                && isNext(text, words, i - 1)
                && OFFICES.contains(words.get(i - 1).folded());
        boolean goesOn = i + 4 < words.size() && isNext(text, words, i + 3);
        return office && goesOn && !WEAK.contains(words.get(i + 4).folded());
    }

    private static boolean equal(List<Word> words, int i, int j) {
        return words.get(i).folded().equals(words.get(j).folded());
    }

    /** Whether only spaces stand between a word and the next. */
    private static boolean isNext(String text, List<Word> words, int i) {
        return text.substring(words.get(i).end(), words.get(i + 1).start()).isBlank();
    }

    private static boolean isSlip(String text, List<Word> words, int i) {
        var word = words.get(i).folded();
        if (PAIRS.contains(word) || word.length() < 2) return false;
        boolean first = words.get(i).isCapital();
        boolean second = words.get(i + 1).isCapital();
        if (first && !second && !Spelling.opensSentence(text, words.get(i).start())) return false;
        boolean joined = i > 0
                && isNext(text, words, i - 1)
                && COMPOUNDS.contains(words.get(i - 1).folded() + " " + word);
        if (second && (joined || !OFFICES.contains(word) && (first || !WEAK.contains(word)))) return false;
        if (!joined) return true;
        boolean goesOn = i + 2 < words.size() && isNext(text, words, i + 1);
        return !goesOn || WEAK.contains(words.get(i + 2).folded());
    }
}
