package loa.content.correction;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.content.ContentDesk;
import loa.content.ContentEvent.ItemMoved;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.ItemRights;
import loa.content.Items;
import loa.content.Items.Filed;
import loa.content.Refusal;
import loa.content.Stage;
import loa.content.correction.Correction.Place;
import loa.platform.Me;
import loa.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what is out, or takes it back, with a note to readers that stays with the item. */
@Component
public class CorrectionDesk {

    private final Corrections corrections;
    private final ContentDesk desk;
    private final Items items;
    private final ItemRights rights;
    private final AuditLog audit;
    private final Settings settings;
    private final Clock clock;

    CorrectionDesk(
            Corrections corrections,
            ContentDesk desk,
            Items items,
            ItemRights rights,
            AuditLog audit,
            Settings settings,
            Clock clock) {
        this.corrections = corrections;
        this.desk = desk;
        this.items = items;
        this.rights = rights;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is told to readers.
     *
     * @param since from when it was out with the mistake; {@code null}: since it last went out
     */
    public record Typed(
            String wrong, String fixed, @Nullable LocalDate since) {}

    /** Opens the item again to put it right, and leaves the note. */
    @Transactional
    public Optional<Refusal> correct(ItemId id, Typed typed, Me me) {
        if (typed.fixed().isBlank()) return Optional.of(Refusal.FIX_MISSING);
        return leave(id, new ItemMove.Correct(typed.wrong().strip()), typed, me);
    }

    /** Takes the item back from readers, and leaves the note. */
    @Transactional
    public Optional<Refusal> withdraw(ItemId id, Typed typed, Me me) {
        return leave(id, new ItemMove.Withdraw(typed.wrong().strip()), typed, me);
    }

    private Optional<Refusal> leave(ItemId id, ItemMove move, Typed typed, Me me) {
        var filed = items.filed(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        var item = filed.item();
        var out = corrections.out(id);
        var today = LocalDate.now(clock);
        var since = typed.since() != null ? typed.since() : day(out.last());
        if (since.isAfter(today)) return Optional.of(Refusal.DAY_TO_COME);
        var refusal = desk.move(id, move, me);
        if (refusal.isPresent()) return refusal;
        corrections.add(
                new Correction(
                        UUID.randomUUID(),
                        id,
                        move instanceof ItemMove.Withdraw,
                        item.title(),
                        typed.wrong().strip(),
                        typed.fixed().strip(),
                        since,
                        item.edition(),
                        clock.instant(),
                        me.name(),
                        null,
                        null,
                        places(filed, out.notes())),
                me);
        return Optional.empty();
    }

    /** Notes that the note was told at a place where the item was published. */
    @Transactional
    public void told(ItemId id, UUID correction, int place, Me me) {
        var item = items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        if (!tells(item, me)) throw new AccessDeniedException(id.subject());
        if (!corrections.told(id, correction, place, me, clock.instant())) return;
        audit.append(
                me,
                "content.correction.told",
                id.subject(),
                item.campaign().value(),
                item.unit().value(),
                Map.of("title", item.title()));
    }

    /** Whether the person may say where the note was told. */
    public boolean tells(Item item, Me me) {
        var asker = rights.asker(item, me);
        return asker.writes() || asker.checks() || asker.runs();
    }

    /** The edition that goes out after a correction is the one without the mistake. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ItemMoved moved) {
        if (moved.after() != Stage.PUBLISHED) return;
        items.find(moved.item()).ifPresent(item -> corrections.fix(item.id(), item.edition(), clock.instant()));
    }

    /** Each place that was named when the item went out, else each of its channels. */
    private static List<Place> places(Filed filed, List<String> notes) {
        var words = new LinkedHashSet<String>();
        for (var note : notes) {
            Arrays.stream(note.split(";"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .forEach(words::add);
        }
        if (words.isEmpty()) {
            filed.tags().channels().forEach(channel -> words.add(msg("plan.word.ChannelKind." + channel)));
        }
        var places = new ArrayList<Place>();
        for (var each : words) places.add(new Place(places.size(), each, null, null));
        return places;
    }

    private LocalDate day(@Nullable Instant moment) {
        return (moment == null ? clock.instant() : moment)
                .atZone(settings.zone())
                .toLocalDate();
    }
}
