package loa.field.web;

import static loa.platform.view.Assets.asset;
import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loa.platform.view.View;
import loa.platform.view.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What makes Loa an application on a phone: its manifest, its worker, and the page that stands in for all others without signal. */
@Controller
class OfflineController {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String PUSH = "push.js";

    /** What the offline page needs, and nothing of any person. */
    private static final List<String> SHELL = List.of(
            "loa.css",
            "field.css",
            "icons.svg",
            "loa.svg",
            "icon-192.png",
            "loa.js",
            "proof.js",
            "field-store.js",
            "field-send.js",
            "field-pack.js",
            "field.js",
            "field-queue.js",
            "field-text.js",
            "field-offline.js");

    private static final List<String> FONTS = List.of(
            "/assets/fonts/be-vietnam-pro-400.woff2",
            "/assets/fonts/be-vietnam-pro-600.woff2",
            "/assets/fonts/tinos-400.woff2");

    private final String worker = worker();

    @GetMapping("/sw.js")
    ResponseEntity<String> serviceWorker() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(worker);
    }

    @GetMapping("/offline")
    View offline() {
        return new OfflinePage();
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<byte[]> manifest() {
        var manifest = Map.of(
                "id",
                "/",
                "name",
                Words.in(VIETNAMESE, "field.app.name"),
                "short_name",
                msg("platform.brand"),
                "description",
                Words.in(VIETNAMESE, "field.app.what"),
                "lang",
                "vi",
                "start_url",
                "/my-work",
                "scope",
                "/",
                "display",
                "standalone",
                "icons",
                List.of(icon(192, "any"), icon(512, "any"), icon(512, "maskable")),
                "shortcuts",
                List.of(
                        Map.of("name", Words.in(VIETNAMESE, "field.nav.mine"), "url", "/my-work"),
                        Map.of("name", Words.in(VIETNAMESE, "field.nav.queue"), "url", "/field")));
        var body = new LinkedHashMap<String, Object>(manifest);
        body.put("background_color", "#fbfaf6");
        body.put("theme_color", "#b3202a");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/manifest+json;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                .body(Json.MAPPER.writeValueAsBytes(body));
    }

    private static Map<String, String> icon(int size, String purpose) {
        var name = purpose.equals("maskable") ? "icon-maskable-" + size + ".png" : "icon-" + size + ".png";
        return Map.of("src", asset(name), "sizes", size + "x" + size, "type", "image/png", "purpose", purpose);
    }

    /** The worker with the addresses of this build: it is another one whenever anything of the shell is. */
    private static String worker() {
        var shell = new ArrayList<String>();
        shell.add("/offline");
        for (var name : SHELL) shell.add(asset(name));
        shell.addAll(FONTS);
        var scripts = new ArrayList<>(List.of(asset("field-store.js"), asset("field-send.js")));
        if (new ClassPathResource("static/assets/" + PUSH).exists()) scripts.add(asset(PUSH));
        var body = read("static/assets/field-worker.js");
        var stamp = hash(shell
                + scripts.toString()
                + body
                + read("loa/field/messages.properties")
                + read("loa/platform/messages.properties"));
        return "const BUILD = %s;%nconst SHELL = %s;%nimportScripts(...%s);%n%s"
                .formatted(json(stamp), json(shell), json(scripts), body);
    }

    private static String json(Object value) {
        return Json.MAPPER.writeValueAsString(value);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String all) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
