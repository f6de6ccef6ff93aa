package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import loa.content.Caveats;
import loa.content.Items.Filed;
import loa.content.Stage;
import loa.content.assignment.Assignment;
import loa.content.topic.Facts;
import loa.content.web.ItemPage.Warning;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What to look at before an item goes on: facts that changed or expired, a phase that is not its own, parts that are late, and what
 * other modules know once it may go out.
 */
@Component
class ItemWarnings {

    private final Facts facts;
    private final Eligibility eligibility;
    private final ObjectProvider<Caveats> caveats;
    private final Clock clock;

    ItemWarnings(Facts facts, Eligibility eligibility, ObjectProvider<Caveats> caveats, Clock clock) {
        this.facts = facts;
        this.eligibility = eligibility;
        this.caveats = caveats;
        this.clock = clock;
    }

    List<Warning> of(Filed filed, CampaignFrame frame, List<Assignment> parts) {
        var item = filed.item();
        var warnings = new ArrayList<Warning>();
        if (item.stage().isInWork()) {
            var known = facts.of(item.campaign()).stream().collect(Collectors.toMap(fact -> fact.key(), fact -> fact));
            var used = facts.used(item.id(), item.language());
            var changed = new ArrayList<String>();
            used.forEach((key, value) -> {
                var fact = known.get(key);
                if (fact != null && !fact.value().equals(value)) {
                    changed.add(msg("content.warning.fact", fact.name(), value, fact.value()));
                }
                if (fact != null && fact.hasExpired(LocalDate.now(clock))) {
                    warnings.add(new Warning(
                            "warn",
                            msg(
                                    "content.warning.expired",
                                    fact.name(),
                                    Days.full(Objects.requireNonNull(fact.validUntil()))),
                            frame.campaign().path() + "/facts",
                            msg("content.facts.title"),
                            null));
                }
            });
            if (!changed.isEmpty()) {
                var words = String.join(" ", changed)
                        + (item.submitted() == null ? "" : " " + msg("content.warning.voids"));
                warnings.add(new Warning("warn", words, null, msg("content.warning.take"), "facts"));
            }
            eligibility
                    .warning(item, filed.tags().phases(), frame.campaign())
                    .ifPresent(words -> warnings.add(
                            new Warning("warn", words, item.id().path() + "/file", msg("content.file.title"), null)));
            var late = parts.stream()
                    .filter(part -> part.state().isOpen()
                            && part.dueOn() != null
                            && part.dueOn().isBefore(LocalDate.now(clock)))
                    .count();
            if (late > 0) {
                warnings.add(new Warning(
                        "warn", msg("content.warning.parts", late), "#assignments", msg("content.parts.title"), null));
            }
        }
        if (item.stage() == Stage.APPROVED || item.stage() == Stage.PUBLISHED) {
            caveats.orderedStream()
                    .flatMap(each -> each.of(item).stream())
                    .map(each -> new Warning("warn", each.words(), each.href(), each.link(), null))
                    .forEach(warnings::add);
        }
        return warnings;
    }
}
