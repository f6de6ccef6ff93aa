package loa.work;

import loa.platform.view.View;

/**
 * The address of a clause with how far it has come; it always leads to the plan's own words.
 *
 * @param clause id of the clause, as {@code IV.4/6}
 */
public record ClauseChip(String clause, ClauseStatus status, String href) implements View {

    /** Leads to the clause on the campaign's page of the plan. */
    public static ClauseChip of(CampaignId campaign, String clause, ClauseStatus status) {
        return new ClauseChip(clause, status, "/campaigns/" + campaign.value() + "/clauses#" + anchor(clause));
    }

    /** The id of the clause's element on that page. */
    public static String anchor(String clause) {
        return "c-" + clause.replace('/', '-').replace('.', '-').replace('~', '_');
    }
}
