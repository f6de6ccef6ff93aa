package loa.plan.compiler.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The two font encodings Vietnamese offices used before Unicode, as the Latin letters they look like when misread. */
enum LegacyEncoding {
    /** One code a letter; toned capitals do not exist: they are lower-case letters in a font of capitals. */
    TCVN3(1) {
        @Override
        Map<String, String> table() {
            var letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
            var codes = "\u00b5\u00b6\u00b7\u00b8\u00b9\u00a8\u00bb\u00bc\u00bd\u00be\u00c6\u00a9\u00c7\u00c8\u00c9"
                    + "\u00ca\u00cb\u00ae\u00cc\u00ce\u00cf\u00d0\u00d1\u00aa\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8"
                    + "\u00dc\u00dd\u00de\u00df\u00e1\u00e2\u00e3\u00e4\u00ab\u00e5\u00e6\u00e7\u00e8\u00e9\u00ac\u00ea"
                    + "\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00ad\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa"
                    + "\u00fb\u00fc\u00fd\u00fe\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7";
            var table = new HashMap<String, String>();
            for (int i = 0; i < letters.length(); i++) {
                table.put(codes.substring(i, i + 1), letters.substring(i, i + 1));
            }
            return table;
        }
    },
    /** A base letter and a mark. */
    VNI(2) {
        @Override
        Map<String, String> table() {
            var table = new HashMap<String, String>();
            put(table, "a", "øùûõïâêàáåãäèéúüë", "àáảãạâăầấẩẫậằắẳẵặ");
            put(table, "e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ");
            put(table, "o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ");
            put(table, "ô", "øùûõï", "ờớởỡợ");
            put(table, "u", "øùûõï", "ùúủũụ");
            put(table, "ö", "øùûõï", "ừứửữự");
            put(table, "y", "øùûõ", "ỳýỷỹ");
            put(table, "", "ôöñìíæóòî", "ơưđìíỉĩịỵ");
            return table;
        }
    };

    private final int longest;
    private final Map<String, String> letters;

    LegacyEncoding(int longest) {
        this.longest = longest;
        this.letters = table();
    }

    abstract Map<String, String> table();

    /** What the text says, given as the Latin letters (windows-1252) that its codes stand for elsewhere. */
    String decode(String misread) {
        var out = new StringBuilder(misread.length());
        for (int i = 0; i < misread.length(); ) {
            int taken = 1;
            String letter = null;
            for (int length = Math.min(longest, misread.length() - i); length > 0 && letter == null; length--) {
                letter = letters.get(misread.substring(i, i + length));
                taken = length;
            }
            out.append(letter == null ? misread.substring(i, i + 1) : letter);
            i += taken;
        }
        return out.toString();
    }

    private static void put(Map<String, String> table, String base, String marks, String letters) {
        var upper = base.toUpperCase(Locale.ROOT);
        for (int i = 0; i < marks.length(); i++) {
            var mark = marks.substring(i, i + 1);
            var letter = letters.substring(i, i + 1);
            var capital = letter.toUpperCase(Locale.ROOT);
            table.put(base + mark, letter);
            if (!base.isEmpty()) table.put(upper + mark, capital);
            table.put(upper + mark.toUpperCase(Locale.ROOT), capital);
        }
    }
}
