package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.approval.Act;
import loa.approval.ApprovalDesk;
import loa.approval.ObjectKind;
import loa.approval.Seat;
import loa.approval.Showcases;
import loa.approval.SignOffMove.*;
import loa.approval.SignOffState;
import loa.approval.Signature;
import loa.approval.Signatures;
import loa.approval.Verdict;
import loa.approval.docket.Docket;
import loa.approval.docket.Item;
import loa.approval.remark.Anchor;
import loa.approval.remark.Anchoring;
import loa.approval.remark.Remark;
import loa.approval.remark.Remarks;
import loa.approval.web.QueuePage.Done;
import loa.approval.web.SignOffPage.*;
import loa.approval.web.VerdictForm.Typed;
import loa.media.Media;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a version together. */
@Component
class SignOffPages {

    private final Sheets sheets;
    private final ItemLines lines;
    private final Docket docket;
    private final ApprovalDesk desk;
    private final Signatures signatures;
    private final Showcases showcases;
    private final Remarks remarks;
    private final RemarkNotes notes;
    private final Persons persons;
    private final Media media;
    private final Clock clock;

    SignOffPages(
            Sheets sheets,
            ItemLines lines,
            Docket docket,
            ApprovalDesk desk,
            Signatures signatures,
            Showcases showcases,
            Remarks remarks,
            RemarkNotes notes,
            Persons persons,
            Media media,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.docket = docket;
        this.desk = desk;
        this.signatures = signatures;
        this.showcases = showcases;
        this.remarks = remarks;
        this.notes = notes;
        this.persons = persons;
        this.media = media;
        this.clock = clock;
    }

    /** What was tried last and refused; {@code move} is the last word of its path. */
    record Tried(
            @Nullable String move,
            String refusal,
            Typed typed,
            @Nullable String day,
            @Nullable TypedPaper paper) {

        Tried(@Nullable String move, String refusal, Typed typed) {
            this(move, refusal, typed, null, null);
        }

        boolean isVerdict() {
            return move != null
                    && List.of("approve", "return", "approve-with-changes", "reject")
                            .contains(move);
        }
    }

    SignOffPage page(Item item, @Nullable String part, @Nullable Tried tried, @Nullable Say typed, Me me) {
        var said = remarks.of(item.version().subject());
        var preview = showcases.preview(item.version());
        var numbers = new LinkedHashMap<Remark, Integer>();
        var places = new LinkedHashMap<Integer, Anchor>();
        for (var remark : said) {
            if (remark.answers() != null) continue;
            int number = numbers.size() + 1;
            numbers.put(remark, number);
            preview.flatMap(shown -> Anchoring.in(shown, remark.anchor()))
                    .ifPresent(place -> places.put(number, place));
        }
        var judged = tried != null && tried.isVerdict() ? tried : null;
        var sheet = sheets.of(
                item,
                places,
                false,
                judged == null ? null : judged.refusal(),
                judged == null ? Typed.NOTHING : judged.typed(),
                me);
        var others = docket.versions(item).stream()
                .filter(other -> !other.id().equals(item.id()))
                .toList();
        var versions = lines.of(others);
        var later = others.stream()
                .filter(other -> other.submittedAt().isAfter(item.submittedAt()))
                .toList();
        var names = lines.names(List.of(item));
        var all = signatures.of(item.id());
        return new SignOffPage(
                sheet,
                item.id().path(),
                item.seats().stream().map(seat -> body(item, seat, names)).toList(),
                all.stream().map(each -> signed(each, names)).toList(),
                signatures.acts(item.id()).stream()
                        .map(act -> event(act, names))
                        .toList(),
                versions,
                item.state().isOpen()
                        ? null
                        : later.stream().findFirst().map(lines::of).orElse(null),
                notes.of(said, numbers, places, preview.isPresent()),
                typed != null ? typed : RemarkNotes.say(part, preview, null),
                acts(item, tried, me),
                done(item, me).orElse(null),
                tried == null || tried.isVerdict() && !sheet.forms().isEmpty() ? null : tried.refusal());
    }

    /** What the reader has just said of it and may still take back. */
    Optional<Done> done(Item item, Me me) {
        if (item.leavesAt() == null) return Optional.empty();
        var left = Duration.between(clock.instant(), item.leavesAt());
        var mine = signatures.of(item.id()).stream()
                .filter(each -> !each.undone() && new PersonId(me.person()).equals(each.person()))
                .reduce((_, last) -> last);
        if (left.isNegative() || mine.isEmpty()) return Optional.empty();
        return Optional.of(new Done(
                item.id().path() + "/undo",
                msg("approval.done." + mine.get().verdict()),
                item.version().title(),
                left.toSeconds() + 1));
    }

