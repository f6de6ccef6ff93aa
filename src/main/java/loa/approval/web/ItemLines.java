package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loa.approval.Seat;
import loa.approval.SignOffState;
import loa.approval.docket.Item;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Settings;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts versions on their way into words. */
@Component
class ItemLines {

    private final Units units;
    private final Settings settings;
    private final Clock clock;

    ItemLines(Units units, Settings settings, Clock clock) {
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    List<ItemLine> of(List<Item> items) {
        var names = names(items);
        return items.stream().map(item -> line(item, names)).toList();
    }

    ItemLine of(Item item) {
        return line(item, names(List.of(item)));
    }

    /** The names of the bodies and owners of all. */
    Map<UnitId, String> names(Collection<Item> items) {
        Set<UnitId> ids = new LinkedHashSet<>();
        for (var item : items) {
            ids.add(item.version().owner());
            item.seats().forEach(seat -> ids.add(seat.body()));
        }
        return named(ids);
    }

    Map<UnitId, String> named(Collection<UnitId> ids) {
        return units.findAll(ids).values().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private ItemLine line(Item item, Map<UnitId, String> names) {
        var day = item.forcedUntil() != null ? item.forcedUntil() : item.wantedOn();
        return new ItemLine(
                item.id().path(),
                msg(item.version().kind().key()),
                item.version().title(),
                names.getOrDefault(item.version().owner(), item.submittedByUnit()),
                ago(item.askedAt() != null && item.state().isOpen() ? item.askedAt() : item.submittedAt()),
                day == null || !item.state().isOpen() ? null : wanted(item, day),
                item.late(today()),
                stateKind(item.state()),
                state(item),
                waitsFor(item, names),
                item.forcedUntil() != null);
    }

    private String wanted(Item item, LocalDate day) {
        return msg(
                item.forcedUntil() != null ? "approval.item.owedUntil" : "approval.item.wantedOn",
                Days.said(day, today()) + " · " + Days.distance(day, today()));
    }

    static String state(Item item) {
        return msg("approval.state." + item.state());
    }

    static String stateKind(SignOffState state) {
        return switch (state) {
            case APPROVED -> "ok";
            case ASKED -> "info";
            case UNRULED, CHANGES_ASKED, FORCED -> "warn";
            case CONFLICT, RETURNED, REJECTED -> "bad";
            case WITHDRAWN, VOIDED -> "mute";
        };
    }

    @Nullable
    String waitsFor(Item item, Map<UnitId, String> names) {
        return switch (item.state()) {
            case UNRULED -> msg("approval.item.waitsForRule");
            case CONFLICT -> msg("approval.item.waitsForChief");
            case ASKED, FORCED ->
                msg(
                        "approval.item.waitsFor",
                        item.asked().stream()
                                .map(Seat::body)
                                .map(body -> names.getOrDefault(body, body.toString()))
                                .collect(Collectors.joining(", ")));
            case CHANGES_ASKED, RETURNED -> msg("approval.item.waitsForAuthor");
            default -> null;
        };
    }

    /** As "hôm nay", "2 ngày trước", with the hour. */
    String ago(Instant at) {
        return Days.moment(at, settings.zone());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
