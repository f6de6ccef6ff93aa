package loa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTest {

    private final Moved clock = new Moved();
    private final RateLimit limit = new RateLimit(clock);

    @Test
    void an_address_that_posts_too_often_is_told_to_wait_and_served_again_later() {
        for (int i = 0; i < 20; i++)
            assertThat(post("/password", "10.0.0.1").getStatus()).isEqualTo(200);

        var refused = post("/password", "10.0.0.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("7");
        clock.now = clock.now.plus(Duration.ofSeconds(7));
        assertThat(post("/password", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(post("/password", "10.0.0.1").getStatus()).isEqualTo(429);
    }

    @Test
    void other_addresses_other_paths_and_reading_are_not_held_up() {
        for (int i = 0; i < 30; i++) post("/password", "10.0.0.1");

        assertThat(post("/password", "10.0.0.2").getStatus()).isEqualTo(200);
        assertThat(post("/units/new", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(send("GET", "/password", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse post(String path, String address) {
        return send("POST", path, address);
    }

    private MockHttpServletResponse send(String method, String path, String address) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, new MockFilterChain());
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
