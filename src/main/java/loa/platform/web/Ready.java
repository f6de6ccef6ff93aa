package loa.platform.web;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the console where Loa is. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Environment environment;

    Ready(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var port = environment.getProperty("local.server.port");
        if (port == null) return;
        var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        LOG.info("Loa đã sẵn sàng sau {} giây: http://localhost:{}", "%.1f".formatted(seconds), port);
    }
}
