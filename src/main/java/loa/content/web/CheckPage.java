package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader would mark in the edition in force, and how long it takes.
 *
 * @param writes whether the reader may mend it
 * @param paces whether the reader sets how fast the station reads
 * @param terms words that the campaign wants written in one way
 */
public record CheckPage(
        CampaignFrame frame,
        String path,
        String item,
        int edition,
        boolean writes,
        boolean paces,
        @Nullable String refusal,
        List<Remark> remarks,
        List<Let> let,
        ItemPage.Spoken spoken,
        int syllables,
        int pace,
        List<Term> terms,
        boolean setsTerms)
        implements View {

    public record Remark(
            String rule,
            String key,
            String wrong,
            String why,
            @Nullable String fix) {}

    /** A remark that somebody let stand. */
    public record Let(String wrong, String reason, String by) {}

    public record Term(String wrong, String right) {}
}
