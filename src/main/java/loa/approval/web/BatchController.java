package loa.approval.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import loa.approval.ApprovalDesk;
import loa.approval.ObjectKind;
import loa.approval.Refusal;
import loa.approval.SignOffMove.Approve;
import loa.approval.docket.Docket;
import loa.approval.docket.Item;
import loa.approval.rule.CampaignSettings;
import loa.organization.PersonId;
import loa.organization.account.SignInDesk;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Approves several versions at once: only of one kind in one campaign, only those that the approver ticks. */
@Controller
@RequestMapping("/approvals/batch")
class BatchController {

    private final Docket docket;
    private final ApprovalDesk desk;
    private final Sheets sheets;
    private final ItemLines lines;
    private final CampaignSettings settings;
    private final SignInDesk signIn;

    BatchController(
            Docket docket,
            ApprovalDesk desk,
            Sheets sheets,
            ItemLines lines,
            CampaignSettings settings,
            SignInDesk signIn) {
        this.docket = docket;
        this.desk = desk;
        this.sheets = sheets;
        this.lines = lines;
        this.settings = settings;
        this.signIn = signIn;
    }

    @GetMapping
    BatchPage page(@RequestParam UUID campaign, @RequestParam ObjectKind kind, Me me) {
        return page(new CampaignId(campaign), kind, null, List.of(), me);
    }

    @PostMapping
    Answer approve(
            @RequestParam UUID campaign,
            @RequestParam ObjectKind kind,
            @RequestParam(required = false) @Nullable List<UUID> id,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Me me) {
        var of = new CampaignId(campaign);
        if (id == null)
            return page(of, kind, null, List.of(msg("approval.batch.nothing")), me)
                    .withStatus(200);
        if (settings.asksPassword(of)) {
            var wait = signIn.confirm(new PersonId(me.person()), password, request.getRemoteAddr());
            if (wait.isPresent()) {
                var why = wait.get().equals(Duration.ZERO)
                        ? msg(Refusal.PASSWORD_WRONG.key())
                        : msg("approval.password.wait", wait.get().toSeconds() + 1);
                return page(of, kind, null, List.of(why), me).withStatus(200);
            }
        }
        var chosen = new HashSet<>(id);
        var refused = new ArrayList<String>();
        int approved = 0;
        for (var item : alike(of, kind, me)) {
            if (!chosen.contains(item.id().value()) || !sheets.fits(item)) continue;
            for (var body : docket.speaksFor(item, me)) {
                var refusal = desk.move(item.id(), new Approve(body, ""), me);
                if (refusal.isEmpty()) {
                    approved++;
                    break;
                }
                refused.add(item.version().title() + ": " + msg(refusal.get().key()));
            }
        }
        return page(of, kind, msg("approval.batch.done", approved), refused, me).withStatus(200);
    }

    private BatchPage page(
            CampaignId campaign, ObjectKind kind, @Nullable String outcome, List<String> refused, Me me) {
        return new BatchPage(
                kind.name(),
                campaign.value().toString(),
                msg(kind.key()),
                alike(campaign, kind, me).stream().map(this::line).toList(),
                settings.asksPassword(campaign),
                outcome,
                refused);
    }

    private List<Item> alike(CampaignId campaign, ObjectKind kind, Me me) {
        return docket.waiting(me).stream()
                .filter(item -> item.version().campaign().equals(campaign)
                        && item.version().kind() == kind
                        && item.follows() == null)
                .toList();
    }

    private BatchPage.Line line(Item item) {
        var line = lines.of(item);
        return new BatchPage.Line(
                Objects.toString(item.id().value()),
                line.path(),
                line.title(),
                line.from(),
                sheets.gist(item),
                sheets.pictures(item),
                sheets.fits(item));
    }
}
