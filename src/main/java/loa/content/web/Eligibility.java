package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loa.content.Item;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.work.Campaign;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an item comes in the phase it was made for. */
@Component
class Eligibility {

    private final Clock clock;

    Eligibility(Clock clock) {
        this.clock = clock;
    }

    /** What to say where its day lies in another phase; empty where it fits or nobody knows the day of the event. */
    Optional<String> warning(Item item, List<Phase> phases, Campaign campaign) {
        var event = campaign.days().event();
        if (phases.isEmpty() || event.from() == null) return Optional.empty();
        var today = LocalDate.now(clock);
        var day = item.dueOn() == null || item.dueOn().isBefore(today) ? today : item.dueOn();
        var at = phase(day, event.from(), event.to());
        if (phases.contains(at)) return Optional.empty();
        boolean late = phases.stream().allMatch(phase -> phase.ordinal() < at.ordinal());
        var meant = phases.stream().map(ItemForms::phase).collect(Collectors.joining(", "));
        return Optional.of(msg(late ? "content.warning.late" : "content.warning.early", ItemForms.phase(at), meant));
    }

    static Phase phase(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        if (day.isBefore(from)) return Phase.BEFORE;
        return day.isAfter(to == null ? from : to) ? Phase.AFTER : Phase.DURING;
    }
}
