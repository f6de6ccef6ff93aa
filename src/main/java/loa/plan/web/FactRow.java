package loa.plan.web;

import java.util.List;

/**
 * What was read in a clause that is no duty: a topic, a channel, a period, a slogan, a recipient, a citation.
 *
 * @param first whether it is the first about its clause, so that the clause's address leads here
 */
public record FactRow(String clause, boolean first, String kind, List<Fact.Value> values) {

    public String address() {
        return Said.address(clause);
    }
}
