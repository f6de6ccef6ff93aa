package loa.work;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is done, as the plan says it.
 *
 * @param from where a route begins and {@code to} ends; {@code null}: it is no route
 */
public record Place(
        String words, @Nullable String from, @Nullable String to) {

    private static final Pattern ROUTE = Pattern.compile(
            "(?:^|[\\s(])từ\\s+(?!ngày\\b|\\d)(.+?)\\s+(?:đến|tới)\\s+(.+?)\\)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "trên trục đường chính từ cầu vòm đến cầu ông phật" is a route from the one bridge to the other. */
    public static Place of(String words) {
        var route = ROUTE.matcher(words);
        return route.find() ? new Place(words, route.group(1), route.group(2)) : new Place(words, null, null);
    }

    public boolean isRoute() {
        return from != null;
    }
}
