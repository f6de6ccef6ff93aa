package loa.field.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.evidence.CarriedProof;
import loa.evidence.Entry;
import loa.evidence.EntryId;
import loa.evidence.EntryKind;
import loa.evidence.Submission;
import loa.field.Act;
import loa.field.Sent;
import loa.field.pack.Installation;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.Medium;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.platform.Settings;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.carried.CarriedTasks;
import loa.work.carried.CarriedTasks.Done;
import loa.work.carried.Pending;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done here about tasks that another installation runs, as it is written for that one. */
@Component
public class Doings {

    /** A report that goes with proof in between is written beside it, at the same moment. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(10);

    private final CarriedTasks carried;
    private final CarriedProof proof;
    private final Bundles bundles;
    private final Installation installation;
    private final Media media;
    private final Persons persons;
    private final Settings settings;

    Doings(
            CarriedTasks carried,
            CarriedProof proof,
            Bundles bundles,
            Installation installation,
            Media media,
            Persons persons,
            Settings settings) {
        this.carried = carried;
        this.proof = proof;
        this.bundles = bundles;
        this.installation = installation;
        this.media = media;
        this.persons = persons;
        this.settings = settings;
    }

    /** One of them, with the files that it needs. */
    public record Doing(Answer answer, List<MediaId> files) {

        UUID key() {
            return answer.item().key();
        }
    }

    /** Those that the other side has not said it has, in the order in which they were done. */
    public List<Doing> waiting(Correspondent to, CampaignId campaign) {
        var there = bundles.acknowledged(to.id());
        return all(campaign).stream()
                .filter(doing -> !there.contains(doing.key()))
                .toList();
    }

    /** What of it the other side does not know, by task, given what came back there. */
    Map<TaskId, Pending> pending(CampaignId campaign, Set<UUID> there, List<CarriedProof.Said> verdicts) {
        var returns = verdicts.stream()
                .filter(said -> !said.accepted())
                .collect(Collectors.groupingBy(CarriedProof.Said::taskId));
        var pending = new HashMap<TaskId, Pending>();
        for (var doing : all(campaign)) {
            var item = doing.answer().item();
            if (there.contains(item.key())) continue;
            var known = Instant.parse(Objects.requireNonNullElse(item.known(), item.at()));
            var returned = returns.getOrDefault(item.task(), List.of()).stream()
                    .anyMatch(said -> said.at().isAfter(known));
            var interim = Boolean.TRUE.equals(item.interim());
            var proves = item.kind() == Act.Kind.PROVE && !interim && !returned;
            var begins = item.kind() == Act.Kind.BEGIN || item.kind() == Act.Kind.REPORT || interim && !returned;
            pending.merge(
                    new TaskId(item.task()),
                    new Pending(proves, begins),
                    (a, b) -> new Pending(a.proves() || b.proves(), a.begins() || b.begins()));
        }
        return pending;
    }

    private List<Doing> all(CampaignId campaign) {
        var known = bundles.known(campaign);
        Function<Instant, Instant> knownAt = at -> {
            var entry = known.floorEntry(at);
            return entry == null ? at : entry.getValue();
        };
        var handedIn = proof.handedIn(campaign);
        var keys = new HashMap<EntryId, Answer.Corrected>();
        handedIn.forEach((key, each) -> {
            for (int line = 0; line < each.entries().size(); line++) {
                keys.put(each.entries().get(line).id(), new Answer.Corrected(key, line + 1));
            }
        });
        var files = media.findAll(handedIn.values().stream()
                .flatMap(each -> each.entries().stream())
                .flatMap(entry -> Optional.ofNullable(entry.content().media()).stream())
                .toList());
        var doings = new ArrayList<Doing>();
        handedIn.forEach((key, each) -> doings.add(proved(key, each, knownAt, keys, files)));
        for (var done : carried.done(campaign)) {
            if (!isBesideProof(done, handedIn.values())) doings.add(done(done, knownAt));
        }
        for (var said : carried.said(campaign)) {
            var item = item(said.id(), said.by(), said.task(), Act.Kind.SAY, said.at(), knownAt, said.words());
            doings.add(new Doing(new Answer(said.byName(), said.byPost(), item, null), List.of()));
        }
        doings.sort(Comparator.comparing(
                        (Doing doing) -> Instant.parse(doing.answer().item().at()))
                .thenComparing(doing -> doing.key().toString()));
        return doings;
    }

