package loa.evidence.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.evidence.Content;
import loa.evidence.Entry;
import loa.evidence.EntryKind;
import loa.evidence.Ledger;
import loa.evidence.Proof.Count;
import loa.evidence.ProofQueue.Row;
import loa.evidence.Spot;
import loa.evidence.Spots;
import loa.evidence.Submission;
import loa.evidence.Verdict;
import loa.evidence.web.ProofSheet.Correction;
import loa.evidence.web.ProofSheet.Phone;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.Medium;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.platform.view.Frame;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what was handed in ready to be shown. */
@Component
class ProofSheets {

    private final Media media;
    private final Ledger ledger;
    private final Spots spots;
    private final Settings settings;

    ProofSheets(Media media, Ledger ledger, Spots spots, Settings settings) {
        this.media = media;
        this.ledger = ledger;
        this.spots = spots;
        this.settings = settings;
    }

    /** For whoever looks; {@code owner}: may correct what waits to be checked. */
    List<ProofSheet> of(List<Submission> submissions, boolean owner, Me me) {
        var files = files(submissions);
        var hashes = files.values().stream().map(Medium::sha256).distinct().toList();
        var tasksWith = ledger.tasksWith(hashes);
        var where = spots.of(submissions.stream().map(Submission::id).toList());
        return submissions.stream()
                .map(submission ->
                        sheet(submission, files, tasksWith, phone(submission, where.get(submission.id()), me), owner))
                .toList();
    }

    void write(List<Row> rows, Map<UnitId, Unit> units, OutputStream out) throws IOException {
        var files = files(rows.stream().map(Row::submission).toList());
        ProofWorkbook.write(rows, units, files, settings.zone(), out);
    }

    private Map<MediaId, Medium> files(List<Submission> submissions) {
        return media.findAll(submissions.stream()
                .flatMap(submission -> submission.entries().stream())
                .map(entry -> entry.content().media())
                .filter(Objects::nonNull)
                .toList());
    }

    private ProofSheet sheet(
            Submission submission,
            Map<MediaId, Medium> files,
            Map<String, List<TaskId>> tasksWith,
            @Nullable Phone phone,
            boolean owner) {
        var photos = new ArrayList<ProofSheet.Photo>();
        var lines = new ArrayList<ProofSheet.Line>();
        for (var entry : submission.entries()) {
            var file = entry.content().media() == null
                    ? null
                    : files.get(entry.content().media());
            var elsewhere = tasksWith.getOrDefault(entry.content().sha256(), List.of()).stream()
                    .filter(task -> !task.equals(submission.task()))
                    .findFirst()
                    .map(task -> "/tasks/" + task.value() + "#proof-panel")
                    .orElse(null);
            var correct =
                    owner && submission.verdict() == null && !entry.corrected() ? correct(entry, submission) : null;
            if (entry.content().kind() == EntryKind.PHOTO && file != null) {
                photos.add(photo(entry, file, submission, elsewhere, correct));
            } else lines.add(line(entry, file, elsewhere, correct));
        }
        var first = submission.entries().getFirst();
        var verdict = submission.verdict();
        return new ProofSheet(
                submission.id().value().toString(),
                submission.byName(),
                moment(submission.recordedAt()),
                submission.check().name(),
                moment(first.effectiveAt()),
                first.place(),
                origin(submission),
                lag(first.effectiveAt(), submission.recordedAt()),
                phone,
                photos,
                lines,
                verdict == null ? null : words(verdict),
                verdict == null ? null : verdict.reason());
    }

    private static @Nullable String origin(Submission submission) {
        var origin = submission.origin();
        var how = origin.how() == null ? "" : msg("evidence.how." + origin.how());
        var words = new ArrayList<String>();
        switch (origin.way()) {
            case BROWSER -> {}
            case PAPER -> words.add(msg("evidence.origin.PAPER", origin.toldBy()));
            case BUNDLE -> words.add(msg("evidence.origin.BUNDLE"));
            case ON_BEHALF ->
                words.add(
                        how.isEmpty()
                                ? msg("evidence.origin.ON_BEHALF", origin.toldBy())
                                : msg("evidence.origin.ON_BEHALF.how", origin.toldBy(), how));
        }
        if (submission.interim()) words.add(msg("evidence.sheet.interim"));
        return words.isEmpty() ? null : String.join(" · ", words);
    }

