package loa.approval.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.approval.ObjectKind;
import loa.approval.Signature.Capacity;
import loa.audit.AuditLog;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where those who sign for their unit let others sign for it, and take that back. */
@Component
public class MandateDesk {

    private final Mandates mandates;
    private final Persons persons;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    MandateDesk(Mandates mandates, Persons persons, Rights rights, AuditLog audit, Clock clock) {
        this.mandates = mandates;
        this.persons = persons;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked for; days are {@code null} where they were not understood. */
    public record Wish(
            @Nullable PersonId person,
            Capacity form,
            String behalf,
            String paper,
            Set<ObjectKind> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Why a mandate is not given. */
    public enum Refusal {
        PERSON_MISSING,
        BEHALF_MISSING,
        DAYS_MISSING,
        DAYS_WRONG,
        ONESELF;

        public String key() {
            return "approval.mandate.refusal." + name();
        }
    }

    /** Whether the person may give mandates at their unit. */
    public boolean gives(Me me) {
        return rights.may(me, Power.APPROVE, null, new UnitId(me.unit()));
    }

    /** Lets somebody with a post sign for the giver's unit. */
    @Transactional
    public Optional<Refusal> give(Wish wish, Me me) {
        if (!gives(me)) throw new AccessDeniedException("mandate");
        var person = wish.person();
        if (person == null || persons.find(person).isEmpty()) return Optional.of(Refusal.PERSON_MISSING);
        if (person.value().equals(me.person())) return Optional.of(Refusal.ONESELF);
        if (wish.behalf().isBlank()) return Optional.of(Refusal.BEHALF_MISSING);
        var from = wish.from();
        var until = wish.until();
        if (from == null || until == null) return Optional.of(Refusal.DAYS_MISSING);
        if (until.isBefore(from) || until.isBefore(LocalDate.now(clock))) return Optional.of(Refusal.DAYS_WRONG);
        var mandate = new Mandate(
                UUID.randomUUID(),
                new UnitId(me.unit()),
                person,
                wish.form(),
                wish.behalf().strip(),
                wish.paper().strip(),
                wish.kinds(),
                from,
                until,
                new PersonId(me.person()),
                me.name(),
                false);
        mandates.add(mandate, clock.instant());
        put("approval.mandate.given", mandate, me);
        return Optional.empty();
    }

    /** Takes a mandate of the person's unit back at once; what was signed by it stays signed. */
    @Transactional
    public void end(UUID id, Me me) {
        var mandate = mandates.find(id).orElseThrow(() -> new IllegalArgumentException("no such mandate: " + id));
        if (!gives(me) || !mandate.unit().value().equals(me.unit())) throw new AccessDeniedException("mandate " + id);
        if (mandate.ended()) return;
        mandates.end(id, clock.instant());
        put("approval.mandate.ended", mandate, me);
    }

    private void put(String act, Mandate mandate, Me me) {
        var name = persons.names(Set.of(mandate.person())).getOrDefault(mandate.person(), "");
        audit.append(
                me,
                act,
                "person:" + mandate.person(),
                null,
                mandate.unit().value(),
                Map.of(
                        "person", name,
                        "form", mandate.form().name(),
                        "behalf", mandate.behalf(),
                        "from", mandate.from().toString(),
                        "until", mandate.until().toString()));
    }
}
