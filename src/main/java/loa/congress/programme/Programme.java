package loa.congress.programme;

import java.time.LocalDate;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * A performance programme.
 *
 * @param clause of the plan that asks for it; {@code null}: opened without one
 * @param lead the unit that leads it
 * @param limit another limit than the plan's, with its reason
 * @param countsMeasured whether the newest measured time of an item counts, where there is one
 * @param callWords what units were asked, by {@code callBy}
 * @param locked whether units may still change their items
 */
public record Programme(
        ProgrammeId id,
        CampaignId campaign,
        @Nullable String clause,
        UnitId lead,
        String title,
        @Nullable Length limit,
        @Nullable String limitReason,
        boolean countsMeasured,
        String callWords,
        @Nullable LocalDate callBy,
        boolean locked,
        @Nullable LocalDate performedOn,
        String performedWords,
        int version) {

    public String path() {
        return id.path();
    }

    Programme set(String title, @Nullable Length limit, @Nullable String limitReason, boolean countsMeasured) {
        return with(title, limit, limitReason, countsMeasured, callWords, callBy, locked, performedOn, performedWords);
    }

    Programme calling(String words, LocalDate by) {
        return with(title, limit, limitReason, countsMeasured, words, by, locked, performedOn, performedWords);
    }

    Programme locked(boolean locked) {
        return with(title, limit, limitReason, countsMeasured, callWords, callBy, locked, performedOn, performedWords);
    }

    Programme performed(LocalDate on, String words) {
        return with(title, limit, limitReason, countsMeasured, callWords, callBy, locked, on, words);
    }

    private Programme with(
            String title,
            @Nullable Length limit,
            @Nullable String limitReason,
            boolean countsMeasured,
            String callWords,
            @Nullable LocalDate callBy,
            boolean locked,
            @Nullable LocalDate performedOn,
            String performedWords) {
        return new Programme(
                id,
                campaign,
                clause,
                lead,
                title,
                limit,
                limitReason,
                countsMeasured,
                callWords,
                callBy,
                locked,
                performedOn,
                performedWords,
                version);
    }

    public boolean isPerformed() {
        return performedOn != null;
    }
}
