package loa.congress.programme;

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

/** Puts acts on a programme on record: in its history, and in the record of acts. */
@Component
public class ProgrammeRecord {

    private final History history;
    private final AuditLog audit;
    private final Clock clock;

    ProgrammeRecord(History history, AuditLog audit, Clock clock) {
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** An act on the programme. */
    public void note(Programme programme, String act, @Nullable String words, List<Difference> changes, Me me) {
        note(programme, programme.id().value(), programme.title(), act, words, changes, me);
    }

    /** An act on a part of it; {@code act} as in {@code congress.act.programme.opened}. */
    public void note(
            Programme programme,
            UUID part,
            String about,
            String act,
            @Nullable String words,
            List<Difference> changes,
            Me me) {
        history.add(programme.id().value(), part, about, act, words, changes, me, clock.instant());
        audit.append(
                me,
                "congress." + act,
                programme.id().subject(),
                programme.campaign().value(),
                programme.lead().value(),
                words == null
                        ? Map.of("title", programme.title(), "about", about)
                        : Map.of("title", programme.title(), "about", about, "words", words));
    }
}
