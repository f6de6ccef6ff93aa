package loa.notification.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A letter, ready in words: its template draws it as HTML, {@link #text} says the same without.
 *
 * @param why below the line: why this letter came and where to change that
 */
public record Letter(
        String subject,
        String greeting,
        List<Item> items,
        String why,
        @Nullable String settings) implements View {

    public Letter {
        items = List.copyOf(items);
    }

    /** One notice: its sentence, more words, and where it leads; {@code link} empty: nobody knows our address. */
    public record Item(
            String sentence,
            @Nullable String details,
            @Nullable String link) {

        /** The details line by line. */
        public List<String> lines() {
            return details == null ? List.of() : details.lines().toList();
        }
    }

    String text() {
        var all = items.stream()
                .map(item -> Stream.of(item.sentence(), item.details(), item.link())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return greeting + "\n\n" + all + "\n\n-- \n" + why + (settings == null ? "" : "\n" + settings) + "\n";
    }
}
