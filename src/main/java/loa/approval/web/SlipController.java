package loa.approval.web;

import java.util.List;
import java.util.UUID;
import loa.approval.Preview;
import loa.approval.Showcases;
import loa.approval.SignOffId;
import loa.approval.Signatures;
import loa.approval.docket.Docket;
import loa.platform.Me;
import loa.platform.Settings;
import loa.work.Campaigns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the paper of a version that was submitted. */
@Controller("approvalSlips")
@RequestMapping("/approvals/{id}")
class SlipController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Docket docket;
    private final Campaigns campaigns;
    private final Showcases showcases;
    private final Signatures signatures;
    private final ItemLines lines;
    private final Settings settings;

    SlipController(
            Docket docket,
            Campaigns campaigns,
            Showcases showcases,
            Signatures signatures,
            ItemLines lines,
            Settings settings) {
        this.docket = docket;
        this.campaigns = campaigns;
        this.showcases = showcases;
        this.signatures = signatures;
        this.lines = lines;
        this.settings = settings;
    }

    @GetMapping("/slip.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Me me) {
        return file("phieu-trinh-duyet.docx", DOCX, slip(id, me).docx());
    }

    @GetMapping("/slip.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Me me) {
        return file("phieu-trinh-duyet.pdf", "application/pdf", slip(id, me).pdf());
    }

    private Slip slip(UUID id, Me me) {
        var item = docket.find(new SignOffId(id), me)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such approval"));
        return new Slip(
                item,
                campaigns.find(item.version().campaign()).orElseThrow().title(),
                showcases.preview(item.version()).map(Preview::parts).orElse(List.of()),
                signatures.of(item.id()),
                lines.names(List.of(item)),
                settings.zone());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
