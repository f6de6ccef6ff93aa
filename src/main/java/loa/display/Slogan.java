package loa.display;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * A slogan in its exact wording.
 *
 * @param clause of the plan that has it; {@code null}: it was added
 * @param number of the wording, from 1; another wording is another number
 * @param words letter by letter, in composed Unicode, as they hang in the streets
 * @param language tag as of BCP 47
 * @param phases when it may hang; empty: all of the campaign
 * @param until its last day; {@code null}: the end of the campaign
 * @param gone whether a later edition of the plan has it no more, or somebody took it out of use
 */
public record Slogan(
        SloganId id,
        CampaignId campaign,
        @Nullable String clause,
        int number,
        String words,
        String language,
        List<Phase> phases,
        @Nullable LocalDate until,
        boolean gone) {

    public Slogan {
        phases = List.copyOf(phases);
    }

    /** The hash of the wording: what is approved is approved under it. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(("loa-slogan/1\n" + language + "\n" + words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it ends as slogans do. */
    public boolean hasMark() {
        return words.endsWith("!");
    }

    /** Whether it may hang on that day, as far as its last day says. */
    public boolean lasts(LocalDate day) {
        return !gone && (until == null || !day.isAfter(until));
    }
}