    /** Whole days between what happened and its being handed in. */
    private @Nullable String lag(Instant happened, Instant handedIn) {
        var days = ChronoUnit.DAYS.between(day(happened), day(handedIn));
        return days < 1 ? null : msg("evidence.sheet.lag", days);
    }

    private LocalDate day(Instant at) {
        return at.atZone(settings.zone()).toLocalDate();
    }

    private static @Nullable Phone phone(Submission submission, @Nullable Spot spot, Me me) {
        if (spot == null) return null;
        var at = String.format(Locale.ROOT, "%.5f,%.5f", spot.latitude(), spot.longitude());
        var said = at.replace(",", "; ");
        return new Phone(
                spot.accuracy() == null
                        ? msg("evidence.sheet.spot", said)
                        : msg("evidence.sheet.spotWithin", said, spot.accuracy()),
                "geo:" + at,
                submission.by().equals(me.person())
                        ? "/tasks/" + submission.task().value() + "/proof/"
                                + submission.id().value() + "/forget-spot"
                        : null);
    }

    private String words(Verdict verdict) {
        return msg(
                verdict.accepted() ? "evidence.sheet.accepted" : "evidence.sheet.returned",
                verdict.byName(),
                moment(verdict.at()));
    }

    private ProofSheet.Photo photo(
            Entry entry, Medium file, Submission submission, @Nullable String elsewhere, @Nullable Correction correct) {
        var taken = file.takenAt();
        return new ProofSheet.Photo(
                entry.id().value().toString(),
                file.shown(320),
                file.shown(1600),
                msg("evidence.sheet.photo", file.name(), submission.byName()),
                file.width(),
                file.height(),
                taken == null ? null : msg("evidence.sheet.taken", moment(taken)),
                elsewhere,
                entry.corrected(),
                correct);
    }

    private ProofSheet.Line line(
            Entry entry, @Nullable Medium file, @Nullable String elsewhere, @Nullable Correction correct) {
        var content = entry.content();
        return new ProofSheet.Line(
                entry.id().value().toString(),
                content.kind().name(),
                words(content, file),
                content.kind() == EntryKind.LINK ? content.link() : file == null ? null : file.address(),
                file != null && file.kind().sound() ? file.address() : null,
                elsewhere,
                entry.corrected(),
                entry.corrects() != null,
                correct);
    }

    private static Correction correct(Entry entry, Submission submission) {
        var content = entry.content();
        return new Correction(
                "/tasks/" + submission.task().value() + "/proof/entries/"
                        + entry.id().value(),
                UUID.randomUUID().toString(),
                content.kind().name(),
                content.quantity() == null
                        ? new Count("", "")
                        : new Count(number(content.quantity()), "" + content.unit()),
                content.link() == null ? "" : content.link(),
                content.words() == null ? "" : content.words());
    }

    static String words(Content content, @Nullable Medium file) {
        return switch (content.kind()) {
            case COUNT -> number(content.quantity()) + " " + msg("evidence.unit." + content.unit());
            case LINK -> address(content.link());
            case NOTE -> String.valueOf(content.words());
            case PHOTO, FILE -> file == null ? "?" : file.name() + " · " + size(file.bytes());
        };
    }

    String moment(Instant at) {
        return Days.moment(at, settings.zone());
    }

    static String number(@Nullable BigDecimal quantity) {
        return NumberFormat.getInstance(Frame.current().locale()).format(quantity);
    }

    /** The site and the beginning of what comes after it. */
    private static String address(@Nullable String link) {
        var uri = URI.create(String.valueOf(link));
        var path = Objects.requireNonNullElse(uri.getPath(), "");
        return uri.getHost() + (path.length() <= 40 ? path : path.substring(0, 39) + "…");
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }
}
