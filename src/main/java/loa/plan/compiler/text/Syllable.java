package loa.plan.compiler.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The shape of a Vietnamese syllable: whether a word can be one at all. */
public final class Syllable {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern SHAPE = Pattern.compile("""
            (?:ngh(?=[eêi])|ng(?![eêi])|nh|gh(?=[eêi])|gi|kh|ph|th|tr|ch|qu|k(?=[eêiy])|c(?![eêiy])|g(?!e|ê)|[bdđhlmnprstvx])?\
            (?:(?:i|y|iê|yê|ia|ya|e|ê|ư|ươ|ưa|ơ|â|a|ă|u|uô|ua|ô|o|oo|oa|oă|oe|uâ|uê|uy|uyê|uya|uơ)(?:ch|nh|ng|[cmnpt])?\
            |ai|ay|ây|ao|au|âu|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|ưu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu)""");
    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");

    private Syllable() {}

    /** Whether the word, in any case and tone style, has an onset, a rime and a tone that Vietnamese allows. */
    public static boolean isPossible(String word) {
        var marked = Normalizer.normalize(Fold.fold(word), Normalizer.Form.NFD);
        var tones = TONE.matcher(marked).results().map(m -> m.group().charAt(0)).toList();
        var letters = Normalizer.normalize(TONE.matcher(marked).replaceAll(""), Normalizer.Form.NFC);
        if (tones.size() > 1 || !SHAPE.matcher(letters).matches()) return false;
        boolean stopTone = tones.isEmpty() || tones.getFirst() == '\u0301' || tones.getFirst() == '\u0323';
        return stopTone || !STOPPED.matcher(letters).matches();
    }
}
