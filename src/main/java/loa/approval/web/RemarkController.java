package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loa.approval.Showcases;
import loa.approval.SignOffId;
import loa.approval.docket.Docket;
import loa.approval.docket.Item;
import loa.approval.remark.Anchor;
import loa.approval.remark.Anchor.*;
import loa.approval.remark.RemarkDesk;
import loa.approval.web.SignOffPage.Say;
import loa.approval.web.SignOffPage.Spot;
import loa.approval.web.SignOffPages.Tried;
import loa.approval.web.VerdictForm.Typed;
import loa.platform.Me;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes what people say about places of a version. */
@Controller
@RequestMapping("/approvals/{id}/remarks")
class RemarkController {

    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3})[:.'])?(\\d{1,4})");

    private final Docket docket;
    private final SignOffPages pages;
    private final Showcases showcases;
    private final RemarkDesk desk;

    RemarkController(Docket docket, SignOffPages pages, Showcases showcases, RemarkDesk desk) {
        this.docket = docket;
        this.pages = pages;
        this.showcases = showcases;
        this.desk = desk;
    }

    /** What is spoken of: a part, and a place within it. */
    record Place(@Nullable String part, Spot spot) {

        Anchor anchor() {
            if (part == null || part.isBlank()) return new OnAll();
            if (spot.quote() != null && !spot.quote().isBlank()) {
                var quote = spot.quote().strip();
                int at = spot.from() == null ? 0 : spot.from();
                return new OnWords(part, at, spot.to() == null ? at + quote.length() : spot.to(), quote);
            }
            if (spot.left() != null && spot.top() != null && spot.width() != null && spot.height() != null) {
                return new OnArea(part, spot.left(), spot.top(), spot.width(), spot.height());
            }
            var cell = spot.cell();
            if (cell != null && cell >= 1 && cell <= 9) {
                return new OnArea(part, (cell - 1) % 3 * 33, (cell - 1) / 3 * 33, 34, 34);
            }
            var start = seconds(spot.second());
            if (start.isPresent()) {
                int end = seconds(spot.until())
                        .filter(time -> time >= start.get())
                        .orElse(start.get());
                return new OnTime(part, start.get(), end);
            }
            return new OnPart(part);
        }

        /** A moment was typed that is none: said of the whole part, it would be lost. */
        boolean isMistimed() {
            return part != null
                    && Stream.of(spot.second(), spot.until())
                            .anyMatch(typed -> typed != null
                                    && !typed.isBlank()
                                    && seconds(typed).isEmpty());
        }

        private static Optional<Integer> seconds(@Nullable String typed) {
            if (typed == null) return Optional.empty();
            var time = TIME.matcher(typed.strip());
            if (!time.matches()) return Optional.empty();
            int minutes = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
            return Optional.of(minutes * 60 + Integer.parseInt(time.group(2)));
        }
    }

    @PostMapping
    Answer say(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String part,
            Spot spot,
            @RequestParam(defaultValue = "") String words,
            Me me) {
        var place = new Place(part, spot);
        var refusal = place.isMistimed()
                ? Optional.of(RemarkDesk.Refusal.NO_MOMENT)
                : desk.say(new SignOffId(id), anchor(place), words, me);
        if (refusal.isEmpty()) {
            return Answer.goTo(new SignOffId(id).path() + "#notes").saying("approval.notice.said");
        }
        var item = item(id, me);
        var say = RemarkNotes.say(
                part, showcases.preview(item.version()), msg(refusal.get().key()));
        var typed = new Say(say.part(), say.type(), say.about(), words, spot, say.refusal());
        return pages.page(item, null, null, typed, me).withStatus(200);
    }

    @PostMapping("/{remark}/answer")
    Answer answer(
            @PathVariable UUID id, @PathVariable UUID remark, @RequestParam(defaultValue = "") String words, Me me) {
        var refusal = desk.answer(new SignOffId(id), remark, words, me);
        if (refusal.isEmpty()) return notes(id);
        var tried = new Tried("answer", msg(refusal.get().key()), Typed.NOTHING);
        return pages.page(item(id, me), null, tried, null, me).withStatus(200);
    }

    @PostMapping("/{remark}/settle")
    Answer settle(@PathVariable UUID id, @PathVariable UUID remark, @RequestParam boolean settled, Me me) {
        desk.resolve(new SignOffId(id), remark, settled, me);
        return notes(id);
    }

    private static Answer notes(UUID id) {
        return Answer.goTo(new SignOffId(id).path() + "#notes");
    }

    private static Anchor anchor(Place place) {
        try {
            return place.anchor();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such place", e);
        }
    }

    private Item item(UUID id, Me me) {
        return docket.find(new SignOffId(id), me)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such approval"));
    }
}
