package loa.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Spares the server what one address sends too often to costly places: a bucket of tokens each, filled again with time. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public class RateLimit extends OncePerRequestFilter {

    /** How many requests at once, and how many a minute after that, to the addresses that begin so. */
    record Rule(String path, int atOnce, int perMinute) {}

    /** The first that fits counts. An office may stand behind one address. */
    static final List<Rule> RULES = List.of(
            new Rule("/sign-in", 60, 60),
            new Rule("/password", 20, 10),
            new Rule("/check/", 20, 10),
            new Rule("/listen/", 20, 10),
            new Rule("/import/", 40, 20),
            new Rule("/people/", 120, 60),
            new Rule("/audit/check", 10, 6),
            new Rule("/plans", 120, 60),
            new Rule("/field/captures", 2000, 600),
            new Rule("/field/", 60, 30),
            new Rule("/tasks/", 300, 300));

    private static final int MOST_BUCKETS = 20_000;

    private record Key(Rule rule, String address) {}

    private record Bucket(double tokens, Instant at) {}

    private final Clock clock;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = waitBefore(request);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
        response.sendError(429);
    }

    private Optional<Duration> waitBefore(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return Optional.empty();
        return RULES.stream()
                .filter(rule -> request.getRequestURI().startsWith(rule.path))
                .findFirst()
                .flatMap(rule -> take(new Key(rule, request.getRemoteAddr())));
    }

    /** Takes one token, or says how long until there is one. */
    private Optional<Duration> take(Key key) {
        var now = clock.instant();
        var perSecond = key.rule.perMinute / 60.0;
        synchronized (buckets) {
            var known = buckets.getOrDefault(key, new Bucket(key.rule.atOnce, now));
            var since = Duration.between(known.at, now).toMillis() / 1000.0;
            var tokens = Math.min(key.rule.atOnce, known.tokens + Math.max(0, since) * perSecond);
            if (tokens < 1) {
                buckets.put(key, new Bucket(tokens, now));
                return Optional.of(Duration.ofMillis((long) ((1 - tokens) / perSecond * 1000)));
            }
            buckets.put(key, new Bucket(tokens - 1, now));
            return Optional.empty();
        }
    }
}
