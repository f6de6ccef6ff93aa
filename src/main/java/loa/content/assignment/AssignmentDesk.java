package loa.content.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.content.ContentEvent.CoverageAsked;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Items;
import loa.content.Refusal;
import loa.content.assignment.Assignment.Answer;
import loa.content.assignment.Assignment.Form;
import loa.content.assignment.Assignment.State;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where parts of an item are asked for and answered. */
@Component
public class AssignmentDesk {

    private final Assignments assignments;
    private final Items items;
    private final ItemRights rights;
    private final Rights powers;
    private final Persons persons;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentDesk(
            Assignments assignments,
            Items items,
            ItemRights rights,
            Rights powers,
            Persons persons,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.items = items;
        this.rights = rights;
        this.powers = powers;
        this.persons = persons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks a desk, or a person of it, for a part. */
    @Transactional
    public Optional<Refusal> ask(
            ItemId id,
            Form form,
            UnitId unit,
            @Nullable PersonId person,
            @Nullable LocalDate dueOn,
            String wish,
            Me me) {
        var item = items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        var asker = rights.asker(item, me);
        if (!asker.writes() && !asker.checks()) return Optional.of(Refusal.NOT_YOUR_UNIT);
        if (!item.stage().isOpen()) return Optional.of(Refusal.CLOSED);
        if (person != null
                && !persons.who(Power.DO_TASK, item.campaign().value(), unit).contains(person)) {
            return Optional.of(Refusal.NOT_OF_THE_DESK);
        }
        var name = person == null ? null : persons.names(Set.of(person)).get(person);
        var asked = new Assignment(
                UUID.randomUUID(),
                id,
                form,
                unit,
                person,
                name,
                dueOn,
                wish.strip(),
                State.ASKED,
                null,
                clock.instant(),
                me.name());
        assignments.add(asked, me);
        events.publishEvent(new CoverageAsked(
                id, item.campaign(), asked.id(), unit.value(), person == null ? null : person.value(), me));
        record(item, me, "content.coverage.asked", Map.of("form", form.name(), "title", item.title()));
        return Optional.empty();
    }

    /** Takes the answer of the one who was asked, or says why not. */
    @Transactional
    public Optional<Refusal> answer(ItemId id, UUID assignment, Answer answer, String reason, Me me) {
        var asked = assignments
                .hold(assignment)
                .filter(each -> each.item().equals(id))
                .orElseThrow(() -> new IllegalArgumentException("no such assignment: " + assignment));
        var item = items.find(id).orElseThrow();
        if (!answers(item, asked, me)) return Optional.of(Refusal.NOT_YOUR_UNIT);
        if (!asked.takes(answer)) return Optional.of(Refusal.NOT_FROM_HERE);
        if (answer == Answer.DECLINE && reason.isBlank()) return Optional.of(Refusal.REASON_MISSING);
        var state = switch (answer) {
            case ACCEPT -> State.ACCEPTED;
            case DECLINE -> State.DECLINED;
            case DONE -> State.DONE;
        };
        assignments.answer(assignment, state, state == State.DECLINED ? reason.strip() : null, me, clock.instant());
        record(
                item,
                me,
                "content.coverage.answered",
                Map.of("form", asked.form().name(), "title", item.title(), "state", state.name()));
        return Optional.empty();
    }

    /** Whether it is for the person to answer: it was asked of them, or of the desk they work at. */
    public boolean answers(Item item, Assignment asked, Me me) {
        if (asked.person() != null && asked.person().value().equals(me.person())) return true;
        return powers.may(me, Power.DO_TASK, item.campaign().value(), asked.unit())
                && (asked.person() == null
                        || powers.may(me, Power.CHECK_PROOF, item.campaign().value(), asked.unit()));
    }

    private void record(Item item, Me me, String act, Map<String, String> details) {
        audit.append(
                me,
                act,
                item.id().subject(),
                item.campaign().value(),
                item.unit().value(),
                details);
    }
}
