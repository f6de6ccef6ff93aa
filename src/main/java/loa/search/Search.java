package loa.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import loa.search.Candidates.Candidate;
import loa.search.Candidates.Fit;
import loa.search.Candidates.Sight;
import loa.search.Found.Hit;
import loa.search.Found.InCampaign;
import loa.search.Reader.Readers;
import loa.search.text.Highlight;
import loa.search.text.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a person may see, by its words. */
@Component
public class Search {

    /** So much of what changed is read while somebody waits. */
    private static final int READ_AT_ONCE = 200;

    private static final int MOST_CAMPAIGNS = 12;
    private static final int LETTERS = 220;

    private final Index index;
    private final Entries entries;
    private final Dues dues;
    private final Candidates candidates;
    private final Readers readers;
    private final Spelling spelling;
    private final UnitRegister register;
    private final Clock clock;

    Search(
            Index index,
            Entries entries,
            Dues dues,
            Candidates candidates,
            Readers readers,
            Spelling spelling,
            UnitRegister register,
            Clock clock) {
        this.index = index;
        this.entries = entries;
        this.dues = dues;
        this.candidates = candidates;
        this.readers = readers;
        this.spelling = spelling;
        this.register = register;
        this.clock = clock;
    }

    public Found find(Asked asked, Me me) {
        var question = Question.of(asked.q(), index.lexicon());
        var standing = dues.standing(READ_AT_ONCE + 1);
        var building = standing.built() ? null : (Integer) standing.read();
        if (question.isEmpty()) return nothing(question, building);
        if (standing.due() <= READ_AT_ONCE) catchUp(standing.due());
        var sight = sight(standing.current(), standing.due() == 0, me);
        var all = candidates.find(question, null, asked.campaign(), sight);
        var fit = asked.kind() == null ? all : of(asked.kind(), all, question, asked.campaign(), sight);
        return found(asked, question, all, fit, sight, building);
    }

    /** What is read may have something else read again, as the name of a unit what is the unit's. */
    private void catchUp(int due) {
        for (int tries = 0; due > 0 && tries < 3; tries++) due = index.drain(READ_AT_ONCE);
    }

    private static Found nothing(Question question, @Nullable Integer building) {
        return new Found(List.of(), 0, false, Map.of(), List.of(), question.readings(), null, building);
    }

    private Sight sight(boolean current, boolean settled, Me me) {
        var reader = readers.of(me);
        if (current) return new Sight(reader, null, Map.of(), settled);
        var scoped = new HashMap<UUID, Set<UUID>>();
        for (var each : reader.scoped()) scoped.put(each.campaign(), readers.units(me, each.campaign()));
        return new Sight(reader, readers.units(me, null), scoped, settled);
    }

    private Fit of(Kind kind, Fit all, Question question, @Nullable UUID campaign, Sight sight) {
        if (all.more()) return candidates.find(question, kind, campaign, sight);
        var those = all.candidates().stream().filter(one -> one.kind() == kind).toList();
        return new Fit(those, false);
    }

    private Found found(Asked asked, Question question, Fit all, Fit fit, Sight sight, @Nullable Integer building) {
        var total = fit.candidates().size();
        int from = Math.min((asked.page() - 1) * Asked.PAGE, total);
        var page = fit.candidates().subList(from, Math.min(total, from + Asked.PAGE));
        var byCampaign = byCampaign(all);
        var titles = entries.titles(
                Kind.PLAN,
                java.util.stream.Stream.concat(
                                page.stream().map(Candidate::campaign).filter(Objects::nonNull),
                                byCampaign.keySet().stream())
                        // A photo may be seen whose campaign is not.
                        .filter(sight.reader().campaigns()::contains)
                        .map(UUID::toString)
                        .collect(Collectors.toSet()));
        return new Found(
                hits(page, titles, asked.q(), sight),
                total,
                fit.more(),
                byKind(all),
                inCampaigns(byCampaign, titles),
                question.readings(),
                all.candidates().isEmpty() ? meant(asked.q(), sight) : null,
                building);
    }

    /** What may have been meant, if the person would find anything by it. */
    private @Nullable String meant(String typed, Sight sight) {
        var nearest = spelling.nearest(typed);
        if (nearest.equals(typed)) return null;
        var question = Question.of(nearest, index.lexicon());
        var best = candidates.find(question, null, null, sight).candidates().stream()
                .limit(1)
                .toList();
        return candidates.show(best, sight).stream()
                .findFirst()
                .map(shown -> Spelling.written(nearest, shown.title() + " " + shown.body()))
                .orElse(null);
    }

    private static List<InCampaign> inCampaigns(Map<UUID, Integer> counts, Map<String, String> titles) {
        var found = new ArrayList<InCampaign>();
        counts.forEach((campaign, count) -> {
            var title = titles.get(campaign.toString());
            if (title != null) found.add(new InCampaign(campaign, title, count));
        });
        return found;
    }

    private List<Hit> hits(List<Candidate> page, Map<String, String> titles, String typed, Sight sight) {
        var highlight = new Highlight(typed, index.lexicon());
        var directory = register.directory();
        var today = LocalDate.now(clock);
        return candidates.show(page, sight).stream()
                .map(shown -> new Hit(
                        shown.kind(),
                        highlight.all(shown.title()),
                        highlight.part(shown.body(), LETTERS),
                        shown.path(),
                        shown.language(),
                        shown.campaign() == null
                                ? null
                                : titles.get(shown.campaign().toString()),
                        Index.name(shown.unit(), directory, today),
                        shown.state(),
                        shown.at()))
                .toList();
    }

    private static Map<Kind, Integer> byKind(Fit fit) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var one : fit.candidates()) counts.merge(one.kind(), 1, Integer::sum);
        return counts;
    }

    private static Map<UUID, Integer> byCampaign(Fit fit) {
        var counts = new HashMap<UUID, Integer>();
        for (var one : fit.candidates()) {
            if (one.campaign() != null) counts.merge(one.campaign(), 1, Integer::sum);
        }
        var sorted = new LinkedHashMap<UUID, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CAMPAIGNS)
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}
