package loa.meeting.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.meeting.Meeting;
import loa.meeting.MeetingDesk;
import loa.meeting.MeetingFilter;
import loa.meeting.MeetingId;
import loa.meeting.MeetingState;
import loa.meeting.Meetings;
import loa.meeting.Outcome;
import loa.meeting.Planned;
import loa.meeting.TalkingKit;
import loa.meeting.Told;
import loa.meeting.web.MeetingsPage.Choice;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.CampaignTab;
import loa.work.Ics;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The meetings of a campaign: the list, the form, the page that speakers take along. */
@Controller
@RequestMapping("/campaigns/{id}/meetings")
class MeetingsController {

    private static final int FIRST_TOPICS = 6;

    private final CampaignFrames frames;
    private final Meetings meetings;
    private final MeetingDesk desk;
    private final MeetingViews views;
    private final Units units;
    private final Clock clock;

    MeetingsController(
            CampaignFrames frames, Meetings meetings, MeetingDesk desk, MeetingViews views, Units units, Clock clock) {
        this.frames = frames;
        this.meetings = meetings;
        this.desk = desk;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    @Configuration
    static class Tab {

        @Bean
        CampaignTab meetingsTab() {
            return new CampaignTab("/meetings", "meeting.tab", 45);
        }
    }

    @GetMapping
    MeetingsPage list(@PathVariable UUID id, MeetingFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/meetings", me);
        var found = meetings.find(campaign, frame.sight(), filter);
        var all = filter.isAll() && found.total() <= Meetings.PAGE
                ? found.meetings()
                : meetings.all(campaign, frame.sight(), filter);
        var names = units.findAll(all.stream().map(Meeting::unit).toList());
        var pages = Math.max(1, (found.total() + Meetings.PAGE - 1) / Meetings.PAGE);
        return new MeetingsPage(
                frame,
                filter,
                names.values().stream()
                        .sorted(MeetingViews.BY_NAME)
                        .map(unit -> new Choice(
                                unit.id().toString(),
                                unit.name(),
                                unit.id().value().equals(filter.unit())))
                        .toList(),
                found.meetings().stream().map(meeting -> line(meeting, names)).toList(),
                sum(all),
                !views.writable(frame, me).isEmpty(),
                address(frame, "/list.xlsx", filter, 1),
                address(frame, "/calendar.ics", filter, 1),
                filter.number() > 1 ? address(frame, "", filter, filter.number() - 1) : null,
                filter.number() < pages ? address(frame, "", filter, filter.number() + 1) : null,
                Math.min(filter.number(), pages),
                pages);
    }

    private MeetingsPage.Line line(Meeting meeting, Map<UnitId, Unit> names) {
        var unit = names.get(meeting.unit());
        return new MeetingsPage.Line(
                meeting.path(),
                msg("meeting.kind." + meeting.kind()),
                unit == null ? views.name(meeting.unit()) : unit.name(),
                views.when(meeting),
                meeting.place(),
                meeting.state().name(),
                meeting.state() == MeetingState.PLANNED && meeting.on().isBefore(views.today()),
                MeetingViews.sum(meeting));
    }

    private static String sum(List<Meeting> all) {
        var held =
                all.stream().filter(each -> each.state() == MeetingState.HELD).toList();
        var present = held.stream()
                .map(Meeting::present)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return present == 0
                ? msg("meeting.sum", all.size(), held.size())
                : msg("meeting.sumPresent", all.size(), held.size(), present);
    }

    private static String address(CampaignFrame frame, String ending, MeetingFilter filter, int page) {
        var address = UriComponentsBuilder.fromPath(frame.campaign().path() + "/meetings" + ending);
        if (filter.unit() != null) address.queryParam("unit", filter.unit());
        if (filter.kind() != null) address.queryParam("kind", filter.kind());
        if (filter.state() != null) address.queryParam("state", filter.state());
        if (filter.topic() != null) address.queryParam("topic", filter.topic());
        if (page > 1) address.queryParam("page", page);
        return address.encode().build().toUriString();
    }

    @GetMapping("/new")
    MeetingFormPage form(@PathVariable UUID id, Me me) {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        var typed = new Planned(
                me.unit(),
                null,
                "VILLAGE",
                views.today().toString(),
                "",
                "",
                msg("meeting.language.usual"),
                "",
                List.of(),
                List.of(),
                "",
                "");
        return views.form(frame, typed, MeetingForms.NOTHING, List.of(), false, me);
    }

    @PostMapping
    Answer plan(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Me me) {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        var typed = MeetingForms.planned(form);
        var told = MeetingForms.toldAtOnce(form, typed.unit(), typed.task(), photos);
        var held = form.containsKey("held");
        return switch (desk.plan(frame.campaign().id(), typed, me)) {
            case Outcome.NotYet(var refusals) ->
                views.form(frame, typed, told, refusals, held, me).withStatus(200);
            case Outcome.Done done when held -> tell(done.first(), told, me);
            case Outcome.Done done
            when done.meetings() == 1 ->
                Answer.goTo("/meetings/" + done.first().value()).saying("meeting.notice.planned");
            case Outcome.Done _ ->
                Answer.goTo(frame.campaign().path() + "/meetings").saying("meeting.notice.plannedSeries");
        };
    }

    private Answer tell(MeetingId first, Told told, Me me) {
        if (desk.hold(first, told, me) instanceof Outcome.NotYet(var refusals)) {
            return views.page(meetings.find(first).orElseThrow(), told, "", refusals, me)
                    .withStatus(200);
        }
        return Answer.goTo("/meetings/" + first.value()).saying("meeting.notice.held");
    }

    @GetMapping("/kit")
    KitPage kit(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> topic, Me me) {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        var chosen = chosen(frame, topic);
        var query = chosen.stream()
                .map(each -> "topic=" + UriUtils.encode(each, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var choices = views.topicChoices(frame, Set.copyOf(chosen));
        return new KitPage(
                frame, choices, choices.isEmpty() ? 0 : pages(kit(frame, chosen).pdf()), query);
    }

    private List<String> chosen(CampaignFrame frame, @Nullable List<String> asked) {
        if (asked != null) return asked;
        return views.topics(frame).stream()
                .limit(FIRST_TOPICS)
                .map(clause -> clause.id())
                .toList();
    }

    @GetMapping("/kit.pdf")
    ResponseEntity<byte[]> kitPdf(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> topic, Me me) {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        return file(
                "tai-lieu-noi-chuyen.pdf",
                "application/pdf",
                kit(frame, chosen(frame, topic)).pdf());
    }

    @GetMapping("/kit.docx")
    ResponseEntity<byte[]> kitDocx(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> topic, Me me) {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        return file(
                "tai-lieu-noi-chuyen.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                kit(frame, chosen(frame, topic)).docx());
    }

    private TalkingKit kit(CampaignFrame frame, List<String> chosen) {
        var starts = frame.campaign().startsOn();
        var days = starts == null ? null : msg("meeting.kit.on", Days.full(starts));
        return TalkingKit.of(frame.campaign().eventName(), days, views.clauses(frame), chosen);
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, MeetingFilter filter, Me me) {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        var events = meetings.all(frame.campaign().id(), frame.sight(), filter).stream()
                .filter(meeting -> meeting.state() != MeetingState.CALLED_OFF)
                .map(views::event)
                .toList();
        var name = msg("meeting.title") + " · " + frame.campaign().eventName();
        return file(
                "cuoc-hop.ics",
                "text/calendar;charset=UTF-8",
                Ics.of(name, clock.instant(), events).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, MeetingFilter filter, Me me) {
        var frame = frames.of(new CampaignId(id), "/meetings", me);
        var all = meetings.all(frame.campaign().id(), frame.sight(), filter);
        return Downloads.workbook("cuoc-hop", MeetingRows.sheet(all, views));
    }

    static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