    private Body body(Item item, Seat seat, Map<UnitId, String> names) {
        var name = names.getOrDefault(seat.body(), seat.body().toString());
        if (seat.quorum() > 1)
            name = msg("approval.body.quorum", name, seat.said().size(), seat.quorum());
        var verdict = seat.verdict();
        if (seat.overruled()) return new Body(name, "warn", msg("approval.body.overruled"), null);
        if (verdict != null) return new Body(name, kind(verdict), msg("approval.verdict.said." + verdict), null);
        boolean asked = item.asked().contains(seat);
        var since = asked && item.askedAt() != null ? msg("approval.body.since", lines.ago(item.askedAt())) : null;
        var words = asked ? seat.light() ? "approval.body.askedLightly" : "approval.body.asked" : "approval.body.later";
        return new Body(name, asked ? "info" : "mute", msg(words), since);
    }

    static String kind(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> "ok";
            case WITH_CHANGES -> "warn";
            case RETURNED, REJECTED -> "bad";
        };
    }

    private Signed signed(Signature signature, Map<UnitId, String> names) {
        var paper = signature.paper();
        var scan = paper == null
                ? Optional.<String>empty()
                : media.find(paper.scan()).map(file -> file.kind().picture() ? file.shown(1600) : file.address());
        return new Signed(
                signature.name(),
                Sheets.signedAs(signature),
                names.getOrDefault(signature.body(), ""),
                kind(signature.verdict()),
                msg("approval.verdict.said." + signature.verdict()),
                lines.ago(signature.at()),
                signature.words().isBlank() ? null : signature.words(),
                scan.orElse(null),
                paper == null ? null : Sheets.onPaper(paper),
                signature.undone());
    }

    private Event event(Act act, Map<UnitId, String> names) {
        var who = Stream.of(act.byName(), act.byPost(), act.byUnit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var what = msg("approval.act." + act.move());
        var body = act.body() == null ? null : names.get(act.body());
        return new Event(
                lines.ago(act.at()),
                body == null ? what : what + " · " + body,
                who.isEmpty() ? null : who,
                act.day() == null
                        ? blank(act.words())
                        : Objects.requireNonNullElse(act.words(), "") + " (" + dayOf(act, act.day()) + ")");
    }

    private static String dayOf(Act act, LocalDate day) {
        return (act.move().equals("Submit") ? msg("approval.act.wanted") + " " : "") + Days.full(day);
    }

    private static @Nullable String blank(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    private Acts acts(Item item, @Nullable Tried tried, Me me) {
        var today = LocalDate.now(clock);
        boolean again = List.of(
                        SignOffState.RETURNED,
                        SignOffState.CHANGES_ASKED,
                        SignOffState.VOIDED,
                        SignOffState.WITHDRAWN,
                        SignOffState.REJECTED)
                .contains(item.state());
        boolean owns = desk.ask(item.id(), new Withdraw("x"), me)
                .map(why -> why != loa.approval.Refusal.NOT_OWNER)
                .orElse(true);
        var papers = item.asked().stream()
                .map(Seat::body)
                .filter(body -> desk.ask(item.id(), new EnterPaper(body, Verdict.APPROVED, null, ""), me)
                        .isEmpty())
                .toList();
        var names = lines.named(papers);
        var signers = papers.stream()
                .flatMap(body -> persons.at(body).stream())
                .distinct()
                .map(person -> new Choice(person.id().toString(), person.name()))
                .toList();
        return new Acts(
                desk.ask(item.id(), new Withdraw("x"), me).isEmpty(),
                desk.ask(item.id(), new Force("x", today), me).isEmpty(),
                desk.ask(item.id(), new Settle(true, "x"), me).isEmpty(),
                again && owns ? item.version().path() : null,
                papers.stream()
                        .map(body -> new Choice(body.value().toString(), names.getOrDefault(body, "")))
                        .toList(),
                signers,
                item.state().isOpen() && !docket.speaksFor(item, me).isEmpty() || owns,
                today.toString(),
                tried == null || tried.day() == null ? today.plusDays(2).toString() : tried.day(),
                today.plusDays(ApprovalDesk.DAYS_OWED).toString(),
                tried == null || tried.paper() == null ? TypedPaper.on(today.toString()) : tried.paper(),
                tried == null ? null : tried.move(),
                tried == null ? "" : tried.typed().words());
    }

    static List<Choice> kinds() {
        return Stream.of(ObjectKind.values())
                .map(kind -> new Choice(kind.name(), msg(kind.key())))
                .toList();
    }
}
