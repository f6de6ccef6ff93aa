package loa.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who asks for pages: a cookie jar and a connection. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(int port) {
        this.port = port;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        var bytes = answer.body();
        if (packed) {
            try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                bytes = in.readAllBytes();
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void signIn(String userName, String password) throws IOException, InterruptedException {
        var token = CSRF.matcher(text(get("/sign-in")));
        if (!token.find()) throw new IllegalStateException("no form to sign in");
        var form = "userName=" + userName + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(at("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException("signing in: " + answer.statusCode());
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
