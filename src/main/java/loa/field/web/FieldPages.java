package loa.field.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import loa.field.Lates;
import loa.field.Receipt.Filed;
import loa.field.Receipt.Outcome;
import loa.field.Receipts;
import loa.field.pack.SigningDevices;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.platform.view.Navigation;
import loa.platform.view.View;
import loa.work.TaskRights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of work away from the network. */
@Controller
class FieldPages implements Navigation {

    private static final int SHOWN = 30;

    private final Lates lates;
    private final LateViews views;
    private final Receipts receipts;
    private final SigningDevices devices;
    private final TaskRights rights;
    private final Settings settings;

    FieldPages(
            Lates lates,
            LateViews views,
            Receipts receipts,
            SigningDevices devices,
            TaskRights rights,
            Settings settings) {
        this.lates = lates;
        this.views = views;
        this.receipts = receipts;
        this.devices = devices;
        this.rights = rights;
        this.settings = settings;
    }

    @Override
    public List<Entry> entries(Me me) {
        return List.of(new Entry("/field", "field.nav.field", "place", 70));
    }

    @GetMapping("/field")
    View page(Me me) {
        var led = rights.campaigns(me).stream()
                .filter(campaign -> rights.runs(campaign, me) || rights.checks(campaign, me))
                .toList();
        return new FieldPage(
                lates.waiting(led, rights.atHome(me), SHOWN).stream()
                        .map(late -> views.view(late, me, List.of()))
                        .toList(),
                receipts.of(me.person(), SHOWN).stream().map(this::line).toList(),
                devices.of(me).stream()
                        .map(device -> new FieldPage.Phone(
                                device.id().toString(),
                                device.name(),
                                msg("field.device.seen", Days.moment(device.seenAt(), settings.zone()))))
                        .toList());
    }

    private FieldPage.Line line(Filed receipt) {
        var carried = receipt.carrier() == null ? "" : " " + msg("field.received.carried", receipt.carrier());
        return new FieldPage.Line(
                "/tasks/" + receipt.task().value(),
                msg("field.kind." + receipt.kind()) + carried,
                Days.moment(receipt.capturedAt(), settings.zone()),
                Days.moment(receipt.takenAt(), settings.zone()),
                msg("field.outcome." + receipt.outcome()),
                receipt.outcome() == Outcome.LATE ? "warn" : "ok");
    }
}
