package loa.audit;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loa.platform.view.Days;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * An act in words a person reads: the message {@code audit.act.<act>}, in which {@code {name}} stands for a detail and
 * {@code {name:key.before}} for the message {@code key.before.<detail>}.
 */
public final class Sentence {

    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)(?::([\\w.]+))?}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("approval", "/approvals/"),
            Map.entry("campaign", "/campaigns/"),
            Map.entry("content", "/content/"),
            Map.entry("dossier", "/approvals/dossiers/"),
            Map.entry("finding", "/inspections/findings/"),
            Map.entry("media", "/media/"),
            Map.entry("person", "/people/"),
            Map.entry("plan", "/plans/"),
            Map.entry("round", "/inspections/"),
            Map.entry("task", "/tasks/"),
            Map.entry("unit", "/units/"));

    private Sentence() {}

    public static String of(Entry entry) {
        if (!Words.has("audit.act." + entry.act())) return entry.act();
        return DETAIL.matcher(msg("audit.act." + entry.act()))
                .replaceAll(match -> Matcher.quoteReplacement(
                        detail(entry.details().getOrDefault(match.group(1), "…"), match.group(2))));
    }

    /** The name of an act without its details, as a choice to filter by. */
    public static String ofAct(String act) {
        var key = "audit.act." + act;
        return Words.has(key) ? DETAIL.matcher(msg(key)).replaceAll("…") : act;
    }

    /** Where the subject of the act is shown. */
    public static @Nullable String page(Entry entry) {
        var colon = entry.subject().indexOf(':');
        var page = PAGES.get(entry.subject().substring(0, Math.max(colon, 0)));
        return page == null ? null : page + entry.subject().substring(colon + 1);
    }

    private static String detail(String value, @Nullable String keyBefore) {
        if (DAY.matcher(value).matches()) return Days.full(LocalDate.parse(value));
        if (keyBefore == null) return value;
        var key = keyBefore + "." + value;
        return Words.has(key) ? msg(key) : value;
    }
}
