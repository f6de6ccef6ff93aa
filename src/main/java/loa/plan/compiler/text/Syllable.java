package loa.plan.compiler.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shape of a Vietnamese syllable: whether a word can be one at all. */
public final class Syllable {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String MARKED_VOWELS = "ăâêôơư";
    private static final int LONGEST_ONSET = 3;

    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RIMES = Stream.concat(
                    words("i y iê yê ia ya e ê ư ươ ưa ơ â a ă u uô ua ô o oo oa oă oe uâ uê uy uyê uya uơ")
                            .flatMap(vowels -> Stream.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t")
                                    .map(vowels::concat)),
                    words("ai ay ây ao au âu eo êu iu iêu yêu oi ôi ơi ui ưi ưu uôi ươi ươu oai oay oao oeo uây uyu"))
            .collect(Collectors.toUnmodifiableSet());

    /** A vowel without its tone, and the tone's place in {@link #TONES}, by the vowel with it. */
    private static final Map<Character, Toned> TONED = toned();

    private record Toned(char vowel, int tone) {}

    private Syllable() {}

    /** Whether the word, in any case and tone style, has an onset, a rime and a tone that Vietnamese allows. */
    public static boolean isPossible(String word) {
        var letters = Fold.fold(word).toCharArray();
        int tonedAt = -1;
        int tone = -1;
        for (int i = 0; i < letters.length; i++) {
            var toned = letters[i] < 128 ? null : TONED.get(letters[i]);
            if (toned == null) continue;
            if (tonedAt >= 0) return false;
            tonedAt = i;
            tone = toned.tone;
            letters[i] = toned.vowel;
        }
        var bare = new String(letters);
        if (tonedAt >= 0 && (!isOnMainVowel(bare, tonedAt) || isOnGlide(bare, tonedAt))) return false;
        boolean high = tone < 0 || TONES.charAt(tone) == '\u0301' || TONES.charAt(tone) == '\u0323';
        return hasShape(bare) && (high || !isStopped(bare));
    }

    private static boolean hasShape(String bare) {
        for (int length = Math.min(LONGEST_ONSET, bare.length() - 1); length >= 0; length--) {
            var onset = bare.substring(0, length);
            var rime = bare.substring(length);
            if (ONSETS.contains(onset) && RIMES.contains(rime) && goTogether(onset, rime.charAt(0))) return true;
        }
        return false;
    }

    /** The letters for one sound change before e, ê and i: {@code kẻ} but {@code cả}. */
    private static boolean goTogether(String onset, char next) {
        boolean front = next == 'e' || next == 'ê' || next == 'i';
        return switch (onset) {
            case "ngh", "gh" -> front;
            case "ng" -> !front;
            case "k" -> front || next == 'y';
            case "c" -> !front && next != 'y';
            case "g" -> next != 'e' && next != 'ê';
            default -> true;
        };
    }

    private static boolean isStopped(String bare) {
        return bare.endsWith("c") || bare.endsWith("ch") || bare.endsWith("p") || bare.endsWith("t");
    }

    /** Where a rime has a vowel with a mark of its own (ă, â, ê, ô, ơ, ư), its last one carries the tone. */
    private static boolean isOnMainVowel(String bare, int tonedAt) {
        int last = -1;
        for (int i = 0; i < bare.length(); i++) {
            if (MARKED_VOWELS.indexOf(bare.charAt(i)) >= 0) last = i;
        }
        return last < 0 || last == tonedAt;
    }

    /** A tone never stands on the i, o, u or y that only closes a rime: not {@code đaị}, but {@code quý, giò, uỷ}. */
    private static boolean isOnGlide(String bare, int tonedAt) {
        int end = bare.length() - 1;
        if (end < 1 || tonedAt != end || "iouy".indexOf(bare.charAt(end)) < 0) return false;
        boolean ofOnset = end == 2 && (bare.startsWith("qu") || bare.startsWith("gi"));
        char before = bare.charAt(end - 1);
        boolean afterVowel = "aeiouy".indexOf(before) >= 0 || MARKED_VOWELS.indexOf(before) >= 0;
        return afterVowel && !ofOnset && !bare.startsWith("uy", end - 1);
    }

    private static Stream<String> words(String words) {
        return Stream.of(words.split(" "));
    }

    private static Map<Character, Toned> toned() {
        var all = new HashMap<Character, Toned>();
        for (char vowel : ("aeiouy" + MARKED_VOWELS).toCharArray()) {
            for (int tone = 0; tone < TONES.length(); tone++) {
                var composed = Normalizer.normalize("" + vowel + TONES.charAt(tone), Normalizer.Form.NFC);
                all.put(composed.charAt(0), new Toned(vowel, tone));
            }
        }
        return Map.copyOf(all);
    }
}
