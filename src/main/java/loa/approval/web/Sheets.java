package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.approval.ApprovalDesk;
import loa.approval.Capacities;
import loa.approval.Preview;
import loa.approval.Reader;
import loa.approval.Seat;
import loa.approval.Showcases;
import loa.approval.SignOffMove.Approve;
import loa.approval.Signature;
import loa.approval.Signatures;
import loa.approval.Verdict;
import loa.approval.docket.Docket;
import loa.approval.docket.Item;
import loa.approval.remark.Anchor;
import loa.approval.rule.CampaignSettings;
import loa.approval.web.VerdictForm.Typed;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a version together as its approvers read it. */
@Component
class Sheets {

    /** So many paragraphs, and pictures, of a version stand in a list. */
    private static final int MOST_IN_A_LIST = 4;

    private final ItemLines lines;
    private final Showcases showcases;
    private final Signatures signatures;
    private final Reader reader;
    private final Docket docket;
    private final ApprovalDesk desk;
    private final Capacities capacities;
    private final CampaignSettings settings;
    private final Waves waves;
    private final Checks checks;

    Sheets(
            ItemLines lines,
            Showcases showcases,
            Signatures signatures,
            Reader reader,
            Docket docket,
            ApprovalDesk desk,
            Capacities capacities,
            CampaignSettings settings,
            Waves waves,
            Checks checks) {
        this.lines = lines;
        this.showcases = showcases;
        this.signatures = signatures;
        this.reader = reader;
        this.docket = docket;
        this.desk = desk;
        this.capacities = capacities;
        this.settings = settings;
        this.waves = waves;
        this.checks = checks;
    }

    Sheet of(Item item, Map<Integer, Anchor> places, boolean queue, @Nullable String refusal, Typed typed, Me me) {
        var preview = showcases.preview(item.version());
        var before = before(item);
        var asked = before == null ? List.<String>of() : asked(before);
        var changed = before == null || preview.isEmpty()
                ? List.<List<loa.plan.compiler.change.WordDiff.Run>>of()
                : showcases
                        .preview(before.version())
                        .map(old -> Changes.between(old, preview.get()))
                        .orElse(List.of())
                        .stream()
                        .map(Changes.Line::runs)
                        .toList();
        var names = lines.names(List.of(item));
        var forms = docket.speaksFor(item, me).stream()
                .map(body -> form(item, body, names.getOrDefault(body, ""), queue, refusal, typed, me))
                .toList();
        return new Sheet(
                lines.of(item),
                item.note().isBlank() ? null : item.note(),
                submitted(item),
                item.version().path(),
                asked,
                changed,
                preview.map(shown -> Pieces.of(shown, places, waves)).orElse(List.of()),
                preview.isEmpty(),
                checks.toKnow(item.id()),
                own(item, names, me),
                forms);
    }

    /** Four eyes, told where the reader would look for the buttons. */
    private @Nullable String own(Item item, Map<UnitId, String> names, Me me) {
        if (!item.isOwn(new PersonId(me.person()))) return null;
        return docket.wouldSpeakFor(item, me).stream()
                .findFirst()
                .map(body -> msg("approval.item.own", names.getOrDefault(body, "")))
                .orElse(null);
    }

    /** The words of a version in one line, for lists. */
    String gist(Item item) {
        return parts(item)
                .flatMap(part -> part instanceof Preview.Words words ? Stream.of(words.text()) : Stream.of())
                .limit(MOST_IN_A_LIST)
                .collect(Collectors.joining(" · "));
    }

    /** The pictures of a version, for lists. */
    List<Preview.Picture> pictures(Item item) {
        return parts(item)
                .flatMap(part -> part instanceof Preview.Picture picture ? Stream.of(picture) : Stream.of())
                .limit(MOST_IN_A_LIST)
                .toList();
    }

    /** Whether a list shows all of it: few words and pictures, nothing to hear or to open. */
    boolean fits(Item item) {
        var parts = parts(item).toList();
        long words = parts.stream().filter(Preview.Words.class::isInstance).count();
        long pictures = parts.stream().filter(Preview.Picture.class::isInstance).count();
        return !parts.isEmpty()
                && words <= MOST_IN_A_LIST
                && pictures <= MOST_IN_A_LIST
                && words + pictures == parts.size();
    }

    private Stream<Preview.Part> parts(Item item) {
        return showcases.preview(item.version()).map(Preview::parts).orElse(List.of()).stream();
    }

    private String submitted(Item item) {
        var who = Stream.of(item.submittedByName(), item.submittedByPost(), item.submittedByUnit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return msg("approval.item.submitted", who, lines.ago(item.submittedAt()));
    }

    private @Nullable Item before(Item item) {
        if (item.follows() == null) return null;
        return reader.findAll(List.of(item.follows())).stream().findFirst().orElse(null);
    }

    private List<String> asked(Item before) {
        return signatures.of(before.id()).stream()
                .filter(each -> !each.undone() && each.verdict() == Verdict.WITH_CHANGES)
                .flatMap(each -> each.words().lines())
                .toList();
    }

    private VerdictForm form(
            Item item, UnitId body, String name, boolean queue, @Nullable String refusal, Typed typed, Me me) {
        var version = item.version();
        var held = capacities
                .find(me, body, version.campaign().value(), version.kind())
                .orElseThrow();
        var closed = desk.ask(item.id(), new Approve(body, ""), me)
                .map(why -> msg(why.key()))
                .orElse(null);
        boolean light =
                item.seats().stream().filter(seat -> seat.body().equals(body)).anyMatch(Seat::light);
        return new VerdictForm(
                item.id().path(),
                body.value().toString(),
                name,
                capacity(held, me),
                light,
                queue || typed.queue(),
                settings.asksPassword(version.campaign()),
                closed,
                refusal,
                typed);
    }

    private static String capacity(Capacities.Held held, Me me) {
        return signedAs(held.form(), held.behalf(), me.post());
    }

    /** As it stands under a paper. */
    static String signedAs(Signature signature) {
        return signedAs(signature.capacity(), signature.behalf(), signature.post());
    }

    static String signedAs(Signature.@Nullable Capacity form, @Nullable String behalf, @Nullable String post) {
        if (form == null) return Objects.requireNonNullElse(post, "");
        var whose = Objects.requireNonNullElse(behalf, "");
        return post == null || post.isBlank()
                ? msg("approval.capacity.alone", form, whose)
                : msg("approval.capacity." + form, whose, post);
    }

    /** That it was signed on paper: with its number, if it has one, its day, and who entered it. */
    static String onPaper(Signature.OnPaper paper) {
        var day = Days.full(paper.on());
        var number = Objects.requireNonNullElse(paper.number(), "");
        return number.isBlank()
                ? msg("approval.paper.signedUnnumbered", day, paper.enteredByName())
                : msg("approval.paper.signed", number, day, paper.enteredByName());
    }
}
