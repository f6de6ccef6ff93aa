package loa.congress.equipment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.congress.Difference;
import loa.congress.History;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts acts on a list on record: in its history, and in the record of acts. */
@Component
class EquipmentRecord {

    private final History history;
    private final AuditLog audit;
    private final Clock clock;

    EquipmentRecord(History history, AuditLog audit, Clock clock) {
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    void note(GearList list, String act, @Nullable String words, List<Difference> changes, Me me) {
        note(list, list.id().value(), list.title(), act, words, changes, me);
    }

    /** {@code act} as in {@code congress.act.equipment.opened}. */
    void note(
            GearList list,
            UUID part,
            String about,
            String act,
            @Nullable String words,
            List<Difference> changes,
            Me me) {
        history.add(list.id().value(), part, about, act, words, changes, me, clock.instant());
        audit.append(
                me,
                "congress." + act,
                list.id().subject(),
                list.campaign().value(),
                list.lead().value(),
                words == null
                        ? Map.of("title", list.title(), "about", about)
                        : Map.of("title", list.title(), "about", about, "words", words));
    }
}
