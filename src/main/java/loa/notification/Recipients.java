package loa.notification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** Whom a notice is for. */
public sealed interface Recipients {

    /** These people. */
    record Persons(Set<PersonId> ids) implements Recipients {

        public Persons {
            ids = Set.copyOf(ids);
        }
    }

    /** Whoever has the power at the unit on the day of telling, in that campaign if one is given. */
    record Whoever(Power power, @Nullable UUID campaign, UnitId unit) implements Recipients {}

    static Recipients of(Collection<PersonId> persons) {
        return new Persons(Set.copyOf(persons));
    }

    static Recipients of(PersonId person) {
        return new Persons(Set.of(person));
    }

    static Recipients whoever(Power power, @Nullable UUID campaign, UnitId unit) {
        return new Whoever(power, campaign, unit);
    }
}
