package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loa.plan.compiler.text.Syllable;

/**
 * Puts right the Roman numbers of headings, which recognition takes for letters ({@code IL.}, {@code HI.}, {@code LMỤC}
 * for {@code I.MỤC}): only in a line of capitals, and only where it then is the number that comes next.
 */
final class OcrRomans {

    private static final Pattern NUMBERED = Pattern.compile("([IVXLHl1|TÏÍ]{1,5})([.,]\\s?)(\\p{Lu}.*)");
    private static final Pattern GLUED = Pattern.compile("[IL1l|](\\p{Lu}\\S*)(.*)");

    private int last;

    static List<Block> repaired(List<Block> blocks) {
        var romans = new OcrRomans();
        var repaired = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Block.Paragraph(String text, boolean centred))
                repaired.add(new Block.Paragraph(romans.line(text), centred));
            else repaired.add(block);
        }
        return repaired;
    }

    private String line(String text) {
        if (text.chars().filter(Character::isLowerCase).count() > 2) return text;
        var numbered = NUMBERED.matcher(text);
        var next = Ordinals.print("upperRoman", last + 1);
        if (numbered.matches() && isNext(strokes(numbered.group(1)), next)) {
            last++;
            return next + ". " + numbered.group(3);
        }
        var glued = GLUED.matcher(text);
        boolean first = last == 0 && glued.matches() && glued.group(1).length() > 1;
        if (!first
                || isSyllable(text.split("[ ,.]")[0])
                || !isSyllable(glued.group(1).replaceAll("[,.].*", ""))) return text;
        last++;
        return "I. " + text.substring(1);
    }

    /** A number that repeats the one before it has lost a stroke. */
    private boolean isNext(String read, String next) {
        return read.equals(next) || last > 1 && read.equals(Ordinals.print("upperRoman", last));
    }

    private static boolean isSyllable(String word) {
        return Syllable.isPossible(word);
    }

    private static String strokes(String misread) {
        return misread.replaceAll("[Ll1|TÏÍ]", "I").replace("H", "II");
    }
}
