package loa.search.web;

import java.util.List;
import java.util.UUID;
import loa.platform.view.View;
import loa.search.Kind;
import loa.search.text.Highlight.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What was found, or what to try where nothing was.
 *
 * @param counted how many, as it is said
 * @param more whether those are only the newest of more
 * @param building how many entries were read so far, while the index is being made
 */
public record SearchPage(
        String q,
        @Nullable Kind kind,
        @Nullable UUID campaign,
        String counted,
        int total,
        boolean more,
        List<Chip> chips,
        List<Choice> campaigns,
        List<Line> lines,
        List<String> readings,
        @Nullable Link instead,
        @Nullable String building,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next)
        implements View {

    /** Narrows what was found to one kind. */
    public record Chip(String words, String counted, String href, boolean chosen) {}

    public record Choice(String value, String words, boolean chosen) {}

    public record Link(String words, String href) {}

    /** One thing that was found. */
    public record Line(
            String kind,
            List<Piece> title,
            List<Piece> words,
            String href,
            String language,
            @Nullable String state,
            @Nullable String unit,
            String about) {}
}
