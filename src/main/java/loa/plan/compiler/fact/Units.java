package loa.plan.compiler.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.CompiledPlan.Unit;
import org.jspecify.annotations.Nullable;

/** The units of a plan and which duty is whose. */
final class Units {

    private static final Lexicon<Boolean> DITTO =
            Lexicon.of("như trên, nt, nt nt, \", \" \", //, - nt -, - \" -, như mục trên, ngành trên");

    private final UnitBook book = new UnitBook();
    private final Map<String, Heading> headings = new HashMap<>();
    private final Map<String, Owner> owners = new HashMap<>();

    /**
     * A duty's owner.
     *
     * @param task word at which what is to be done begins
     */
    record Owner(Found<String> unit, int task) {}

    private record Heading(String name, boolean certain, Span span) {}

    private final Clauses clauses;

    private Units(Clauses clauses) {
        this.clauses = clauses;
    }

    static Units of(Clauses clauses, List<Task> tasks) {
        var units = new Units(clauses);
        for (var task : tasks) {
            if (task.leads().isEmpty()) units.heading(task);
        }
        for (var task : tasks) units.enterInFull(task);
        Owner before = null;
        for (var task : tasks) {
            before = units.decide(task, before);
            if (before != null) units.owners.put(task.id(), before);
        }
        return units;
    }

    UnitBook book() {
        return book;
    }

    @Nullable
    Owner owner(String clause) {
        return owners.get(clause);
    }

    /** The units that own a duty. */
    List<Unit> owning() {
        var keys = owningKeys();
        return book.units().stream().filter(unit -> keys.contains(unit.key())).toList();
    }

    Set<String> owningKeys() {
        Set<String> keys = new HashSet<>();
        owners.values().forEach(owner -> keys.add(owner.unit().value()));
        return keys;
    }

    /** Names without letters that stand for words go before those with them. */
    private void enterInFull(Task task) {
        var words = task.words();
        if (!task.leads().isEmpty()) {
            var name = lead(task);
            if (UnitName.of(name).isInFull()) book.add(name);
        } else if (OwnerWords.in(words, book, false) instanceof OwnerWords.Named named) {
            var name = words.text(named.from(), named.to());
            if (UnitName.of(name).isInFull()) book.add(name);
        }
    }

    private @Nullable Owner decide(Task task, @Nullable Owner before) {
        if (!task.leads().isEmpty()) {
            var lead = task.leads().getFirst();
            if (DITTO.has(lead, 0) && before != null) return before;
            var key = book.add(lead(task));
            book.note(key, lead(task));
            return new Owner(Found.certain(key, "owner.column", lead.span(0, lead.count())), 0);
        }
        var heading = heading(task);
        boolean unitAbove = heading != null && heading.certain();
        var named = OwnerWords.in(task.words(), book, !unitAbove);
        if (named != null) {
            var span = task.words().span(named.from(), named.to());
            var name = task.words().text(named.from(), named.to());
            var key = book.add(name);
            book.note(key, name);
            return new Owner(Found.certain(key, named.rule(), span), named.task());
        }
        if (heading == null) return null;
        var key = book.add(heading.name());
        return new Owner(
                heading.certain()
                        ? Found.certain(key, "owner.heading", heading.span())
                        : Found.check(key, "owner.heading", heading.span()),
                0);
    }

    /** What a lead column says; of several units apart, the first leads. */
    private String lead(Task task) {
        var words = task.leads().getFirst();
        int to = 0;
        while (to < words.count() && !words.is(to, ";")) to++;
        var first = words.text(0, to);
        var named = OwnerWords.heading(Words.of(first));
        return named == null ? first : Words.of(first).text(named.from(), named.to());
    }

    /** The nearest heading that names a unit; where none does, the nearest that names no kind of work either. */
    private @Nullable Heading heading(Task task) {
        Heading other = null;
        for (var clause : task.item().headings().reversed()) {
            var heading = headings.computeIfAbsent(clause.id(), id -> read(clause));
            if (heading.certain()) {
                book.add(heading.name());
                return heading;
            }
            if (other == null && !heading.name().isEmpty()) other = heading;
        }
        return other;
    }

    private Heading read(Clause clause) {
        var words = clauses.words(clause);
        var named = OwnerWords.heading(words);
        if (named == null) return new Heading("", false, words.span(0, words.count()));
        var name = words.text(named.from(), named.to());
        return new Heading(name, named.rule().equals("owner.heading"), words.span(named.from(), named.to()));
    }
}
