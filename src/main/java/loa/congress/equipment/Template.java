package loa.congress.equipment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Lists to begin with, from {@code loa/congress/equipment.txt}; copied, and then everybody's to change. */
public enum Template {
    PROJECTION,
    SOUND,
    LIGHTS,
    LOUDSPEAKER_CAR,
    LIVESTREAM;

    private static final Map<Template, List<TypedGear>> GEARS = read();

    public String key() {
        return "congress.template." + name();
    }

    /** What it lists. */
    public List<TypedGear> gears() {
        return GEARS.getOrDefault(this, List.of());
    }

    private static Map<Template, List<TypedGear>> read() {
        var all = new EnumMap<Template, List<TypedGear>>(Template.class);
        List<TypedGear> gears = new ArrayList<>();
        for (var line : lines()) {
            if (line.startsWith("[")) {
                gears = new ArrayList<>();
                all.put(valueOf(line.substring(1, line.length() - 1)), gears);
            } else {
                var cells =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                gears.add(new TypedGear(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        null,
                        "",
                        "",
                        "",
                        String.join("\n", cells.get(4).split(";\\s*"))));
            }
        }
        return all;
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("loa/congress/equipment.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
