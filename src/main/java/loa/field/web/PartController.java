package loa.field.web;

import static loa.platform.view.Words.msg;

import java.util.Map;
import java.util.UUID;
import loa.media.part.PartDesk;
import loa.media.part.Step;
import loa.media.part.Step.Elsewhere;
import loa.media.part.Step.No;
import loa.media.part.Step.Reached;
import loa.platform.Me;
import loa.platform.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Files that come in parts: announced, asked after, sent part by part. */
@Controller
@RequestMapping("/field/files/{id}")
class PartController {

    private static final int LARGEST_ANNOUNCEMENT = 4096;
    private static final int LONGEST_NAME = 200;

    /** What a phone says of a file before it sends it. */
    record Announcement(String name, long bytes, String sha256) {}

    private final PartDesk desk;
    private final int megabytes;

    PartController(PartDesk desk, Settings settings) {
        this.desk = desk;
        this.megabytes = settings.uploadMegabytes();
    }

    @PutMapping
    ResponseEntity<byte[]> announce(@PathVariable UUID id, @RequestBody byte[] body, Me me) {
        var file = Json.read(body, Announcement.class, LARGEST_ANNOUNCEMENT);
        var name = file.name().length() > LONGEST_NAME ? file.name().substring(0, LONGEST_NAME) : file.name();
        return said(desk.announce(id, name, file.bytes(), file.sha256(), me));
    }

    @GetMapping
    ResponseEntity<byte[]> where(@PathVariable UUID id, Me me) {
        return said(desk.where(id, me));
    }

    @PatchMapping
    ResponseEntity<byte[]> take(
            @PathVariable UUID id,
            @RequestHeader("Part-Offset") long offset,
            @RequestHeader("Part-SHA256") String sha256,
            @RequestBody byte[] part,
            Me me) {
        return said(desk.take(id, offset, part, sha256, me));
    }

    @DeleteMapping
    ResponseEntity<byte[]> forget(@PathVariable UUID id, Me me) {
        desk.forget(id, me);
        return Json.ok(Map.of("offset", 0));
    }

    private ResponseEntity<byte[]> said(Step step) {
        return switch (step) {
            case Reached(var offset, var whole) -> Json.ok(Map.of("offset", offset, "whole", whole));
            case Elsewhere(var offset) -> Json.answer(HttpStatus.CONFLICT, Map.of("offset", offset));
            case No(var why) ->
                Json.answer(
                        switch (why) {
                            case TOO_LARGE, TOO_MUCH -> HttpStatus.CONTENT_TOO_LARGE;
                            case UNKNOWN -> HttpStatus.NOT_FOUND;
                            case DAMAGED, OTHER_FILE -> HttpStatus.UNPROCESSABLE_CONTENT;
                        },
                        Map.of("why", why, "words", msg("field.part." + why, megabytes)));
        };
    }
}
