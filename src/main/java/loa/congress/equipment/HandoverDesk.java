package loa.congress.equipment;

import static loa.congress.Columns.*;
import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where things are handed over, to the place or back, and what of it is on file: table {@code congress.handover}. */
@Repository
public class HandoverDesk {

    private static final int LONGEST = 300;

    private final JdbcClient db;
    private final GearLists lists;
    private final Gears gears;
    private final EquipmentRights rights;
    private final EquipmentRecord record;
    private final Clock clock;

    HandoverDesk(
            JdbcClient db, GearLists lists, Gears gears, EquipmentRights rights, EquipmentRecord record, Clock clock) {
        this.db = db;
        this.lists = lists;
        this.gears = gears;
        this.rights = rights;
        this.record = record;
        this.clock = clock;
    }

    /** A handing over as it was typed. */
    public record Typed(
            boolean back, @Nullable LocalDate on, String giver, String receiver, String words, Set<GearId> things) {

        public Typed {
            things = Set.copyOf(things);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(UUID id) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Hands things over: what comes is at the place from then on, what goes back is returned. */
    @Transactional
    public Outcome hand(GearListId id, Typed typed, Me me) {
        var list = lists.hold(id);
        if (!rights.leads(list, me)) throw new AccessDeniedException(id.subject());
        var chosen = gears.of(id).stream()
                .filter(gear -> typed.things().contains(gear.id()))
                .toList();
        var faults = new ArrayList<Fault>();
        var on = typed.on();
        if (on == null) faults.add(Fault.of("on", Refusal.DAY_MISSING));
        else if (on.isAfter(LocalDate.now(clock))) faults.add(Fault.of("on", Refusal.NOT_YET));
        if (typed.giver().isBlank()) faults.add(Fault.of("giver", Refusal.PARTY_MISSING));
        if (typed.receiver().isBlank()) faults.add(Fault.of("receiver", Refusal.PARTY_MISSING));
        if (typed.giver().length() > LONGEST
                || typed.receiver().length() > LONGEST
                || typed.words().length() > LONGEST) {
            faults.add(Fault.of(Refusal.TEXT_TOO_LONG));
        }
        if (chosen.isEmpty()) faults.add(Fault.of(Refusal.NOTHING_CHOSEN));
        if (on == null || !faults.isEmpty()) return new Outcome.Refused(faults);
        var handover = new Handover(
                UUID.randomUUID(),
                id,
                typed.back(),
                on,
                typed.giver().strip(),
                typed.receiver().strip(),
                typed.words().strip(),
                chosen.stream().map(HandoverDesk::line).toList(),
                clock.instant(),
                me.name());
        add(handover);
        GearMove move = typed.back() ? new GearMove.GiveBack() : new GearMove.Arrive();
        for (var gear : chosen) {
            // What is there already, or back already, stays as it is.
            if (gear.decide(move) instanceof Gear.Moved(var to)) gears.save(gear.with(to));
        }
        record.note(
                list,
                typed.back() ? "equipment.handedBack" : "equipment.handedOut",
                msg("congress.handover.said", chosen.size(), Days.full(on), handover.giver(), handover.receiver()),
                List.of(),
                me);
        return new Outcome.Done(handover.id());
    }

    private static String line(Gear gear) {
        return String.join(
                "\t",
                flat(gear.name()),
                String.valueOf(gear.quantity()),
                flat(gear.measure()),
                msg(gear.state().key()),
                flat(gear.note()));
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** Those of a list, first to last. */
    public List<Handover> of(GearListId list) {
        return db.sql("select * from congress.handover where list = :list order by at")
                .param("list", list.value())
                .query((rs, row) -> new Handover(
                        id(rs, "id"),
                        new GearListId(id(rs, "list")),
                        rs.getBoolean("back"),
                        rs.getObject("held_on", LocalDate.class),
                        rs.getString("giver"),
                        rs.getString("receiver"),
                        rs.getString("words"),
                        list(rs, "lines", line -> line),
                        instant(rs, "at"),
                        rs.getString("by_name")))
                .list();
    }

    public Optional<Handover> find(GearListId list, UUID id) {
        return of(list).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private void add(Handover handover) {
        db.sql("""
                insert into congress.handover (id, list, back, held_on, giver, receiver, words, lines, at, by_name)
                values (:id, :list, :back, :on, :giver, :receiver, :words, cast(:lines as text[]), :at, :by)
                """)
                .param("id", handover.id())
                .param("list", handover.list().value())
                .param("back", handover.back())
                .param("on", handover.heldOn())
                .param("giver", handover.giver())
                .param("receiver", handover.receiver())
                .param("words", handover.words())
                .param("lines", array(handover.lines()))
                .param("at", utc(handover.at()))
                .param("by", handover.by())
                .update();
    }
}
