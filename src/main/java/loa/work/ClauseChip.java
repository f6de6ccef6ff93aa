package loa.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static loa.platform.view.Words.msg;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of a clause with how far it has come; it always leads to the plan's own words.
 *
 * @param clause id of the clause, as {@code IV.4/6}
 * @param status none where the clause asks nothing of anybody
 */
public record ClauseChip(String clause, @Nullable ClauseStatus status, String href) implements View {

    private static final String OPENING = "preamble/";
    private static final String RECIPIENTS = "recipients/";

    /** Leads to the clause's own page. */
    public static ClauseChip of(CampaignId campaign, String clause, @Nullable ClauseStatus status) {
        return new ClauseChip(clause, status, path(campaign, clause));
    }

    /** The clause's own page: the plan's words, and all that came of them. */
    public static String path(CampaignId campaign, String clause) {
        return "/campaigns/" + campaign.value() + "/clauses/" + UriUtils.encodePath(clause, UTF_8);
    }

    /** Whether the plan itself gives it its number; its opening and its recipients have none. */
    static boolean isNumbered(String clause) {
        return !clause.startsWith(OPENING) && !clause.startsWith(RECIPIENTS);
    }

    /** What people call it: its number, or where it stands for what the plan does not number. */
    public static String name(String clause) {
        if (isNumbered(clause)) return clause;
        return clause.startsWith(OPENING)
                ? msg("work.clause.opening", clause.substring(OPENING.length()))
                : msg("work.clause.recipients", clause.substring(RECIPIENTS.length()));
    }

    /** The id of the clause's element among all of the plan. */
    public static String anchor(String clause) {
        return "c-" + clause.replace('/', '-').replace('.', '-').replace('~', '_');
    }
}
