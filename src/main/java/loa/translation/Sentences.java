package loa.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import loa.content.Inline;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import loa.content.Manuscript;

/** Cuts an original into sentences, and puts a text of translated sentences together. */
final class Sentences {

    /** A mark that ends a sentence, perhaps with quotes behind it, before a space and what may begin another. */
    private static final Pattern END = Pattern.compile("[.!?…]+[\"”’)]*(?=\\s+[\"“‘(]?[\\p{Lu}\\d–-])");
    /** What ends with a full stop and goes on: "TP. Lào Cai", "TS. Mùa A Lử". */
    private static final Set<String> ABBREVIATED = Set.of(
            "tp", "tx", "tt", "p", "q", "x", "h", "t", "gs", "pgs", "ts", "ths", "bs", "ks", "cn", "th", "đ", "đc",
            "ông", "bà", "st", "mr", "dr", "no", "số", "tr", "v", "vd");

    private Sentences() {}

    /** All lines of a text that are translated, in reading order. */
    static List<String> lines(Manuscript text) {
        var lines = new ArrayList<String>();
        lines.add(text.title());
        lines.addAll(text.lines());
        return lines;
    }

    static List<Sentence> of(Manuscript text) {
        var sentences = new ArrayList<Sentence>();
        var lines = lines(text);
        for (int line = 0; line < lines.size(); line++) {
            var runs = runs(lines.get(line), line == 0);
            for (var part : parts(Marking.words(runs))) sentences.add(new Sentence(line, cut(runs, part)));
        }
        return sentences;
    }

    /** Bold, italic and links; a title has no marks, and the value of a fact is words like others. */
    private static List<Run> runs(String line, boolean title) {
        return Marking.merged(Inline.runs(line).stream()
                .map(run -> title || run.look() == Look.FACT ? new Run(Look.PLAIN, run.text(), null) : run)
                .toList());
    }

    /** The part of it; a mark that goes on over the end of a sentence goes on in the next. */
    private static List<Run> cut(List<Run> runs, Part part) {
        var cut = new ArrayList<Run>();
        int at = 0;
        for (var run : runs) {
            int from = Math.max(part.from(), at) - at;
            int to = Math.min(part.to(), at + run.text().length()) - at;
            if (from < to) cut.add(new Run(run.look(), run.text().substring(from, to), run.at()));
            at += run.text().length();
        }
        return cut;
    }

    static List<String> split(String line) {
        return parts(line).stream()
                .map(part -> line.substring(part.from(), part.to()))
                .toList();
    }

    /** Where a sentence begins and ends in its line. */
    private record Part(int from, int to) {}

    private static List<Part> parts(String line) {
        var parts = new ArrayList<Part>();
        int from = 0;
        var end = END.matcher(line);
        while (end.find()) {
            if (isAbbreviated(line, from, end.start(), end.end())) continue;
            add(parts, line, from, end.end());
            from = end.end();
        }
        add(parts, line, from, line.length());
        return parts;
    }

    private static boolean isAbbreviated(String line, int from, int stop, int end) {
        if (end - stop != 1 || line.charAt(stop) != '.') return false;
        int begin = stop;
        while (begin > from && !Character.isWhitespace(line.charAt(begin - 1))) begin--;
        var word = line.substring(begin, stop).replaceAll("^[(\"“]", "");
        // "1. Nội dung" at the beginning of a line is its number; "PGS.TS." is one title.
        if (word.chars().allMatch(Character::isDigit))
            return line.substring(from, begin).isBlank();
        var last = word.substring(word.lastIndexOf('.') + 1);
        return ABBREVIATED.contains(last.toLowerCase(Locale.ROOT)) && Character.isUpperCase(word.charAt(0));
    }

    private static void add(List<Part> parts, String line, int from, int to) {
        while (from < to && Character.isWhitespace(line.charAt(from))) from++;
        while (from < to && Character.isWhitespace(line.charAt(to - 1))) to--;
        if (from < to) parts.add(new Part(from, to));
    }

    /** The text with its lines replaced: pictures, order and kinds of pieces stay. */
    static Manuscript put(Manuscript original, List<String> lines) {
        var next = lines.subList(1, lines.size()).iterator();
        var rewritten = original.rewritten(line -> next.next());
        return new Manuscript(lines.getFirst(), rewritten.lead(), rewritten.blocks());
    }
}
