package loa.field.web;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import loa.field.pack.Installation;
import loa.field.pack.SigningDevices;
import loa.platform.Me;
import loa.platform.view.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Phones that may sign packs of their person. */
@Controller
@RequestMapping("/field/devices")
class DeviceController {

    private static final int LARGEST = 4096;

    /** What a phone says of itself. */
    record Introduction(UUID id, String name, String key) {}

    private final SigningDevices devices;
    private final Installation installation;

    DeviceController(SigningDevices devices, Installation installation) {
        this.devices = devices;
        this.installation = installation;
    }

    /** Takes the phone's public key, and gives it the one of this installation. */
    @PostMapping
    ResponseEntity<byte[]> register(@RequestBody byte[] body, Me me) {
        var phone = Json.read(body, Introduction.class, LARGEST);
        byte[] key;
        try {
            key = Base64.getDecoder().decode(phone.key());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a key", e);
        }
        if (!devices.register(phone.id(), phone.name(), key, me))
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        return Json.ok(Map.of(
                "installation",
                installation.id(),
                "key",
                Base64.getEncoder().encodeToString(installation.publicKey())));
    }

    @PostMapping("/{id}/end")
    Answer end(@PathVariable UUID id, Me me) {
        devices.end(id, me);
        return Answer.goTo("/field#devices").saying("field.notice.deviceEnded");
    }
}
