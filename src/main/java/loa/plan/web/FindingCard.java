package loa.plan.web;

import static loa.platform.view.Words.msg;

import loa.plan.FindingReview;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** What is wrong with the plan, what to do about it, and whether a person lets it stand. */
public record FindingCard(
        String path,
        int number,
        int version,
        String severity,
        @Nullable String clause,
        String message,
        @Nullable String suggestion,
        @Nullable String accepted,
        @Nullable String stamp,
        boolean readOnly,
        @Nullable String refusal)
        implements View {

    static FindingCard of(
            String path, FindingReview review, @Nullable String stamp, boolean readOnly, @Nullable String refusal) {
        var finding = review.finding();
        return new FindingCard(
                path,
                review.number(),
                review.version(),
                finding.severity().name(),
                finding.clause(),
                finding.message(),
                finding.suggestion(),
                review.accepted(),
                stamp,
                readOnly,
                refusal);
    }

    public String tone() {
        return switch (severity) {
            case "ERROR" -> "bad";
            case "WARNING" -> "warn";
            default -> "info";
        };
    }

    public @Nullable String address() {
        return clause == null ? null : Said.address(clause);
    }

    public String word() {
        return msg("plan.word.Severity." + severity);
    }

    public boolean minor() {
        return severity.equals("INFO");
    }
}
