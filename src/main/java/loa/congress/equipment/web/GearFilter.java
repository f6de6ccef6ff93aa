package loa.congress.equipment.web;

import static loa.platform.view.Words.msg;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import loa.congress.equipment.Gear;
import loa.congress.equipment.GearState;
import loa.congress.web.Choice;
import loa.organization.UnitId;
import loa.platform.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which things of a list a reader wants to see, and in which order; it stands in the address and goes along to paper.
 *
 * @param q part of what a thing is called, who brings it or where it is borrowed
 * @param state a {@link GearState}; anything else: all
 * @param sort one of {@link #SORTS}; anything else: as the list has them
 */
public record GearFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable UUID unit,
        @Nullable String sort) {

    static final GearFilter ALL = new GearFilter(null, null, null, null);

    private static final List<String> SORTS = List.of("place", "name", "state", "unit");
    private static final Comparator<Object> BY_NAME = Collator.getInstance(Locale.of("vi"))::compare;

    List<Gear> of(List<Gear> all, Function<UnitId, String> names) {
        var words = Plain.text(words());
        return all.stream()
                .filter(gear -> known() == null || gear.state() == known())
                .filter(gear -> unit == null
                        || gear.unit() != null && unit.equals(gear.unit().value()))
                .filter(gear -> words.isEmpty() || Plain.text(said(gear, names)).contains(words))
                .sorted(order(names))
                .toList();
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    boolean isAll() {
        return words().isEmpty() && known() == null && unit == null;
    }

    /** What stands behind the path of a page that shows the same; empty where all is shown. */
    String query() {
        var query = UriComponentsBuilder.newInstance();
        if (!words().isEmpty()) query.queryParam("q", "{q}");
        if (known() != null) query.queryParam("state", known());
        if (unit != null) query.queryParam("unit", unit);
        if (sort != null && SORTS.indexOf(sort) > 0) query.queryParam("sort", sort);
        return query.encode().buildAndExpand(words()).toUriString();
    }

    ListPage.Narrowing narrowing(List<Gear> all, Function<UnitId, String> names) {
        return new ListPage.Narrowing(
                words(),
                Arrays.stream(GearState.values())
                        .map(one -> new Choice(one.name(), msg(one.key()), one == known()))
                        .toList(),
                all.stream()
                        .map(Gear::unit)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .map(one -> new Choice(
                                one.toString(), names.apply(one), one.value().equals(unit)))
                        .sorted(Comparator.comparing(Choice::words, BY_NAME))
                        .toList(),
                SORTS.stream()
                        .map(one -> new Choice(one, msg("congress.sort." + one), one.equals(sort)))
                        .toList(),
                query());
    }

    private @Nullable GearState known() {
        return Arrays.stream(GearState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private static String said(Gear gear, Function<UnitId, String> names) {
        var unit = gear.unit();
        return String.join(
                " · ",
                gear.name(),
                gear.person(),
                gear.borrowedFrom(),
                gear.note(),
                unit == null ? msg("congress.gear.nobody") : names.apply(unit));
    }

    private Comparator<Gear> order(Function<UnitId, String> names) {
        Comparator<Gear> place = Comparator.comparingInt(Gear::place);
        return switch (sort == null ? "" : sort) {
            case "name" -> Comparator.comparing(Gear::name, BY_NAME);
            case "state" -> Comparator.comparing(Gear::state).thenComparing(place);
            case "unit" ->
                Comparator.comparing((Gear gear) -> gear.unit() == null ? "" : names.apply(gear.unit()), BY_NAME)
                        .thenComparing(place);
            default -> place;
        };
    }
}
