package loa.meeting.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import loa.meeting.MeetingDesk;
import loa.meeting.Outcome;
import loa.meeting.Planned;
import loa.organization.Unit;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.FilledSheet;
import loa.platform.view.Answer;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings meetings in from a sheet: each row is looked at first, then all of them are planned, or none. */
@Controller
@RequestMapping("/campaigns/{id}/meetings")
class MeetingImportController {

    private static final int MOST = 500;

    private final CampaignFrames frames;
    private final MeetingDesk desk;
    private final MeetingViews views;
    private final TransactionTemplate transaction;

    MeetingImportController(
            CampaignFrames frames, MeetingDesk desk, MeetingViews views, TransactionTemplate transaction) {
        this.frames = frames;
        this.desk = desk;
        this.views = views;
        this.transaction = transaction;
    }

    @GetMapping("/import")
    MeetingImportPage page(@PathVariable UUID id, Me me) {
        return new MeetingImportPage(frames.of(new CampaignId(id), "/meetings", me), List.of());
    }

    @GetMapping("/blank.xlsx")
    ResponseEntity<byte[]> blank(@PathVariable UUID id, Me me) {
        frames.of(new CampaignId(id), "/meetings", me);
        return Downloads.workbook("mau-cuoc-hop", MeetingRows.blank());
    }

    @PostMapping("/import")
    Answer bring(@PathVariable UUID id, @RequestParam MultipartFile file, Me me) throws IOException {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        try (var in = file.getInputStream()) {
            var sheet = FilledSheet.read(in, MeetingRows.COLUMNS, MOST);
            var own = views.writable(frame, me);
            var refusals = transaction.execute(status -> {
                var wrong = new ArrayList<String>();
                for (var row : sheet.rows()) plan(frame.campaign().id(), row, own, me, wrong);
                if (!wrong.isEmpty()) status.setRollbackOnly();
                return wrong;
            });
            if (refusals.isEmpty())
                return Answer.goTo(frame.campaign().path() + "/meetings").saying("meeting.notice.imported");
            return new MeetingImportPage(frame, refusals).withStatus(200);
        } catch (FilledSheet.Unreadable e) {
            return new MeetingImportPage(frame, List.of(msg("platform.sheet." + e.why(), e.missing()))).withStatus(200);
        }
    }

    private void plan(CampaignId campaign, FilledSheet.Line row, List<Unit> own, Me me, List<String> wrong) {
        var named = row.text("unit");
        var unit = own.stream()
                .filter(each -> Plain.text(each.name()).equals(Plain.text(named)))
                .findFirst();
        if (unit.isEmpty()) {
            wrong.add(msg("meeting.import.unit", row.number(), named));
            return;
        }
        var topics = Arrays.stream(row.text("topics").split("[;,]"))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
        var typed = new Planned(
                unit.get().id().value(),
                null,
                row.text("kind"),
                row.text("day"),
                row.text("time"),
                row.text("place"),
                row.text("language"),
                row.text("speaker"),
                topics,
                List.of(),
                "",
                "");
        if (desk.plan(campaign, typed, me) instanceof Outcome.NotYet(var refusals)) {
            for (var refusal : refusals) wrong.add(msg("meeting.import.row", row.number(), refusal));
        }
    }
}
