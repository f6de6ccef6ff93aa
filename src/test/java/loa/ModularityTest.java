package loa;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void modules_know_only_what_they_declare() {
        modules.verify();
    }

    @Test
    void the_diagram_of_modules_is_true() {
        var edges = modules.stream()
                .sorted((a, b) -> a.getIdentifier().compareTo(b.getIdentifier()))
                .map(this::edges)
                .collect(Collectors.joining());

        Generated.matches("modules.mmd", "flowchart TD\n" + edges);
    }

    private String edges(ApplicationModule module) {
        var name = module.getIdentifier().toString();
        var used = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals("platform"))
                .sorted()
                .map(other -> "    " + name + " --> " + other + "\n")
                .collect(Collectors.joining());
        return "    " + name + "\n" + used;
    }
}
