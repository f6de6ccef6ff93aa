package loa.plan;

import java.util.List;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Unit;
import tools.jackson.databind.json.JsonMapper;

/** What was read, and what persons made of it, as JSON: the contract's own form. */
final class CompiledJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CompiledJson() {}

    /** A unit as a person matched it. */
    record Matched(Unit unit, boolean added, List<UUID> units) {

        static Matched of(Unit unit, boolean added, List<UnitId> units) {
            return new Matched(unit, added, units.stream().map(UnitId::value).toList());
        }

        List<UnitId> ids() {
            return units.stream().map(UnitId::new).toList();
        }
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static String pretty(CompiledPlan plan) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plan);
    }

    static CompiledPlan plan(String json) {
        return JSON.readValue(json, CompiledPlan.class);
    }

    static Duty duty(String json) {
        return JSON.readValue(json, Duty.class);
    }

    static Matched matched(String json) {
        return JSON.readValue(json, Matched.class);
    }
}
