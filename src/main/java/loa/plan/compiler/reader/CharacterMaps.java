package loa.plan.compiler.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import loa.plan.compiler.reader.Reading.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The tables in a PDF that say which letter each code of a font is, and how wide. The library writes out every range of them
 * code by code, so that one damaged or hostile line would keep it busy for minutes: such a file is refused before.
 */
final class CharacterMaps {

    private static final Pattern SECTION = Pattern.compile("beginbfrange(.*?)(?:endbfrange|$)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("<([^<>]{1,200})>\\s*<([^<>]{1,200})>\\s*[<\\[\\w]");
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_CODE = 8;
    private static final long LAST_CODE = 65_535;
    private static final long MOST_CODES = 70_000;

    private CharacterMaps() {}

    static void check(PDDocument document) throws CannotRead {
        for (var object : document.getDocument().getObjectsByType(COSName.FONT)) {
            if (!(object.getObject() instanceof COSDictionary font)) continue;
            check(font);
            if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants) {
                for (int i = 0; i < descendants.size(); i++) {
                    if (descendants.getObject(i) instanceof COSDictionary descendant) check(descendant);
                }
            }
        }
    }

    private static void check(COSDictionary font) throws CannotRead {
        long codes = font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map ? codes(text(map)) : 0;
        if (font.getDictionaryObject(COSName.W) instanceof COSArray widths) codes = Math.max(codes, codes(widths));
        if (codes > MOST_CODES) throw new CannotRead(Reason.DAMAGED);
    }

    /** How many codes a table of widths stands for: {@code first [width …]} or {@code first last width}, in any order. */
    static long codes(COSArray widths) {
        long codes = 0;
        for (int i = 0; i + 1 < widths.size(); i++) {
            if (!(widths.getObject(i) instanceof COSNumber first)) continue;
            if (first.longValue() < 0 || first.longValue() > LAST_CODE) return Integer.MAX_VALUE;
            if (widths.getObject(++i) instanceof COSNumber last) {
                if (last.longValue() > LAST_CODE) return Integer.MAX_VALUE;
                codes += Math.max(0, last.longValue() - first.longValue() + 1);
                i++;
            }
        }
        return codes;
    }

    /** How many codes the ranges of a table stand for. */
    static long codes(String table) {
        long codes = 0;
        var section = SECTION.matcher(table);
        while (section.find()) {
            var range = RANGE.matcher(section.group(1));
            while (range.find()) codes += length(range.group(1), range.group(2));
        }
        return codes;
    }

    private static long length(String from, String to) {
        var first = from.replaceAll("[^0-9A-Fa-f]", "");
        var last = to.replaceAll("[^0-9A-Fa-f]", "");
        if (first.isEmpty() || last.isEmpty()) return 0;
        if (last.length() > LONGEST_CODE || first.length() > LONGEST_CODE) return Integer.MAX_VALUE;
        return Math.max(0, Long.parseLong(last, 16) - Long.parseLong(first, 16) + 1);
    }

    private static String text(COSStream map) {
        try (var in = map.createInputStream()) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
