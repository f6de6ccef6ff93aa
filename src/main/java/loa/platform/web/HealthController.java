package loa.platform.web;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says to a machine whether the application and its database answer. */
@Controller
class HealthController {

    private final JdbcClient db;

    HealthController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok(db.sql("select 'ok'").query(String.class).single() + "\n");
    }
}
