package loa.plan.compiler;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A compiled plan as JSON: the keys of the contract, in its order. */
public final class PlanJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PlanJson() {}

    public static String write(CompiledPlan plan) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new Pretty(), text)) {
            write(json, plan);
        }
        return text + "\n";
    }

    public static CompiledPlan read(String json) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(json, CompiledPlan.class);
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Record facts -> writeRecord(json, facts);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Double number -> writeDouble(json, number);
            case Enum<?> name -> json.writeString(name.name());
            case LocalDate day -> json.writeString(day.toString());
            default -> json.writeString(value.toString());
        }
    }

    private static void writeDouble(JsonGenerator json, double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) json.writeNumber((long) number);
        else json.writeNumber(number);
    }

    private static void writeRecord(JsonGenerator json, Record facts) {
        json.writeStartObject();
        for (var component : facts.getClass().getRecordComponents()) {
            json.writeName(component.getName());
            try {
                write(json, component.getAccessor().invoke(facts));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        json.writeEndObject();
    }

    /** Two spaces a level, each item of a list on its own line, so that differences read well. */
    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            var indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        }
    }
}
