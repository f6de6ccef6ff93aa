package loa.plan;

import java.util.List;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Unit;
import tools.jackson.databind.json.JsonMapper;

/** What persons made of duties and units, as JSON. */
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

    static Duty duty(String json) {
        return JSON.readValue(json, Duty.class);
    }

    static Letterhead letterhead(String json) {
        return JSON.readValue(json, Letterhead.class);
    }

    static Matched matched(String json) {
        return JSON.readValue(json, Matched.class);
    }
}
