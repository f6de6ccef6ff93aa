package loa.evidence.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.evidence.Draft;
import loa.evidence.Entry;
import loa.evidence.EvidenceDesk;
import loa.evidence.Indicator;
import loa.evidence.Ledger;
import loa.evidence.Proof.Count;
import loa.evidence.Proof.Typed;
import loa.evidence.Refusal;
import loa.evidence.Sharing;
import loa.evidence.Submission;
import loa.evidence.figure.Attainments;
import loa.evidence.figure.web.GoalLine;
import loa.evidence.web.ProofForm.Shared;
import loa.evidence.web.ProofForm.Told;
import loa.media.Media;
import loa.media.MediaId;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.View;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskPanel;
import loa.work.TaskSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the proof on the page of its task. */
@Component
@Order(1)
class ProofPanels implements TaskPanel {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int COUNTS = 5;

    private final TaskDesk tasks;
    private final EvidenceDesk desk;
    private final Sharing sharing;
    private final Ledger ledger;
    private final Media media;
    private final ProofSheets sheets;
    private final TaskSheets asks;
    private final Attainments attainments;
    private final Settings settings;
    private final Clock clock;

    ProofPanels(
            TaskDesk tasks,
            EvidenceDesk desk,
            Sharing sharing,
            Ledger ledger,
            Media media,
            ProofSheets sheets,
            TaskSheets asks,
            Attainments attainments,
            Settings settings,
            Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.sharing = sharing;
        this.ledger = ledger;
        this.media = media;
        this.sheets = sheets;
        this.asks = asks;
        this.attainments = attainments;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        return List.of(panel(task, me, List.of(), ""));
    }

    /** The panel after a try of the checker that was refused; {@code reason} is what was typed. */
    ProofPanel panel(TaskId task, Me me, List<Refusal> refusals, String reason) {
        var found = ledger.of(task, me.person());
        var submissions = found.submissions();
        var waiting =
                submissions.stream().filter(each -> each.verdict() == null).toList();
        var draft = found.draft();
        var form = desk.closed(task, me).isEmpty()
                ? form(
                        task,
                        draft.orElseGet(() -> given(submissions)),
                        draft.isPresent(),
                        !waiting.isEmpty(),
                        found.shares(),
                        me)
                : null;
        var drawn = sheets.of(submissions, form != null, me);
        var reached = attainments.of(asks.asks(task).orElseThrow());
        var said = new ArrayList<>(refusals);
        if (form != null) draft.ifPresent(left -> said.addAll(left.refusals()));
        return new ProofPanel(
                said.stream().map(Refusal::words).toList(),
                form != null && draft.isPresent() && refusals.isEmpty(),
                reached.targets().stream().map(GoalLine::of).toList(),
                otherwise(reached.others()),
                form,
                waiting.isEmpty()
                        ? null
                        : check(task, waiting.getFirst(), GoalLine.missed(reached.targets()), me, reason),
                drawn.stream().filter(sheet -> sheet.check().equals("TO_CHECK")).toList(),
                drawn.stream()
                        .filter(sheet -> !sheet.check().equals("TO_CHECK"))
                        .toList());
    }

    private static @Nullable String otherwise(List<Indicator> others) {
        if (others.isEmpty()) return null;
        return msg(
                "evidence.goal.otherwise",
                others.stream().map(other -> msg("evidence.unit." + other)).collect(Collectors.joining(", ")));
    }

    private @Nullable CheckForm check(TaskId task, Submission latest, List<String> missed, Me me, String reason) {
        var closed = tasks.ask(task, new TaskMove.Accept(""), me).map(Refusal::of);
        if (closed.isEmpty() && latest.isOwn(me)) closed = Optional.of(Refusal.FOUR_EYES);
        if (closed.isPresent() && !closed.get().equals(Refusal.FOUR_EYES)) return null;
        return new CheckForm(
                "/tasks/" + task.value() + "/proof",
                latest.id().value().toString(),
                closed.map(Refusal::words).orElse(null),
                missed,
                reason,
                null,
                "#proof-panel");
    }

