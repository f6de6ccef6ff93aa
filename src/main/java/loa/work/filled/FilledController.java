package loa.work.filled;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.FilledSheet;
import loa.platform.view.Answer;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.TaskFilter;
import loa.work.filled.FilledDesk.Outlook;
import loa.work.web.TaskView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Progress from Excel, in three steps: take the sheet, look at what it does, carry it out. */
@Controller
@RequestMapping("/campaigns/{id}/tasks")
class FilledController {

    private final CampaignFrames frames;
    private final FilledDesk desk;

    FilledController(CampaignFrames frames, FilledDesk desk) {
        this.frames = frames;
        this.desk = desk;
    }

    @GetMapping("/filled")
    FilledPage form(@PathVariable UUID id, Me me) {
        return new FilledPage(frame(id, me), FilledDesk.MOST_ROWS, null);
    }

    @GetMapping("/filled.xlsx")
    ResponseEntity<byte[]> blank(@PathVariable UUID id, TaskFilter filter, Me me) {
        return Downloads.workbook(msg("work.filled.fileName"), desk.blank(frame(id, me), filter));
    }

    @PostMapping("/filled")
    Answer upload(@PathVariable UUID id, @RequestParam MultipartFile file, Me me) throws IOException {
        var frame = frame(id, me);
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll(".*[/\\\\]", "");
        try (var in = file.getInputStream()) {
            var sheet = desk.upload(frame, in, name, me);
            return Answer.goTo(path(frame, sheet));
        } catch (FilledSheet.Unreadable e) {
            return new FilledPage(frame, FilledDesk.MOST_ROWS, msg("platform.sheet." + e.why(), e.missing()))
                    .withStatus(200);
        }
    }

    @GetMapping("/filled/{sheet}")
    OutlookPage look(@PathVariable UUID id, @PathVariable UUID sheet, Me me) {
        var frame = frame(id, me);
        return OutlookPage.of(frame, path(frame, sheet), known(frame, sheet, me), false);
    }

    @PostMapping("/filled/{sheet}")
    Answer carryOut(
            @PathVariable UUID id, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String mark, Me me) {
        var frame = frame(id, me);
        known(frame, sheet, me);
        if (desk.carryOut(frame, sheet, mark, me)) {
            return Answer.goTo(frame.campaign().path() + "/tasks").saying("work.notice.filled");
        }
        return OutlookPage.of(frame, path(frame, sheet), known(frame, sheet, me), true)
                .withStatus(200);
    }

    private CampaignFrame frame(UUID id, Me me) {
        return frames.of(new CampaignId(id), TaskView.LIST.path(), me);
    }

    private Outlook known(CampaignFrame frame, UUID sheet, Me me) {
        return desk.outlook(frame, sheet, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(CampaignFrame frame, UUID sheet) {
        return frame.campaign().path() + "/tasks/filled/" + sheet;
    }
}
