package loa.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.search.text.Highlight.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits one page of it, the best first
 * @param total how many there are; {@code more}: they are only the newest so many
 * @param byKind how many of each kind, whatever kind was asked for
 * @param byCampaign how many in each campaign with its title, those with most first
 * @param readings abbreviations the question was read with, and what they stand for
 * @param instead what may have been meant, where nothing was found
 * @param building the index is being made: how many entries were read so far; {@code null}: it is there
 */
public record Found(
        List<Hit> hits,
        int total,
        boolean more,
        Map<Kind, Integer> byKind,
        List<InCampaign> byCampaign,
        Map<String, Set<String>> readings,
        @Nullable String instead,
        @Nullable Integer building) {

    /** One thing that was found, its words cut around what was looked for. */
    public record Hit(
            Kind kind,
            List<Piece> title,
            List<Piece> words,
            String path,
            String language,
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String state,
            Instant at) {}

    public record InCampaign(UUID campaign, String title, int hits) {}

    public int pages() {
        return Math.max(1, (total + Asked.PAGE - 1) / Asked.PAGE);
    }
}
