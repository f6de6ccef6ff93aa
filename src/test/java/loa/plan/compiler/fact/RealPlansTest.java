package loa.plan.compiler.fact;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.plan.compiler.text.Fold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The facts of the real plans, read from the clauses that are expected of them: apart from the structure. */
class RealPlansTest {

    private static final double LEAST = 0.98;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tram-tau-2024",
                "lam-binh-2024",
                "buon-ma-thuot-2025",
                "quang-tri-ccb-2022",
                "cao-bang-tdtt-2022",
                "hoa-an-2023"
            })
    void each_kind_of_fact_is_read_as_expected(String name) throws IOException {
        var plan = GoldPlan.of(name);

        var facts = Facts.read(plan.source(), plan.structure());

        var wanted = wanted(plan.gold());
        var given = given(facts);
        given.get("actions").removeAll(allowed(plan.gold(), "mayActions"));
        given.get("objects").removeAll(allowed(plan.gold(), "mayObjects"));
        given.get("channels of duties").removeAll(allowed(plan.gold(), "mayChannels"));
        var scores = new LinkedHashMap<String, Double>();
        wanted.forEach((kind, facts1) -> scores.put(kind, f1(facts1, given.getOrDefault(kind, Set.of()))));
        assertThat(scores)
                .allSatisfy((kind, score) -> assertThat(score)
                        .as(
                                "%s: missing %s, too much %s",
                                kind,
                                minus(wanted.get(kind), given.get(kind)),
                                minus(given.get(kind), wanted.get(kind)))
                        .isGreaterThanOrEqualTo(LEAST));
    }

    private static Map<String, Set<List<?>>> wanted(JsonNode gold) {
        var names = new LinkedHashMap<String, String>();
        for (var unit : gold.get("units")) names.put(text(unit, "key"), Fold.name(text(unit, "name")));
        Function<JsonNode, String> unit = node -> names.getOrDefault(node.asString(), Fold.name(node.asString()));
        var wanted = new LinkedHashMap<String, Set<List<?>>>();
        wanted.put("event", Set.of(List.of(text(gold.get("event"), "startsOn"), text(gold.get("event"), "endsOn"))));
        wanted.put(
                "units",
                each(
                        gold.get("units"),
                        node -> List.of(
                                Fold.name(text(node, "name")),
                                node.get("collective").asBoolean())));
        wanted.put("topics", each(gold.get("topics"), "phases", JsonNode::asString));
        wanted.put("channels", each(gold.get("channels"), "kinds", JsonNode::asString));
        wanted.put(
                "windows",
                each(
                        gold.get("windows"),
                        node -> List.of(
                                text(node, "clause"),
                                text(node, "subject"),
                                text(node, "from"),
                                text(node, "to"),
                                node.get("toBeAnnounced").asBoolean())));
        var duties = gold.get("duties");
        wanted.put(
                "owners",
                each(duties, node -> List.of(text(node, "clause"), unit.apply(node.get("unit")), text(node, "role"))));
        wanted.put("deadlines", each(duties, node -> List.of(text(node, "clause"), due(node.get("deadline")))));
        wanted.put(
                "conditions",
                each(
                        duties,
                        node -> List.of(
                                text(node, "clause"), node.get("conditional").asBoolean())));
        wanted.put("actions", each(duties, "actions", JsonNode::asString));
        wanted.put("objects", each(duties, "objects", JsonNode::asString));
        wanted.put("channels of duties", each(duties, "channels", JsonNode::asString));
        wanted.put("phases", each(duties, "phases", JsonNode::asString));
        wanted.put("languages", each(duties, "languages", JsonNode::asString));
        wanted.put("partners", each(duties, "partners", unit));
        wanted.put(
                "quantities",
                each(
                        duties,
                        "quantities",
                        node -> node.get(0).asDouble() + " " + node.get(1).asString()));
        var approvals = new HashSet<List<?>>();
        for (var approval : gold.get("approvals")) {
            for (var by : approval.get("by")) approvals.add(List.of(text(approval, "object"), unit.apply(by)));
        }
        wanted.put("approvals", approvals);
        return wanted;
    }

    private static Map<String, Set<List<?>>> given(Facts facts) {
        var names = facts.units().stream().collect(toMap(Unit::key, unit -> Fold.name(unit.name())));
        Function<String, String> unit = key -> names.getOrDefault(key, Fold.name(String.valueOf(key)));
        var given = new LinkedHashMap<String, Set<List<?>>>();
        given.put("event", Set.of(List.of(String.valueOf(facts.eventStartsOn()), String.valueOf(facts.eventEndsOn()))));
        given.put("units", set(facts.units(), one -> List.of(Fold.name(one.name()), one.collective())));
        given.put(
                "topics",
                many(
                        facts.topics(),
                        topic -> topic.phases().stream()
                                .map(phase -> List.of(topic.clause(), phase.name()))
                                .toList()));
        given.put(
                "channels",
                many(
                        facts.channels(),
                        one -> one.kinds().stream()
                                .map(kind -> List.of(one.clause(), kind.name()))
                                .toList()));
        given.put(
                "windows",
                set(
                        facts.windows(),
                        window -> List.of(
                                window.clause(),
                                window.subject().name(),
                                String.valueOf(window.from()),
                                String.valueOf(window.to()),
                                window.toBeAnnounced())));
        given.put(
                "owners",
                set(
                        facts.duties(),
                        duty -> List.of(
                                duty.clause(),
                                unit.apply(duty.unit()),
                                duty.role().name())));
        given.put("deadlines", set(facts.duties(), duty -> List.of(duty.clause(), due(duty))));
        given.put("conditions", set(facts.duties(), duty -> List.of(duty.clause(), duty.conditional())));
        given.put(
                "actions",
                of(facts, duty -> duty.actions().stream().map(Enum::name).toList()));
        given.put(
                "objects",
                of(facts, duty -> duty.objects().stream().map(Enum::name).toList()));
        given.put(
                "channels of duties",
                of(facts, duty -> duty.channels().stream().map(Enum::name).toList()));
        given.put(
                "phases",
                of(facts, duty -> duty.phases().stream().map(Enum::name).toList()));
        given.put("languages", of(facts, Duty::languages));
        given.put(
                "partners", of(facts, duty -> duty.partners().stream().map(unit).toList()));
        given.put(
                "quantities",
                of(
                        facts,
                        duty -> duty.quantities().stream()
                                .map(one -> one.value() + " " + one.unit())
                                .toList()));
        given.put(
                "approvals",
                many(
                        facts.approvals(),
                        one -> one.by().stream()
                                .map(by -> List.of(one.object().name(), unit.apply(by)))
                                .toList()));
        return given;
    }

    private static Set<List<?>> of(Facts facts, Function<Duty, List<String>> values) {
        return many(
                facts.duties(),
                duty -> values.apply(duty).stream()
                        .map(value -> List.of(duty.clause(), value))
                        .toList());
    }

    private static <T> Set<List<?>> set(List<T> all, Function<T, List<?>> fact) {
        return all.stream().map(fact).collect(toSet());
    }

    private static <T> Set<List<?>> many(List<T> all, Function<T, List<List<String>>> facts) {
        return all.stream().flatMap(one -> facts.apply(one).stream()).collect(toSet());
    }

    private static Set<List<?>> each(JsonNode list, Function<JsonNode, List<?>> fact) {
        return StreamSupport.stream(list.spliterator(), false).map(fact).collect(toSet());
    }

    private static Set<List<?>> each(JsonNode list, String field, Function<JsonNode, String> value) {
        var facts = new HashSet<List<?>>();
        for (var node : list) {
            for (var one : node.get(field)) facts.add(List.of(text(node, "clause"), value.apply(one)));
        }
        return facts;
    }

    private static Set<List<?>> allowed(JsonNode gold, String field) {
        return each(gold.get("duties"), field, JsonNode::asString);
    }

    private static String due(JsonNode deadline) {
        if (deadline.isNull()) return "none";
        if (deadline.has("date")) return text(deadline, "date");
        return deadline.has("recurrence")
                ? text(deadline, "recurrence")
                : text(deadline, "anchor") + deadline.get("offsetDays").asInt();
    }

    private static String due(Duty duty) {
        var deadline = duty.deadline();
        if (deadline == null) return "none";
        if (deadline.date() != null) return deadline.date().toString();
        return deadline.recurrence() != null
                ? deadline.recurrence().name()
                : "" + deadline.anchor() + deadline.offsetDays();
    }

    private static String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? "null" : value.asString();
    }

    private static double f1(Set<?> wanted, Set<?> given) {
        if (wanted.isEmpty() && given.isEmpty()) return 1;
        long hits = wanted.stream().filter(given::contains).count();
        return 2.0 * hits / (wanted.size() + given.size());
    }

    private static List<?> minus(Set<?> all, Set<?> others) {
        var rest = new ArrayList<Object>(all);
        rest.removeAll(others);
        return rest;
    }
}
