package loa.meeting.web;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import loa.evidence.paper.PaperNumber;
import loa.meeting.Attendance;
import loa.meeting.Meeting;
import loa.meeting.MeetingDesk;
import loa.meeting.MeetingId;
import loa.meeting.Meetings;
import loa.meeting.Outcome;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.QrCode;
import loa.work.Ics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One meeting, and what came of it. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingController {

    private final Meetings meetings;
    private final MeetingDesk desk;
    private final MeetingViews views;
    private final Clock clock;

    MeetingController(Meetings meetings, MeetingDesk desk, MeetingViews views, Clock clock) {
        this.meetings = meetings;
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    MeetingPage page(@PathVariable UUID id, Me me) {
        return views.page(find(id), MeetingForms.NOTHING, "", List.of(), me);
    }

    @PostMapping("/hold")
    Answer hold(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Me me) {
        var meeting = find(id);
        var told = MeetingForms.told(form, photos);
        return switch (desk.hold(meeting.id(), told, me)) {
            case Outcome.Done _ -> Answer.goTo(meeting.path()).saying("meeting.notice.held");
            case Outcome.NotYet(var refusals) ->
                views.page(meeting, told, "", refusals, me).withStatus(200);
        };
    }

    @PostMapping("/call-off")
    Answer callOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Me me) {
        var meeting = find(id);
        return switch (desk.callOff(meeting.id(), reason, me)) {
            case Outcome.Done _ -> Answer.goTo(meeting.path()).saying("meeting.notice.calledOff");
            case Outcome.NotYet(var refusals) ->
                views.page(meeting, MeetingForms.NOTHING, reason, refusals, me).withStatus(200);
        };
    }

    @PostMapping("/attendance-sheet")
    Answer print(@PathVariable UUID id, Me me) {
        var number = desk.printAttendance(find(id).id(), me);
        return Answer.goTo("/meetings/" + id + "/attendance-sheet?number=" + number);
    }

    @GetMapping("/attendance-sheet")
    AttendanceSheetPage sheet(@PathVariable UUID id, @RequestParam String number, Me me) {
        var meeting = find(id);
        var page = views.page(meeting, MeetingForms.NOTHING, "", List.of(), me);
        var known = PaperNumber.read(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(meeting.path())
                .toUriString();
        return new AttendanceSheetPage(
                known.toString(),
                page.kind() + " · " + page.unit() + " · " + page.when() + " · " + page.place(),
                meeting.path(),
                QrCode.of(address),
                Stream.concat(
                                Stream.of(meeting.unit()),
                                meeting.attendance().stream().map(Attendance::unit))
                        .distinct()
                        .map(views::name)
                        .toList(),
                page.topics().stream().map(MeetingPage.Topic::words).toList());
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, Me me) {
        var meeting = find(id);
        views.page(meeting, MeetingForms.NOTHING, "", List.of(), me);
        var ics = Ics.of(msg("meeting.title"), clock.instant(), List.of(views.event(meeting)));
        return MeetingsController.file(
                "cuoc-hop.ics", "text/calendar;charset=UTF-8", ics.getBytes(StandardCharsets.UTF_8));
    }

    private Meeting find(UUID id) {
        return meetings.find(new MeetingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
