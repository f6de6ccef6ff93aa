package loa.work.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.Almanac;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.Change;
import loa.work.EventDayDesk;
import loa.work.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The day of the event: set or moved, after a look at what that changes. */
@Controller
@RequestMapping("/campaigns/{id}/date")
class EventDayController {

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final EventDayDesk desk;
    private final UnitNames units;
    private final Almanac almanac;
    private final SentNotices notices;
    private final Settings settings;

    EventDayController(
            CampaignFrames frames,
            Campaigns campaigns,
            EventDayDesk desk,
            UnitNames units,
            Almanac almanac,
            SentNotices notices,
            Settings settings) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.desk = desk;
        this.units = units;
        this.almanac = almanac;
        this.notices = notices;
        this.settings = settings;
    }

    /** Without days the form, with days what they would change. */
    @GetMapping
    EventDayPage page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String starts,
            @RequestParam(required = false) @Nullable String ends,
            @RequestParam(required = false) @Nullable Integer paper,
            Me me) {
        var frame = frames.of(new CampaignId(id), "/date", me);
        var sent = notices.kept(id, paper);
        if (starts == null) return page(frame, EventDayPage.Typed.of(frame.campaign(), sent), null);
        var typed = new EventDayPage.Typed(TypedDay.of(starts), TypedDay.of(ends), "", sent);
        var objection = objection(frame, typed, me);
        if (objection != null) return page(frame, typed.refused(objection), null);
        return page(
                frame,
                typed,
                desk.preview(frame.campaign(), day(typed), typed.ends().day()));
    }

    @PostMapping
    Answer set(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Integer paper,
            Me me) {
        var sent = notices.kept(id, paper);
        var frame = frames.of(new CampaignId(id), "/date", me);
        var typed = new EventDayPage.Typed(TypedDay.of(starts), TypedDay.of(ends), words, sent);
        var objection = objection(frame, typed, me);
        if (objection == null) {
            var why = words.isBlank() ? null : words.strip();
            objection = desk.set(
                            frame.campaign().id(),
                            day(typed),
                            typed.ends().day(),
                            TypedDay.of(seen).day(),
                            why,
                            sent.number(),
                            me)
                    .orElse(null);
        }
        if (objection != null)
            return page(frame, typed.refused(objection), null).withStatus(200);
        return Answer.goTo(frame.campaign().path() + "/date").saying("work.notice.dated");
    }

    /** Keeps a notice and shows what the days it names would change. */
    @PostMapping("/notice")
    Answer notice(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Me me)
            throws IOException {
        var frame = frames.of(new CampaignId(id), "/date", me);
        var sent = notices.of(id, file, null, me);
        if (sent.number() == null) {
            return page(frame, EventDayPage.Typed.of(frame.campaign(), sent), null)
                    .withStatus(422);
        }
        var days = sent.days();
        var path = frame.campaign().path() + "/date?paper=" + sent.number();
        if (!days.isEmpty()) path += "&starts=" + Days.full(days.getFirst());
        if (days.size() > 1) path += "&ends=" + Days.full(days.get(1));
        return Answer.goTo(path);
    }

    private @Nullable Objection objection(CampaignFrame frame, EventDayPage.Typed typed, Me me) {
        return Stream.of(typed.starts().objection(true), typed.ends().objection(false))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .or(() -> desk.check(frame.campaign(), day(typed), typed.ends().day(), me))
                .orElse(null);
    }

    private static LocalDate day(EventDayPage.Typed typed) {
        return Objects.requireNonNull(typed.starts().day());
    }

    private EventDayPage page(CampaignFrame frame, EventDayPage.Typed typed, @Nullable List<Change> changes) {
        var names = units.of(
                changes == null
                        ? List.of()
                        : changes.stream().map(Change::unit).distinct().toList());
        return new EventDayPage(
                frame,
                typed,
                changes == null ? null : ChangeTable.of(changes, names, almanac),
                campaigns.history(frame.campaign().id()),
                settings.zone(),
                almanac.today());
    }
}
