package loa.plan.compiler.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes Unicode text the way old typewriting programs stored it: the reverse of what is tested. */
final class LegacyBytes {

    private static final Charset LATIN = Charset.forName("windows-1252");

    private LegacyBytes() {}

    static byte[] of(LegacyEncoding encoding, String text) {
        return misread(encoding, text).getBytes(LATIN);
    }

    /** As the Latin letters that its codes look like; a capital that the encoding lacks becomes its small letter. */
    static String misread(LegacyEncoding encoding, String text) {
        var codes = new HashMap<String, String>();
        for (Map.Entry<String, String> entry : encoding.table().entrySet()) {
            var code = entry.getKey();
            boolean wellCased = code.equals(code.toLowerCase())
                            == entry.getValue().equals(entry.getValue().toLowerCase())
                    && (code.equals(code.toLowerCase()) || code.equals(code.toUpperCase()));
            if (encoding == LegacyEncoding.TCVN3 || wellCased) codes.put(entry.getValue(), code);
        }
        var out = new StringBuilder();
        for (var letter : text.split("")) {
            out.append(codes.getOrDefault(letter, codes.getOrDefault(letter.toLowerCase(), letter)));
        }
        return out.toString();
    }

    /** windows-1258: vowels with their hat or horn, tones as marks behind them. */
    static byte[] windows1258(String text) {
        var out = new ByteArrayOutputStream();
        var charset = Charset.forName("windows-1258");
        for (var letter : text.split("")) {
            if (charset.newEncoder().canEncode(letter)) out.writeBytes(letter.getBytes(charset));
            else out.writeBytes(toneBehind(letter).getBytes(charset));
        }
        return out.toByteArray();
    }

    private static String toneBehind(String letter) {
        var marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
        var tone = marks.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        var base = marks.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
        return Normalizer.normalize(base, Normalizer.Form.NFC) + tone;
    }
}
