package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.plan.Directory;
import loa.plan.PlanState;
import loa.plan.Review;
import loa.plan.UnitReview;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws where the names of a plan meet the directory: its place, its issuer, its units. */
@Component
class UnitCards {

    private final Directory directory;
    private final Rights rights;
    private final Stamps stamps;

    UnitCards(Directory directory, Rights rights, Stamps stamps) {
        this.directory = directory;
        this.rights = rights;
        this.stamps = stamps;
    }

    PlaceCard place(Review review, @Nullable String typed, @Nullable String refusal) {
        var head = review.head();
        boolean settled = head.state().refusal(PlanState.Move.JUDGE) != null;
        var plan = review.edition().compiled();
        var chosen = new HashSet<UnitId>();
        if (head.place() != null) chosen.add(head.place());
        if (head.issuer() != null) chosen.add(head.issuer());
        var names = directory.named(chosen);
        var sought = typed == null ? "" : typed.strip();
        boolean looking = !sought.isEmpty();
        var found = settled
                ? List.<Unit>of()
                : looking ? directory.places(sought, head.directoryOn()) : directory.places(plan, head.directoryOn());
        var candidates = new ArrayList<>(found);
        var place = head.place() == null ? null : names.get(head.place());
        if (place != null && found.stream().noneMatch(unit -> unit.id().equals(place.id()))) candidates.addFirst(place);
        var parents = parents(candidates);
        var guess = head.issuer() != null
                ? head.issuer()
                : directory.issuer(plan, head).map(Unit::id).orElse(null);
        var issuers = place == null || settled
                ? List.<Choice>of()
                : around(place.id(), head.directoryOn(), unit -> unit.id().equals(guess));
        return new PlaceCard(
                ReviewPages.path(review) + "/review",
                head.version(),
                place == null ? null : place.name(),
                head.issuer() == null ? null : name(names, head.issuer()),
                plan.document().issuer(),
                head.directoryOn().toString(),
                Days.full(head.directoryOn()),
                candidates.stream()
                        .map(unit -> choice(
                                unit,
                                parents,
                                unit.id().equals(head.place()) || head.place() == null && candidates.size() == 1))
                        .toList(),
                sought,
                issuers,
                place == null || head.issuer() == null || looking || refusal != null,
                settled,
                refusal);
    }

    UnitCard card(Review review, UnitReview unit, String show, boolean choosing, Me me, @Nullable String refusal) {
        var suggested = unit.match() == UnitReview.Match.OPEN && !ReviewPages.readOnly(review)
                ? directory.suggest(unit, review.head())
                : List.<Unit>of();
        return card(review, unit, suggested, directory.named(Set.copyOf(unit.units())), show, choosing, me, refusal);
    }

    /** What the directory suggests for each open unit, by key. */
    Map<String, List<Unit>> suggestions(Review review) {
        if (ReviewPages.readOnly(review)) return Map.of();
        return review.units().stream()
                .filter(unit -> unit.match() == UnitReview.Match.OPEN)
                .collect(Collectors.toMap(UnitReview::key, unit -> directory.suggest(unit, review.head())));
    }

    /** @param chosen key of the unit that the person is choosing for */
    List<UnitCard> cards(
            Review review, Map<String, List<Unit>> suggestions, String show, @Nullable String chosen, Me me) {
        var ids = review.units().stream().flatMap(unit -> unit.units().stream()).collect(Collectors.toSet());
        var names = directory.named(ids);
        return review.units().stream()
                .map(unit -> card(
                        review,
                        unit,
                        suggestions.getOrDefault(unit.key(), List.of()),
                        names,
                        show,
                        unit.key().equals(chosen),
                        me,
                        null))
                .toList();
    }

    private UnitCard card(
            Review review,
            UnitReview unit,
            List<Unit> suggested,
            Map<UnitId, Unit> names,
            String show,
            boolean choosing,
            Me me,
            @Nullable String refusal) {
        var head = review.head();
        var place = head.place();
        long owed = review.duties().stream()
                .filter(duty -> duty.kept() && unit.key().equals(duty.duty().unit()))
                .count();
        var all = choosing && place != null
                ? around(
                        place,
                        head.directoryOn(),
                        other -> unit.units().contains(other.id()) || suggested.contains(other))
                : List.<Choice>of();
        var kinds = choosing && place != null && rights.may(me, Power.ADMINISTER, null, place)
                ? Choice.kinds(UnitKind.STATE_OFFICE)
                : List.<Choice>of();
        return new UnitCard(
                ReviewPages.path(review) + "/review",
                show,
                unit.key(),
                unit.version(),
                unit.unit().name(),
                unit.unit().collective(),
                msg("plan.unit.duties", owed),
                unit.match().name(),
                unit.units().stream().map(id -> name(names, id)).toList(),
                suggested.stream().map(other -> choice(other, true)).toList(),
                choosing && place != null,
                all,
                kinds,
                place != null,
                unit.last() == null || unit.match() == UnitReview.Match.OPEN
                        ? null
                        : stamps.said("plan.stamp.by", unit.last()),
                ReviewPages.readOnly(review),
                refusal);
    }

    private static Choice choice(Unit unit, boolean chosen) {
        return new Choice(unit.id().toString(), unit.name(), chosen);
    }

    /** With the unit above, where many bear the same name. */
    private Choice choice(Unit unit, Map<UnitId, Unit> parents, boolean chosen) {
        var parent = unit.parent() == null ? null : parents.get(unit.parent());
        var text = parent == null ? unit.name() : unit.name() + " · " + parent.name();
        return new Choice(unit.id().toString(), text, chosen);
    }

    private List<Choice> around(UnitId place, LocalDate on, Predicate<Unit> chosen) {
        var units = directory.around(place, on);
        var parents = parents(units);
        return units.stream()
                .map(unit -> choice(unit, parents, chosen.test(unit)))
                .toList();
    }

    private Map<UnitId, Unit> parents(List<Unit> units) {
        return directory.named(
                units.stream().flatMap(unit -> Stream.ofNullable(unit.parent())).collect(Collectors.toSet()));
    }

    private static String name(Map<UnitId, Unit> names, UnitId id) {
        var unit = names.get(id);
        return unit == null ? id.toString() : unit.name();
    }
}
