package loa.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a phone, or a commune without network, takes along: what is to be done, the plan's words, what is decided. Words are
 * those of the reader; days are days, for the phone to count from.
 *
 * @param words what the phone's script says
 */
public record Luggage(
        UUID person,
        String name,
        String unit,
        String zone,
        List<Task> tasks,
        List<Campaign> campaigns,
        List<Choice> quantities,
        List<Draft> drafts,
        Map<String, String> words) {

    /**
     * A task.
     *
     * @param what in a few words
     * @param words the clause in the plan's own words
     * @param owner whose task it is, where it is not the reader's own unit
     * @param shared the reader's unit only takes part
     * @param kind of its mark
     * @param shows what would show that it is done
     */
    public record Task(
            UUID id,
            UUID campaign,
            String clause,
            String what,
            String words,
            @Nullable String owner,
            boolean shared,
            String state,
            String stateWords,
            String kind,
            @Nullable String reason,
            @Nullable LocalDate due,
            String dueWords,
            @Nullable String person,
            String shows) {}

    /**
     * A campaign.
     *
     * @param plan hash of its plan, which is fetched by itself and only when it changed
     */
    public record Campaign(
            UUID id,
            String title,
            String event,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            String plan,
            List<Open> decisions) {}

    /** A decision: the answer is missing while it is open. */
    public record Open(String matter, @Nullable String answer) {}

    /** A value with its words. */
    public record Choice(String value, String words) {}

    /** What the server keeps of an earlier try. */
    public record Draft(UUID task, String words, String links, String place, int files) {}

    /** The plan of a campaign. */
    public record Plan(UUID id, String title, List<Clause> clauses) {}

    /** A clause in the plan's own words. */
    public record Clause(String id, @Nullable String label, String kind, String words) {}
}
