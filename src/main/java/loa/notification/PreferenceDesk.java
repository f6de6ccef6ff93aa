package loa.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import loa.organization.PersonId;
import loa.platform.Me;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people say when and by which ways they want to be told. */
@Component
public class PreferenceDesk {

    private final Wishes wishes;
    private final Inbox inbox;

    PreferenceDesk(Wishes wishes, Inbox inbox) {
        this.wishes = wishes;
        this.inbox = inbox;
    }

    public Wish wish(Me me) {
        return wishes.of(new PersonId(me.person()));
    }

    /** By which ways a person gets each kind, in the order of the kinds. */
    public Map<NoticeKind, Set<Way>> ways(Me me) {
        var ways = new LinkedHashMap<NoticeKind, Set<Way>>();
        for (var kind : inbox.kinds()) ways.put(kind, wishes.ways(new PersonId(me.person()), kind));
        return ways;
    }

    /** Takes a person's choice as a whole. */
    @Transactional
    public void choose(Wish wish, Map<NoticeKind, Set<Way>> ways, Me me) {
        var person = new PersonId(me.person());
        wishes.save(person, wish);
        ways.forEach((kind, chosen) -> wishes.save(person, kind, chosen));
    }
}
