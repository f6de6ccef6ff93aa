package loa.plan.web;

import loa.plan.Review;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What letterhead, title and signature of a plan say, to be put right.
 *
 * @param path of the plan
 * @param called the plan's title as it now stands
 * @param issuedOn as {@code 2026-11-02}, empty where unknown
 * @param error why what was typed is not taken
 */
public record LetterheadPage(
        String path,
        String called,
        int version,
        String title,
        String number,
        String issuedOn,
        String issuer,
        String signer,
        @Nullable String error)
        implements View {

    static LetterheadPage of(Review review) {
        var document = review.document();
        var title = document.title();
        return new LetterheadPage(
                ReviewPages.path(review),
                review.head().title(),
                review.letterheadVersion(),
                title == null ? review.head().title() : title,
                shown(document.number()),
                shown(document.issuedOn()),
                shown(document.issuer()),
                shown(document.signatory().name()),
                null);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
