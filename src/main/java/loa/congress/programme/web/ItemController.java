package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.congress.programme.Item;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemMove;
import loa.congress.programme.Items;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeId;
import loa.congress.programme.Programmes;
import loa.congress.programme.TypedItem;
import loa.congress.web.HistoryLine;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** An item: registered and changed by its unit, selected and put in order by the lead. */
@Controller
@RequestMapping("/programmes/{id}/items")
class ItemController {

    private final Programmes programmes;
    private final Items items;
    private final ItemDesk desk;
    private final ItemViews views;

    ItemController(Programmes programmes, Items items, ItemDesk desk, ItemViews views) {
        this.programmes = programmes;
        this.items = items;
        this.desk = desk;
        this.views = views;
    }

    /** The fields of the form. */
    record Form(
            @Nullable String title,
            @Nullable String genre,
            @Nullable String performers,
            @Nullable String language,
            @Nullable String length,
            @Nullable String leadIn,
            @Nullable String leadInLength,
            @Nullable String changeover,
            @Nullable List<String> needs,
            @Nullable String needsWords,
            @Nullable String author,
            @Nullable String rightsNote,
            @Nullable String inCharge) {

        TypedItem typed() {
            return new TypedItem(
                    text(title),
                    text(genre),
                    text(performers),
                    text(language),
                    text(length),
                    text(leadIn),
                    text(leadInLength),
                    text(changeover),
                    needs == null ? Set.of() : Set.copyOf(needs),
                    text(needsWords),
                    text(author),
                    text(rightsNote),
                    text(inCharge));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    @GetMapping("/new")
    ItemPage blank(@PathVariable UUID id, Me me) {
        var typed = TypedItem.blank(msg("congress.item.usualLanguage"));
        return views.fresh(programme(id), ItemId.next(), null, typed, List.of(), me);
    }

    @PostMapping("/new")
    Answer register(
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam UUID unit,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile music,
            Me me) {
        var programme = programme(id);
        var typed = form.typed();
        var faults = desk.register(programme.id(), new ItemId(key), new UnitId(unit), typed, upload(music), me);
        if (faults.isEmpty()) {
            return Answer.goTo(programme.path() + "#item-" + key).saying("congress.notice.registered");
        }
        return views.fresh(programme, new ItemId(key), new UnitId(unit), typed, faults, me)
                .withStatus(200);
    }

    @GetMapping("/{item}")
    ItemPage page(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        var found = item(id, item);
        return views.page(programme(id), found, TypedItem.of(found.sketch()), List.of(), List.of(), me);
    }

    @PostMapping("/{item}")
    Answer change(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam int seen,
            Form form,
            @RequestParam(defaultValue = "false") boolean silent,
            @RequestParam(required = false) @Nullable MultipartFile music,
            Me me) {
        var programme = programme(id);
        var before = item(id, item);
        var typed = form.typed();
        var faults = desk.change(before.id(), seen, typed, upload(music), silent, me);
        if (faults.isEmpty()) return Answer.goTo(before.path()).saying("congress.notice.changed");
        var now = item(id, item);
        // What somebody else saved meanwhile stands beside what was typed; saving again is then meant.
        var theirs = faults.stream().anyMatch(fault -> fault.why() == Refusal.CHANGED_MEANWHILE)
                ? ItemViews.theirs(typed, TypedItem.of(now.sketch()))
                : List.<HistoryLine.Changed>of();
        return views.page(programme, now, typed, faults, theirs, me).withStatus(200);
    }

    @PostMapping("/{item}/select")
    Answer select(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        return move(id, item, new ItemMove.Select(), "congress.notice.selected", me);
    }

    @PostMapping("/{item}/reserve")
    Answer reserve(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        return move(id, item, new ItemMove.Reserve(), "congress.notice.reserved", me);
    }

    @PostMapping("/{item}/restore")
    Answer restore(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        return move(id, item, new ItemMove.Restore(), "congress.notice.restored", me);
    }

    @PostMapping("/{item}/drop")
    Answer drop(@PathVariable UUID id, @PathVariable UUID item, @RequestParam(defaultValue = "") String reason, Me me) {
        return move(id, item, new ItemMove.Drop(reason), "congress.notice.dropped", me);
    }

    /** Another place in the order: one up or down, or a place that was typed or dragged to. */
    @PostMapping("/{item}/shift")
    Answer shift(@PathVariable UUID id, @PathVariable UUID item, @RequestParam(defaultValue = "") String to, Me me) {
        var found = item(id, item);
        var refusal = switch (to) {
            case "up" -> desk.shift(found.id(), -1, me);
            case "down" -> desk.shift(found.id(), 1, me);
            case String place when place.matches("\\d{1,3}") -> desk.put(found.id(), Integer.parseInt(place), me);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (refusal.isPresent()) return refused(id, found, Fault.of(refusal.get()), me);
        return Answer.goTo(found.programme().path() + "#item-" + item);
    }

    private Answer move(UUID id, UUID item, ItemMove move, String notice, Me me) {
        var found = item(id, item);
        var refusal = desk.move(found.id(), move, me);
        if (refusal.isEmpty())
            return Answer.goTo(found.programme().path() + "#item-" + item).saying(notice);
        var field = refusal.get() == Refusal.REASON_MISSING ? "reason" : "";
        return refused(id, found, Fault.of(field, refusal.get()), me);
    }

    private Answer refused(UUID id, Item item, Fault fault, Me me) {
        return views.page(programme(id), item, TypedItem.of(item.sketch()), List.of(fault), List.of(), me)
                .withStatus(200);
    }

    static @Nullable Upload upload(@Nullable MultipartFile file) {
        return file == null || file.isEmpty() ? null : Upload.of(file, false);
    }

    private Programme programme(UUID id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Item item(UUID programme, UUID id) {
        return items.find(new ItemId(id))
                .filter(item -> item.programme().value().equals(programme))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
