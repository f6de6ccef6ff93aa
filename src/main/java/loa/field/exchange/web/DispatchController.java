package loa.field.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import loa.field.exchange.AnswerDispatch;
import loa.field.exchange.AnswerDispatch.Making;
import loa.field.exchange.Correspondents;
import loa.field.exchange.ExchangeRefusal;
import loa.field.exchange.Seal;
import loa.field.exchange.TaskDispatch;
import loa.field.pack.PackFormat;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Makes packs for other installations; closed with a passphrase where one is given. */
@Controller
@RequestMapping("/field/exchange")
class DispatchController {

    private final TaskDispatch tasks;
    private final AnswerDispatch answers;
    private final Correspondents correspondents;
    private final Units units;

    DispatchController(TaskDispatch tasks, AnswerDispatch answers, Correspondents correspondents, Units units) {
        this.tasks = tasks;
        this.answers = answers;
        this.correspondents = correspondents;
        this.units = units;
    }

    @PostMapping("/tasks")
    ResponseEntity<byte[]> tasks(
            @RequestParam UUID campaign,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String passphrase,
            Me me) {
        if (isShort(passphrase)) return back(ExchangeRefusal.PASSPHRASE_SHORT);
        var to = units.find(new UnitId(unit)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file("giao-viec " + to.name(), tasks.make(new CampaignId(campaign), to, me), passphrase);
    }

    @PostMapping("/answers")
    ResponseEntity<byte[]> answers(
            @RequestParam UUID correspondent,
            @RequestParam UUID campaign,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String passphrase,
            Me me) {
        if (isShort(passphrase)) return back(ExchangeRefusal.PASSPHRASE_SHORT);
        var to =
                correspondents.find(correspondent).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (answers.make(correspondent, new CampaignId(campaign), Math.max(0, from), me)) {
            case Making.Refused(var why) -> back(why);
            case Making.Done(var made) -> file("ket-qua " + to.theirUnitName(), made.file(), passphrase);
        };
    }

    private static boolean isShort(String passphrase) {
        return !passphrase.isBlank() && passphrase.strip().length() < Seal.SHORTEST;
    }

    private static ResponseEntity<byte[]> back(ExchangeRefusal why) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/field/exchange?refused=" + why))
                .build();
    }

    private static ResponseEntity<byte[]> file(String name, byte[] pack, String passphrase) {
        var encoded = URLEncoder.encode(name + ".loa", StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, passphrase.isBlank() ? PackFormat.TYPE : "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(passphrase.isBlank() ? pack : sealed(pack, passphrase));
    }

    private static byte[] sealed(byte[] pack, String passphrase) {
        var out = new ByteArrayOutputStream(pack.length + 4096);
        try {
            Seal.close(pack, passphrase, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
