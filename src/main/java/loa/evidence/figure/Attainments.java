package loa.evidence.figure;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.evidence.Indicator;
import loa.evidence.figure.Goals.Goal;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.Target;
import loa.work.Targets;
import loa.work.TaskAsks;
import org.springframework.stereotype.Component;

/** Holds the figures of a unit against what its tasks ask for; what is asked for is read before, so most tasks cost nothing. */
@Component
public class Attainments {

    private final Figures figures;
    private final Targets targets;

    Attainments(Figures figures, Targets targets) {
        this.figures = figures;
        this.targets = targets;
    }

    /**
     * What a task has reached.
     *
     * @param others what was reported for it too, and counts for none of its targets
     */
    public record Reached(List<Attainment> targets, List<Indicator> others) {

        static final Reached NOTHING_ASKED = new Reached(List.of(), List.of());
    }

    /** A unit's duty by a clause. */
    public record Owed(String clause, UnitId unit) {}

    public Reached of(TaskAsks task) {
        if (task.targets().isEmpty()) return Reached.NOTHING_ASKED;
        return of(task.targets(), task.clause(), task.unit(), figures.of(task.campaign(), task.clause(), task.unit()));
    }

    /** All duties of a campaign that have targets and of which anything was reported. */
    public Map<Owed, List<Attainment>> of(CampaignId campaign) {
        var asked = targets.of(campaign);
        if (asked.isEmpty()) return Map.of();
        var found =
                figures.of(campaign).stream().collect(groupingBy(figure -> new Owed(figure.clause(), figure.unit())));
        var reached = new HashMap<Owed, List<Attainment>>();
        found.forEach((owed, own) -> {
            var wanted = asked.get(owed.clause());
            if (wanted != null)
                reached.put(owed, of(wanted, owed.clause(), owed.unit(), own).targets());
        });
        return reached;
    }

    static Reached of(List<Target> targets, String clause, UnitId unit, List<Figure> figures) {
        var confirmed = Tally.confirmed(figures);
        var all = Tally.all(figures);
        var goals = targets.stream()
                .map(target -> new Goal(clause, unit, Indicator.of(target.measure(), target.words()), target))
                .collect(groupingBy(Goal::indicator, LinkedHashMap::new, Collectors.toList()));
        var reached = new ArrayList<Attainment>();
        goals.forEach((indicator, alike) -> {
            var target = Goal.together(alike);
            if (target != null) reached.add(Attainment.of(indicator, target, confirmed, all));
        });
        var others = Arrays.stream(Indicator.values())
                .filter(indicator -> !goals.containsKey(indicator) && !goals.containsKey(indicator.whole()))
                .filter(indicator -> all.sum(indicator) != null)
                .toList();
        return new Reached(List.copyOf(reached), others);
    }
}
