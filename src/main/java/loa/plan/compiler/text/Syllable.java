package loa.plan.compiler.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The shape of a Vietnamese syllable: whether a word can be one at all. */
public final class Syllable {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern TONE = Pattern.compile("[" + TONES + "]");
    private static final Pattern SHAPE = Pattern.compile("""
            (?:ngh(?=[eêi])|ng(?![eêi])|nh|gh(?=[eêi])|gi|kh|ph|th|tr|ch|qu|k(?=[eêiy])|c(?![eêiy])|g(?!e|ê)|[bdđhlmnprstvx])?\
            (?:(?:i|y|iê|yê|ia|ya|e|ê|ư|ươ|ưa|ơ|â|a|ă|u|uô|ua|ô|o|oo|oa|oă|oe|uâ|uê|uy|uyê|uya|uơ)(?:ch|nh|ng|[cmnpt])?\
            |ai|ay|ây|ao|au|âu|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|ưu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu)""");
    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");

    private Syllable() {}

    /** Whether the word, in any case and tone style, has an onset, a rime and a tone that Vietnamese allows. */
    public static boolean isPossible(String word) {
        var marked = Normalizer.normalize(Fold.fold(word), Normalizer.Form.NFD);
        var tone = TONE.matcher(marked);
        boolean toned = tone.find();
        if (toned && (tone.find() || !isOnMainVowel(marked) || isOnGlide(marked))) return false;
        var letters = Normalizer.normalize(TONE.matcher(marked).replaceAll(""), Normalizer.Form.NFC);
        if (!SHAPE.matcher(letters).matches()) return false;
        boolean high = !toned || marked.indexOf('\u0301') >= 0 || marked.indexOf('\u0323') >= 0;
        return high || !STOPPED.matcher(letters).matches();
    }

    /** Where a rime has a vowel with a mark of its own (ă, â, ê, ô, ơ, ư), its last one carries the tone. */
    private static boolean isOnMainVowel(String marked) {
        int last = -1;
        for (int i = 1; i < marked.length(); i++) {
            if ("\u0306\u0302\u031b".indexOf(marked.charAt(i)) >= 0) last = i;
        }
        return last < 0 || isTone(marked, last + 1) || isTone(marked, last - 1);
    }

    /** A tone never stands on the i, o, u or y that only closes a rime: not {@code đaị}, but {@code quý, giò, uỷ}. */
    private static boolean isOnGlide(String marked) {
        int end = marked.length() - 2;
        if (end < 1 || !isTone(marked, end + 1) || "iouy".indexOf(marked.charAt(end)) < 0) return false;
        boolean ofOnset = end == 2 && (marked.startsWith("qu") || marked.startsWith("gi"));
        return "aeiouy\u0306\u0302\u031b".indexOf(marked.charAt(end - 1)) >= 0
                && !ofOnset
                && !marked.startsWith("uy", end - 1);
    }

    private static boolean isTone(String marked, int at) {
        return at < marked.length() && TONES.indexOf(marked.charAt(at)) >= 0;
    }
}
