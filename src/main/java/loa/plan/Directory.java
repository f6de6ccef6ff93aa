package loa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the directory of a day what a plan may mean; a person always has the last word. */
@Component
public class Directory {

    private static final Pattern LEVEL =
            Pattern.compile("^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\\s+");
    private static final int CANDIDATES = 5;

    private final Units units;

    Directory(Units units) {
        this.units = units;
    }

    /** A territory the plan may be for, with how loudly the plan says its name. */
    private record Heard(Unit unit, int score) {}

    /** The places whose names the title, the issuer or the opening words bear, the likeliest first. */
    public List<Unit> places(CompiledPlan plan, LocalDate on) {
        var document = plan.document();
        var title = folded(document.title(), plan.event().name());
        var issuer = folded(
                document.issuer(), document.issuedAt(), document.signatory().position());
        var opening = Fold.fold(plan.clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.BASIS || clause.kind() == ClauseKind.PREAMBLE)
                .map(CompiledPlan.Clause::text)
                .reduce("", (all, text) -> all + " " + text));
        return units.on(on).stream()
                .filter(unit -> unit.kind().isTerritory())
                .map(unit -> {
                    int score = 10 * heard(unit, title) + 6 * heard(unit, issuer) + heard(unit, opening);
                    return new Heard(unit, score);
                })
                .filter(heard -> heard.score > 0)
                .sorted(Comparator.comparingInt(Heard::score)
                        .reversed()
                        .thenComparing(heard -> heard.unit().kind()))
                .limit(CANDIDATES)
                .map(Heard::unit)
                .toList();
    }

    /** Territories by name as a person types it, with or without its marks. */
    public List<Unit> places(String typed, LocalDate on) {
        var plain = Fold.plain(typed).strip();
        if (plain.isEmpty()) return List.of();
        return units.on(on).stream()
                .filter(unit ->
                        unit.kind().isTerritory() && Fold.plain(unit.name()).contains(plain))
                .limit(3 * CANDIDATES)
                .toList();
    }

    /** What a unit of the plan probably is: one unit, or the members of a collective; empty where the directory can't say. */
    public List<Unit> suggest(UnitReview unit, PlanHead head) {
        var place = head.place();
        if (place == null) return List.of();
        if (unit.unit().collective()) return units.members(unit.unit().name(), place, head.directoryOn());
        return Stream.concat(Stream.of(unit.unit().name()), unit.unit().aliases().stream())
                .flatMap(name -> units.named(name, place, head.directoryOn()).stream())
                .limit(1)
                .toList();
    }

    /** The unit that issued the plan, as its letterhead says. */
    public Optional<Unit> issuer(CompiledPlan plan, PlanHead head) {
        var name = plan.document().issuer();
        return name == null ? Optional.empty() : units.named(name, head.place(), head.directoryOn());
    }

    /** All units of a place: the place, what lies above it, and everything below it, in the directory's order. */
    public List<Unit> around(UnitId place, LocalDate on) {
        var all = units.on(on);
        var byId = new HashMap<UnitId, Unit>();
        for (var unit : all) byId.put(unit.id(), unit);
        var above = new LinkedHashSet<UnitId>();
        for (var unit = byId.get(place); unit != null; unit = above(unit, byId)) above.add(unit.id());
        var around = new ArrayList<Unit>();
        for (var unit : all) {
            if (above.contains(unit.id()) || isBelow(unit, place, byId)) around.add(unit);
        }
        return around;
    }

    public Map<UnitId, Unit> named(Set<UnitId> ids) {
        return units.findAll(ids);
    }

    private static boolean isBelow(Unit unit, UnitId place, Map<UnitId, Unit> byId) {
        for (var at = unit; at != null; at = above(at, byId)) {
            if (place.equals(at.parent())) return true;
        }
        return false;
    }

    private static @Nullable Unit above(Unit unit, Map<UnitId, Unit> byId) {
        return unit.parent() == null ? null : byId.get(unit.parent());
    }

    /** 3 for the whole name, 1 for the name without its level, 0 for none. */
    private static int heard(Unit unit, String text) {
        var name = Fold.name(unit.name());
        if (has(text, name)) return 3;
        var bare = LEVEL.matcher(name).replaceFirst("");
        return has(text, bare) ? 1 : 0;
    }

    private static boolean has(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (opens && ends) return true;
        }
        return false;
    }

    private static String folded(@Nullable String... texts) {
        var all = new StringBuilder();
        for (var text : texts) {
            if (text != null) all.append(Fold.fold(text)).append(" | ");
        }
        return all.toString();
    }
}
