package loa.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import loa.organization.PersonId;
import loa.organization.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules tell people something, in the transaction of what they tell: what is rolled back was never told. Each person
 * finds it in the application; by the ways they chose it goes out afterwards, by jobs.
 */
@Component
public class NotificationDesk {

    /** One notice and whom it is for. */
    public record Telling(Recipients to, Notice notice) {}

    private final Persons persons;
    private final Notices notices;
    private final Wishes wishes;
    private final Deliveries deliveries;
    private final Clock clock;

    NotificationDesk(Persons persons, Notices notices, Wishes wishes, Deliveries deliveries, Clock clock) {
        this.persons = persons;
        this.notices = notices;
        this.wishes = wishes;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Tells it to those who have not been told under its key, and says how many these were. */
    @Transactional
    public int tell(Recipients to, Notice notice) {
        return tell(List.of(new Telling(to, notice)));
    }

    /** The same for many at once. */
    @Transactional
    public int tell(Collection<Telling> tellings) {
        var now = clock.instant();
        var told = new ArrayList<Told>();
        for (var telling : tellings) {
            var notice = telling.notice();
            told.addAll(notices.add(notice, recipients(telling), now));
        }
        deliveries.add(wishes.deliveries(told, now));
        return told.size();
    }

    private Set<PersonId> recipients(Telling telling) {
        var ids = switch (telling.to()) {
            case Recipients.Persons(var named) -> new LinkedHashSet<>(named);
            case Recipients.Whoever(var power, var campaign, var unit) ->
                new LinkedHashSet<>(persons.who(power, campaign, unit));
        };
        var by = telling.notice().by();
        if (by != null) ids.remove(new PersonId(by.person()));
        return ids;
    }
}