    private static boolean isBesideProof(Done done, Iterable<Submission> handedIn) {
        if (!done.move().equals("ReportProgress")) return false;
        for (var each : handedIn) {
            if (each.interim()
                    && each.task().equals(done.task())
                    && each.by().equals(done.by())
                    && Duration.between(each.recordedAt(), done.at()).abs().compareTo(SAME_MOMENT) < 0) return true;
        }
        return false;
    }

    /** Its key follows from where it stands, so that it is the same in every pack. */
    private Doing done(Done done, Function<Instant, Instant> known) {
        var place = "loa-line/1 " + installation.id() + " " + done.task().value() + " " + done.sequence();
        var key = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        var kind = done.move().equals("Start") ? Act.Kind.BEGIN : Act.Kind.REPORT;
        var item = item(key, done.by(), done.task(), kind, done.at(), known, done.note());
        return new Doing(new Answer(done.byName(), done.byPost(), item, null), List.of());
    }

    private static Sent item(
            UUID key, UUID by, TaskId task, Act.Kind kind, Instant at, Function<Instant, Instant> known, String words) {
        return new Sent(
                key,
                by,
                task.value(),
                kind,
                whole(at),
                known.apply(at).toString(),
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Doing proved(
            UUID key,
            Submission each,
            Function<Instant, Instant> known,
            Map<EntryId, Answer.Corrected> keys,
            Map<MediaId, Medium> media) {
        var figures = new ArrayList<Sent.Figure>();
        var links = new ArrayList<String>();
        var words = new ArrayList<String>();
        var files = new ArrayList<Sent.File>();
        var enclosed = new ArrayList<MediaId>();
        var corrects = each.entries().stream()
                .flatMap(entry -> Optional.ofNullable(entry.corrects()).stream())
                .findFirst()
                .map(keys::get)
                .orElse(null);
        for (var entry : each.entries()) {
            var content = entry.content();
            if (content.media() != null) {
                var medium = media.get(content.media());
                if (medium == null) continue;
                files.add(new Sent.File(null, medium.name(), medium.sha256()));
                enclosed.add(medium.id());
            } else if (content.kind() == EntryKind.COUNT) {
                figures.add(new Sent.Figure(
                        Objects.requireNonNull(content.quantity())
                                .toPlainString()
                                .replace('.', ','),
                        Objects.requireNonNull(content.unit()).name()));
            } else if (content.link() != null) links.add(content.link());
            else if (content.words() != null) words.add(content.words());
        }
        var first = each.entries().getFirst();
        var item = new Sent(
                key,
                each.by(),
                each.task().value(),
                Act.Kind.PROVE,
                whole(each.recordedAt()),
                known.apply(each.recordedAt()).toString(),
                String.join("\n", words),
                String.join("\n", links),
                happened(first),
                first.place(),
                null,
                figures,
                files,
                null,
                each.interim(),
                each.origin().toldBy(),
                each.origin().how() == null ? null : each.origin().how().name(),
                null,
                null);
        return new Doing(new Answer(each.byName(), post(each), item, corrects), enclosed);
    }

    private String happened(Entry entry) {
        return entry.effectiveAt()
                .atZone(settings.zone())
                .toLocalDateTime()
                .withNano(0)
                .toString();
    }

    private @Nullable String post(Submission each) {
        return persons.find(new PersonId(each.by())).stream()
                .flatMap(person -> person.posts().stream())
                .filter(post -> post.unit().value().equals(each.byUnit()))
                .map(post -> post.title())
                .findFirst()
                .orElse(null);
    }

    private static String whole(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
