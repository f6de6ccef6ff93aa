package loa.content.language;

import java.util.List;
import java.util.Map;

/**
 * The names that a text is held against.
 *
 * @param official names of units as they are today
 * @param other other names of those units, and the official one
 * @param former names of units that are no more or were renamed, and what is there today
 * @param titles people by name, with the titles they hold
 * @param terms words often mistaken, and the right ones
 */
public record Names(
        List<String> official,
        Map<String, String> other,
        Map<String, String> former,
        Map<String, List<String>> titles,
        Map<String, String> terms) {

    public static final Names NONE = new Names(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Names {
        official = List.copyOf(official);
        other = Map.copyOf(other);
        former = Map.copyOf(former);
        titles = Map.copyOf(titles);
        terms = Map.copyOf(terms);
    }
}
