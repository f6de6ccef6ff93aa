package loa.plan;

import java.nio.charset.StandardCharsets;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanJson;
import loa.plan.compiler.SourceText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The compiled plan in the contract's own form. */
@Component
@Order(9)
class JsonExport implements PlanExport {

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String words() {
        return "plan.files.json";
    }

    @Override
    public String fileName(String plan) {
        return plan + ".json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public byte[] write(CompiledPlan plan, SourceText source) {
        return PlanJson.write(plan).getBytes(StandardCharsets.UTF_8);
    }
}
