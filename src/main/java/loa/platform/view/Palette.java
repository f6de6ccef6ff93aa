package loa.platform.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The colours of the pages as the style sheet has them, by day and by night, and how well they are read on each other. */
public record Palette(List<Shade> shades) {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

    /** One colour by its name: on light paper and on dark. */
    public record Shade(String name, String light, String dark) {}

    /** The contrast of a colour on a ground; text needs 4.5, an edge 3. */
    public record Pair(String text, String ground, double light, double dark, double needed) {

        public boolean enough() {
            return light >= needed && dark >= needed;
        }
    }

    public static Palette ofStyleSheet() {
        var sheet = read("loa.css");
        var light = block(sheet, ":root {");
        var dark = block(sheet, ":root[data-theme=\"dark\"] {");
        var shades = new ArrayList<Shade>();
        light.forEach((name, colour) -> shades.add(new Shade(name, colour, dark.getOrDefault(name, colour))));
        return new Palette(List.copyOf(shades));
    }

    /** What stands on what in the pages. */
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var ground : List.of("paper", "surface")) {
            for (var text : List.of("ink", "ink-2", "muted", "indigo", "accent", "bad"))
                pairs.add(pair(text, ground, 4.5));
            pairs.add(pair("edge", ground, 3));
        }
        pairs.add(pair("on-accent", "accent", 4.5));
        pairs.add(pair("on-accent", "accent-deep", 4.5));
        pairs.add(pair("indigo", "indigo-ground", 4.5));
        for (var state : List.of("ok", "warn", "bad", "info")) {
            pairs.add(pair(state, state + "-ground", 4.5));
            pairs.add(pair("ink", state + "-ground", 4.5));
        }
        return pairs;
    }

    private Pair pair(String text, String ground, double needed) {
        var over = shade(text);
        var under = shade(ground);
        return new Pair(
                text, ground, contrast(over.light(), under.light()), contrast(over.dark(), under.dark()), needed);
    }

    private Shade shade(String name) {
        return shades.stream()
                .filter(shade -> shade.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no colour --" + name + " in loa.css"));
    }

    /** The ratio of WCAG 2.2: from 1 to 21. */
    static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        var s = part / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> block(String sheet, String opening) {
        var from = sheet.indexOf(opening);
        var colours = new LinkedHashMap<String, String>();
        var matcher = COLOUR.matcher(sheet.substring(from, sheet.indexOf('}', from)));
        while (matcher.find()) colours.put(matcher.group(1), matcher.group(2));
        return colours;
    }

    private static String read(String asset) {
        try {
            return new ClassPathResource("static/assets/" + asset).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
