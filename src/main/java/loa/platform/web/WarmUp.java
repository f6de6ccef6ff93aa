package loa.platform.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks itself for a few pages and ends, so that the JVM records the classes a start needs ({@code -XX:AOTCacheOutput}). */
@Component
@Order(Integer.MAX_VALUE)
@ConditionalOnProperty(name = "loa.command", havingValue = "warm-up")
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final ConfigurableApplicationContext context;
    private final Environment environment;

    WarmUp(ConfigurableApplicationContext context, Environment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        try (var http = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/", "/sign-in", "/style", "/health", "/nothing-here"}) {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.discarding());
                LOG.info("{} {}", answer.statusCode(), path);
            }
        }
        Thread.ofPlatform().start(context::close);
    }
}
