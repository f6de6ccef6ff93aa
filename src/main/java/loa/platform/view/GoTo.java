package loa.platform.view;

import org.jspecify.annotations.Nullable;

/**
 * Sends the browser to another of our pages.
 *
 * @param path begins with a slash
 * @param notice key of the sentence shown there, as {@code work.notice.proved}
 */
public record GoTo(String path, @Nullable String notice) implements Answer {

    public GoTo {
        if (!ours(path)) throw new IllegalArgumentException("not our path: " + path);
    }

    /** Whether the path stays within this application, whatever a browser makes of it. */
    public static boolean ours(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.chars().allMatch(c -> c > ' ' && c != '\\');
    }

    /** The same, with one sentence shown there once. */
    public GoTo saying(String key) {
        return new GoTo(path, key);
    }

    String address() {
        if (notice == null) return path;
        var fragment = path.indexOf('#');
        var before = fragment < 0 ? path : path.substring(0, fragment);
        return before + (before.contains("?") ? "&" : "?") + "notice=" + notice
                + (fragment < 0 ? "" : path.substring(fragment));
    }
}