    private ProofForm form(TaskId task, Draft given, boolean isDraft, boolean supplement, boolean shares, Me me) {
        var typed = given.typed();
        var now = FIELD.format(LocalDateTime.now(clock));
        var counts = new ArrayList<>(typed.counts());
        while (counts.size() < COUNTS) counts.add(new Count("", ""));
        return new ProofForm(
                "/tasks/" + task.value() + "/proof",
                given.key().toString(),
                supplement,
                isDraft,
                kept(given.media()),
                counts,
                typed.links(),
                typed.words(),
                typed.happenedAt().isBlank() ? now : typed.happenedAt(),
                now,
                typed.place(),
                typed.sharesPlace(),
                told(task, given, me),
                shares ? shared(task, given) : List.of(),
                settings.uploadMegabytes());
    }

    private @Nullable Told told(TaskId task, Draft given, Me me) {
        var needed = desk.speaksForIt(task, me);
        var facts = tasks.find(task).orElseThrow();
        if (!needed && facts.unit().value().equals(me.unit())) return null;
        var origin = given.manner().origin();
        return new Told(
                needed,
                origin.toldBy() == null ? "" : origin.toldBy(),
                origin.how() == null ? "" : origin.how().name());
    }

    private List<Shared> shared(TaskId task, Draft given) {
        var offers = sharing.offers(tasks.find(task).orElseThrow());
        var files = media.findAll(offers.stream()
                .map(offer -> offer.entry().content().media())
                .filter(Objects::nonNull)
                .toList());
        return offers.stream()
                .map(offer -> {
                    var file = offer.entry().content().media() == null
                            ? null
                            : files.get(offer.entry().content().media());
                    return new Shared(
                            offer.entry().id().value().toString(),
                            msg(
                                    "evidence.form.sharedOf",
                                    ProofSheets.words(offer.entry().content(), file),
                                    offer.clause()),
                            file == null || !file.kind().picture() ? null : file.shown(320),
                            given.manner().shared().contains(offer.entry().id()));
                })
                .toList();
    }

    /** What the form is filled with at first: proof that came back, to be mended, else nothing. */
    private Draft given(List<Submission> submissions) {
        var key = UUID.randomUUID();
        var returned = returned(submissions);
        if (returned.isEmpty()) return new Draft(key, Typed.NOTHING, List.of(), List.of());
        var counts = new ArrayList<Count>();
        var links = new StringJoiner("\n");
        var words = new StringJoiner("\n");
        var files = new LinkedHashSet<UUID>();
        for (var entry : returned) {
            var content = entry.content();
            switch (content.kind()) {
                case COUNT ->
                    counts.add(new Count(ProofSheets.number(content.quantity()), String.valueOf(content.unit())));
                case LINK -> links.add(content.link());
                case NOTE -> words.add(content.words());
                case PHOTO, FILE -> {
                    if (content.media() != null) files.add(content.media().value());
                }
            }
        }
        var last = returned.getLast();
        var happened = FIELD.format(last.effectiveAt().atZone(settings.zone()));
        var place = last.place() == null ? "" : last.place();
        var typed = new Typed(counts, links.toString(), words.toString(), happened, place, false);
        return new Draft(key, typed, List.copyOf(files), List.of());
    }

    /** What came back with the latest verdict and still stands, as it was handed in; not why a file was withdrawn. */
    private static List<Entry> returned(List<Submission> submissions) {
        var latest = submissions.isEmpty() ? null : submissions.getFirst().verdict();
        if (latest == null || latest.accepted()) return List.of();
        var entries = submissions.reversed().stream()
                .filter(submission -> submission.verdict() != null
                        && submission.verdict().at().equals(latest.at()))
                .flatMap(submission -> submission.entries().stream())
                .toList();
        var files = entries.stream()
                .filter(entry -> entry.content().media() != null)
                .map(Entry::id)
                .toList();
        return entries.stream()
                .filter(entry -> !entry.corrected() && (entry.corrects() == null || !files.contains(entry.corrects())))
                .toList();
    }

    private List<ProofForm.Kept> kept(List<MediaId> files) {
        var known = media.findAll(files);
        var kept = new ArrayList<ProofForm.Kept>();
        for (var id : files) {
            var file = known.get(id);
            if (file == null) continue;
            kept.add(new ProofForm.Kept(
                    id.value().toString(), file.name(), file.kind().picture() ? file.shown(320) : null));
        }
        return kept;
    }
}
