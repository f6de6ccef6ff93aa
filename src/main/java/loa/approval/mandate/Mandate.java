package loa.approval.mandate;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import loa.approval.ObjectKind;
import loa.approval.Signature.Capacity;
import loa.organization.PersonId;
import loa.organization.UnitId;

/**
 * The right of a person to sign for a unit.
 *
 * @param behalf whose name it is signed in, as "Trưởng Ban"
 * @param paper number and day of the paper that says so; may be empty
 * @param kinds what it holds for; empty: everything
 * @param ended whether it was taken back before its last day
 */
public record Mandate(
        UUID id,
        UnitId unit,
        PersonId person,
        Capacity form,
        String behalf,
        String paper,
        Set<ObjectKind> kinds,
        LocalDate from,
        LocalDate until,
        PersonId givenBy,
        String givenByName,
        boolean ended) {

    public Mandate {
        kinds = Set.copyOf(kinds);
    }

    public boolean holds(LocalDate day) {
        return !ended && !day.isBefore(from) && !day.isAfter(until);
    }

    boolean holds(LocalDate day, ObjectKind kind) {
        return holds(day) && (kinds.isEmpty() || kinds.contains(kind));
    }
}
