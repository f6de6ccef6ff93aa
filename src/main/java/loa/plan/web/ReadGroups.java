package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.plan.DutyReview;
import loa.plan.Review;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;

/** What was read, in the order of the plan and below its headings. */
final class ReadGroups {

    private static final int WORDS = 110;

    private final Review review;
    private final CompiledPlan plan;
    private final String show;
    private final Function<DutyReview, DutyCard> cards;
    private final @Nullable DutyForm form;
    private final Map<String, Clause> clauses = new HashMap<>();
    private final Map<String, List<FactRow>> rows = new LinkedHashMap<>();
    private final List<ReadGroup> groups = new ArrayList<>();
    private final List<ReviewPage.Unread> unread = new ArrayList<>();

    ReadGroups(Review review, String show, Function<DutyReview, DutyCard> cards, @Nullable DutyForm form) {
        this.review = review;
        this.plan = review.edition().compiled();
        this.show = show;
        this.cards = cards;
        this.form = form;
        for (var clause : plan.clauses()) clauses.put(clause.id(), clause);
        rows();
        group();
    }

    List<ReadGroup> groups() {
        return groups;
    }

    List<ReviewPage.Unread> unread() {
        return unread;
    }

    /** Clauses in which something was read. */
    Set<String> read() {
        var read = new HashSet<>(rows.keySet());
        review.duties().forEach(duty -> read.add(duty.clause()));
        return read;
    }

    List<FactRow> approvals() {
        var names = review.units().stream()
                .collect(
                        Collectors.toMap(unit -> unit.key(), unit -> unit.unit().name()));
        return plan.approvals().stream()
                .map(approval -> new FactRow(
                        approval.clauses().isEmpty() ? "" : approval.clauses().getFirst(),
                        false,
                        Said.word(approval.object()),
                        approval.by().stream()
                                .map(key -> Fact.Value.of(names.getOrDefault(key, key)))
                                .toList()))
                .toList();
    }

    private void rows() {
        plan.topics()
                .forEach(topic -> add(
                        topic.clause(),
                        "topic",
                        topic.phases().stream().map(Said::word).toList()));
        plan.channels()
                .forEach(channels -> add(
                        channels.clause(),
                        "channels",
                        channels.kinds().stream().map(Said::word).toList()));
        plan.windows()
                .forEach(window ->
                        add(window.clause(), "window", List.of(Said.word(window.subject()), Said.period(window))));
        plan.slogans().forEach(slogan -> add(slogan.clause(), "slogan", List.of(slogan.text())));
        plan.recipients()
                .forEach(recipient -> add(
                        recipient.clause(), "recipient", List.of(recipient.name(), Said.word(recipient.purpose()))));
        plan.citations().forEach(citation -> {
            var said = new ArrayList<String>();
            said.add(citation.number() == null ? citation.kind() : citation.kind() + " " + citation.number());
            if (citation.date() != null) said.add(Days.full(citation.date()));
            add(citation.clause(), "citation", said);
        });
    }

    private void add(String clause, String kind, List<String> values) {
        var known = rows.computeIfAbsent(clause, _ -> new ArrayList<>());
        var first = known.isEmpty() && review.duty(clause).isEmpty();
        known.add(new FactRow(
                clause,
                first,
                msg("plan.read." + kind),
                values.stream()
                        .filter(value -> !value.isEmpty())
                        .map(Fact.Value::of)
                        .toList()));
    }

    private void group() {
        var items = new LinkedHashMap<String, List<ReadGroup.Item>>();
        var others = new LinkedHashMap<String, List<FactRow>>();
        var order = new LinkedHashSet<String>();
        for (var clause : plan.clauses()) {
            var heading = heading(clause);
            var item = item(clause);
            if (item != null)
                items.computeIfAbsent(heading, _ -> new ArrayList<>()).add(item);
            var found = rows.getOrDefault(clause.id(), List.of());
            if (show.equals("all") && !found.isEmpty())
                others.computeIfAbsent(heading, _ -> new ArrayList<>()).addAll(found);
            if (item == null
                    && found.isEmpty()
                    && clause.kind() != ClauseKind.SECTION
                    && review.duty(clause.id()).isEmpty()) {
                unread.add(new ReviewPage.Unread(clause.id(), Said.address(clause.id()), shortened(clause.text())));
            }
            if (items.containsKey(heading) || others.containsKey(heading)) order.add(heading);
        }
        for (var heading : order) {
            var clause = clauses.get(heading);
            var title = clause == null ? msg("plan.read.outside") : clause.text();
            groups.add(new ReadGroup(
                    clause == null ? null : heading,
                    title,
                    items.getOrDefault(heading, List.of()),
                    others.getOrDefault(heading, List.of())));
        }
    }

    private ReadGroup.@Nullable Item item(Clause clause) {
        if (form != null && form.clause().equals(clause.id())) return new ReadGroup.Item(null, form);
        var duty = review.duty(clause.id()).orElse(null);
        if (duty == null) return null;
        if (show.equals("check") && !(duty.open() && ReviewPages.needsCheck(duty))) return null;
        return new ReadGroup.Item(cards.apply(duty), null);
    }

    /** The id of the nearest heading above the clause; empty for what stands outside of all. */
    private String heading(Clause clause) {
        for (var at = clause; at != null; at = at.parent() == null ? null : clauses.get(at.parent())) {
            if (at != clause && at.kind() == ClauseKind.SECTION) return at.id();
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() <= WORDS ? text : text.substring(0, text.lastIndexOf(' ', WORDS)) + " …";
    }
}
