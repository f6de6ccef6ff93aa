package loa.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where lines may break: names of bodies evenly, dates and numbers of documents not at all. */
final class Lines {

    /** 30/7/2021 · 2024 - 2029 · 1373/QĐ-TTg · 36-HD/VPTW · ngày 05 · tháng 3 · năm 2024. */
    private static final Pattern UNBROKEN = Pattern.compile("""
            (?:[Tt]háng \\d{1,2}(?![/\\d])|[Nn]ăm \\d{4}\
            |\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4} [-–] \\d{4}\
            |\\d+[A-Z]?/\\p{Lu}[\\p{L}\\d/-]*|\\d+-\\p{Lu}+/[\\p{L}\\d/-]+\
            |\\d{1,2}/\\d{1,4}(?![\\d/])|[Nn]gày \\d{1,2}(?![\\d/.-]))[.,;:)]*""");

    /** Words of two syllables that names of bodies are full of, and which a break would tear. */
    private static final Set<String> WORDS = Set.of(
            "ủy ban",
            "uỷ ban",
            "ủy viên",
            "nhân dân",
            "hội đồng",
            "xã hội",
            "đại hội",
            "hội nghị",
            "hội viên",
            "học tập",
            "khuyến học",
            "chỉ đạo",
            "văn hóa",
            "văn hoá",
            "văn nghệ",
            "văn phòng",
            "thể thao",
            "thông tin",
            "thông báo",
            "truyền thông",
            "truyền thanh",
            "tuyên truyền",
            "tuyên giáo",
            "giáo dục",
            "đào tạo",
            "nông dân",
            "nông thôn",
            "phụ nữ",
            "thanh niên",
            "mặt trận",
            "tổ quốc",
            "tổ chức",
            "phân công",
            "nhiệm vụ",
            "nhiệm kỳ",
            "đại biểu",
            "lần thứ",
            "thị trấn",
            "thị xã",
            "thành phố",
            "trung tâm",
            "tiểu ban",
            "việt nam",
            "toàn quốc",
            "xây dựng");

    private Lines() {}

    /** A stretch of text, and whether it must stay on one line. */
    record Stretch(String text, boolean whole) {}

    static List<Stretch> stretches(String text) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        var unbroken = UNBROKEN.matcher(text);
        while (unbroken.find()) {
            if (unbroken.start() > from) stretches.add(new Stretch(text.substring(from, unbroken.start()), false));
            stretches.add(new Stretch(unbroken.group(), true));
            from = unbroken.end();
        }
        if (from < text.length()) stretches.add(new Stretch(text.substring(from), false));
        return stretches;
    }

    /** As few lines as the width allows, all about equally long. */
    static List<String> balanced(String text, Typeface face, double size, double width) {
        for (int count = 1; count < 6; count++) {
            double least = face.width(text, size) / count;
            for (double tried = least; tried <= width; tried += width / 40) {
                var lines = filled(text, face, size, tried);
                if (lines.size() <= count) return lines;
            }
        }
        return filled(text, face, size, width);
    }

    private static List<String> filled(String text, Typeface face, double size, double width) {
        var lines = new ArrayList<String>();
        for (var word : words(text)) {
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && face.width(last + " " + word, size) <= width)
                lines.set(lines.size() - 1, last + " " + word);
            else lines.add(word);
        }
        return lines;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        String before = "";
        for (var syllable : text.strip().split("\\s+")) {
            boolean torn = WORDS.contains((before + " " + syllable).toLowerCase(Locale.ROOT));
            if (torn) words.set(words.size() - 1, words.getLast() + " " + syllable);
            else words.add(syllable);
            before = torn ? "" : syllable;
        }
        return words;
    }
}
