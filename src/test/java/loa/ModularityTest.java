package loa;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_know_only_what_they_declare() {
        ApplicationModules.of(Application.class).verify();
    }
}
