package loa.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People, for whoever has to name or choose one. */
@Component
public class Persons {

    /** The names of people by id. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Who has the power there today, by name: whom a task can be given to. */
    public List<PersonId> who(Power power, UUID campaign, UnitId unit) {
        throw new UnsupportedOperationException();
    }
}
