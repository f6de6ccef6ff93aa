package loa.plan.compiler.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that are no Vietnamese syllables and yet right: loans, variants and the names of platforms. */
final class KnownWords {

    private static final Map<String, String> PLATFORMS = Map.ofEntries(
            Map.entry("facebook", "Facebook"),
            Map.entry("youtube", "YouTube"),
            Map.entry("tiktok", "TikTok"),
            Map.entry("zalo", "Zalo"),
            Map.entry("fanpage", "fanpage"),
            Map.entry("instagram", "Instagram"),
            Map.entry("twitter", "Twitter"),
            Map.entry("viber", "Viber"),
            Map.entry("messenger", "Messenger"),
            Map.entry("telegram", "Telegram"),
            Map.entry("internet", "Internet"),
            Map.entry("website", "website"),
            Map.entry("google", "Google"),
            Map.entry("livestream", "livestream"),
            Map.entry("podcast", "podcast"),
            Map.entry("infographic", "infographic"));

    private static final Set<String> LOANS = Set.of(
            "video", "clip", "videoclip", "pano", "panô", "maket", "makét", "market", "logo", "web", "online", "offline", "poster", "banner", "led", "wifi", "email", "mail", "sms", "mc", "karaoke", "radio", "rađiô", "album",
            "robot", "smartphone", "app", "standee", "backdrop", "festival", "forum", "marketing", "trailer", "slogan", "spot", "teaser", "audio", "file", "link", "page", "blog", "group", "chat", "game", "show", "talkshow", "media",
            "ôtô", "môtô", "viđêô", "cátsét", "catset", "cassette", "xêmina", "axit", "container", "internet", "inphographic", "infographics", "multimedia", "ebook", "story", "reels", "shorts", "vlog", "photo", "hashtag", "like", "share", "khmer", "hmông", "mnông", "xtiêng",
            "ơđu", "êđê", "rôn", "zôn", "phướn", "bandroll", "bandrol", "banderole", "ampli", "micro", "mic", "stress", "covid", "test", "vaccine", "quiz", "kahoot", "zoom", "meet", "teams", "scan", "code", "cameras", "camera", "tivi", "laptop", "tablet", "studio", "kios", "kiosk", "taxi", "gala", "piano", "organ", "guitar",
            "zô", "zôm", "kilômét", "đăk", "đắk", "krông", "kđăm", "plei", "pơmu", "brâu", "ching", "achar", "chol", "chnam", "thmay", "okom", "bok", "sene", "đôlta", "kroong", "pháp", "kpă", "niê", "siu", "ksor", "rcom", "rơ", "măm");

    private KnownWords() {}

    static boolean isKnown(String folded) {
        return LOANS.contains(folded) || PLATFORMS.containsKey(folded);
    }

    /** The platform that a word was meant for: one slip away, in a long name two. */
    static @Nullable String platformNear(String folded) {
        for (var name : List.copyOf(PLATFORMS.keySet())) {
            boolean longName = name.length() > 5;
            int allowed = name.length() > 7 ? 2 : 1;
            if (folded.length() < 4 || folded.charAt(0) != name.charAt(0)) continue;
            if (!longName && folded.length() < name.length()) continue;
            int slips = Repair.distance(loa.plan.compiler.text.Fold.plain(folded), name);
            if (slips > 0 && slips <= allowed && !loa.plan.compiler.text.Syllable.isPossible(folded)) return PLATFORMS.get(name);
        }
        return null;
    }
}
