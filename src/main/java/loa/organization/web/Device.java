package loa.organization.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser and its system are called: enough to recognise one's own phone in a list. */
final class Device {

    private static final Map<String, String> BROWSERS = inOrder(
            "coc_coc",
            "Cốc Cốc",
            "Zalo",
            "Zalo",
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Device() {}

    /** {@code Chrome · Windows}; empty where nothing is recognised. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) return "";
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, String> known, String userAgent) {
        for (var entry : known.entrySet()) if (userAgent.contains(entry.getKey())) return entry.getValue();
        return "";
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < signsAndNames.length; i += 2) map.put(signsAndNames[i], signsAndNames[i + 1]);
        return map;
    }
}
