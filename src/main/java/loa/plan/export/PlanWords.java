package loa.plan.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.DueDays;
import loa.plan.compiler.text.Fold;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/** Looks up what the parts of a compiled plan refer to, in words for people. */
final class PlanWords {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CompiledPlan plan;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    PlanWords(CompiledPlan plan) {
        this.plan = plan;
        plan.clauses().forEach(clause -> clauses.put(clause.id(), clause));
        plan.units().forEach(unit -> units.put(unit.key(), unit.name()));
    }

    String clause(String id) {
        var clause = clauses.get(id);
        return clause == null ? "" : clause.text();
    }

    String unit(@Nullable String key) {
        return key == null ? "" : units.getOrDefault(key, key);
    }

    /** What is to be done: of a table's row without the cells that name the unit, its partners and the deadline. */
    String task(Duty duty) {
        var said = new HashSet<String>();
        said.add(Fold.name(unit(duty.unit())));
        duty.partners().forEach(partner -> said.add(Fold.name(unit(partner))));
        if (duty.deadline() != null) said.add(Fold.name(duty.deadline().text()));
        var cells = List.of(clause(duty.clause()).split(" \\| "));
        if (cells.size() == 1) return cells.getFirst();
        var rest = cells.stream()
                .filter(cell -> !Stream.of(cell.split(";")).allMatch(name -> said.contains(Fold.name(name))))
                .toList();
        return String.join("; ", rest.isEmpty() ? cells : rest);
    }

    /** Where a clause stands, as people say it: {@code IV.1 ý 2}, {@code Phụ lục dòng 3}. */
    String place(String id) {
        boolean oneAppendix = !clauses.containsKey("PL2");
        return id.replaceFirst("^PL(\\d+)", oneAppendix ? "Phụ lục" : "Phụ lục $1")
                .replaceFirst("^D(\\d+)", "Điều $1")
                .replaceAll("/r(\\d+)", " dòng $1")
                .replaceAll("/(\\d+)", " ý $1")
                .replaceAll("~\\d+", "");
    }

    /** The word for a kind of thing, capital first. */
    static String word(Enum<?> value) {
        return Names.upperFirst(lower(value));
    }

    static String list(List<? extends Enum<?>> values) {
        return values.stream().map(PlanWords::lower).collect(Collectors.joining("; "));
    }

    private static String lower(Enum<?> value) {
        return Words.in(VIETNAMESE, "plan.word." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    static String language(String tag) {
        var key = "plan.language." + tag;
        return Words.has(key) ? Words.in(VIETNAMESE, key) : tag;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    @Nullable
    LocalDate day(@Nullable Deadline deadline) {
        return DueDays.of(plan, deadline);
    }
}
