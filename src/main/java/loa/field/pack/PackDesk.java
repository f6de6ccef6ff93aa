package loa.field.pack;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.field.Act.Enclosure;
import loa.field.Author;
import loa.field.FieldDesk;
import loa.field.Receipt.Filed;
import loa.field.Receipt.Refused;
import loa.field.Sent;
import loa.media.Upload;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where packs from phones are looked at and taken. A pack counts because the phone of its person signed it; who carries it need
 * not be believed. Nothing is taken of one that is damaged, and each capture is taken once, whatever brings it (ADR 0012).
 */
@Component
public class PackDesk {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Packs packs;
    private final SigningDevices devices;
    private final FieldDesk desk;
    private final Persons persons;
    private final Units units;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Clock clock;

    PackDesk(
            Packs packs,
            SigningDevices devices,
            FieldDesk desk,
            Persons persons,
            Units units,
            AuditLog audit,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock)
            throws IOException {
        this.packs = packs;
        this.devices = devices;
        this.desk = desk;
        this.persons = persons;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
        this.folder = Files.createDirectories(settings.data().resolve("packs"));
        this.clock = clock;
    }

    /** What came of looking at a file. */
    public sealed interface Look {
        record Fit(Brought pack) implements Look {}

        record Unfit(PackRefusal why) implements Look {}
    }

    /** Believed: signed by a phone that is known, each item of that phone's person. */
    private sealed interface Believed {
        record Yes(Pack pack, SigningDevice device, List<Sent> items) implements Believed {}

        record No(PackRefusal why) implements Believed {}
    }

    /** Keeps the file and says whether it can be taken; the same bytes are the same pack. */
    public Look bring(InputStream file, Me me) {
        try {
            var received = Files.createTempFile(folder, "", ".part");
            try {
                var sha256 = receive(file, received);
                if (sha256.isEmpty()) return new Look.Unfit(PackRefusal.TOO_LARGE);
                var known = packs.find(sha256.get());
                if (known.isPresent()) return new Look.Fit(known.get());
                return switch (believe(received, null)) {
                    case Believed.No(var why) -> new Look.Unfit(why);
                    case Believed.Yes yes -> keep(yes, received, sha256.get(), me);
                };
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The captures of a pack, for a look before it is taken. */
    public List<Sent> items(Brought pack) {
        return believe(place(pack.sha256()), null) instanceof Believed.Yes yes ? yes.items() : List.of();
    }

    /** In whose name its captures are taken. */
    public Optional<Me> author(Brought pack) {
        return devices.find(pack.device()).flatMap(this::person);
    }

    /** Takes each capture of the pack in the name of its person, or says why none. */
    public Optional<PackRefusal> take(UUID id, Me carrier) {
        var brought = packs.find(id).orElseThrow(() -> new IllegalArgumentException("no such pack: " + id));
        if (brought.taken() != null) return Optional.of(PackRefusal.TAKEN_ALREADY);
        try {
            var files = Files.createTempDirectory(folder, "open");
            try {
                return switch (believe(place(brought.sha256()), files)) {
                    case Believed.No(var why) -> Optional.of(why);
                    case Believed.Yes yes -> take(brought, yes, files, carrier);
                };
            } finally {
                FileSystemUtils.deleteRecursively(files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<PackRefusal> take(Brought brought, Believed.Yes yes, Path files, Me carrier) {
        var person = person(yes.device());
        if (person.isEmpty()) return Optional.of(PackRefusal.OTHER_PERSON);
        var author = person.get().person().equals(carrier.person())
                ? Author.self(person.get())
                : new Author(person.get(), carrier);
        var outcomes = new ArrayList<String>();
        for (var item : yes.items()) {
            var capture = item.capture(file -> new Enclosure(
                    new Upload(file.name(), new FileSystemResource(files.resolve(file.sha256())), item.agrees()),
                    file.sha256()));
            outcomes.add(
                    switch (desk.take(capture, author)) {
                        case Filed filed -> filed.outcome().name();
                        case Refused refused -> refused.words();
                    });
        }
        transaction.executeWithoutResult(status -> {
            if (!packs.taken(brought.id(), clock.instant(), carrier.name(), outcomes)) return;
            audit.append(
                    carrier,
                    "field.pack.taken",
                    "person:" + brought.person(),
                    null,
                    yes.device().unit().value(),
                    Map.of(
                            "by",
                            person.get().name(),
                            "items",
                            Integer.toString(outcomes.size()),
                            "sha256",
                            brought.sha256()));
        });
        return Optional.empty();
    }

    private Look keep(Believed.Yes yes, Path received, String sha256, Me me) throws IOException {
        Files.move(received, place(sha256), StandardCopyOption.REPLACE_EXISTING);
        var manifest = yes.pack().manifest();
        packs.add(new Brought(
                UUID.randomUUID(),
                sha256,
                moment(manifest.madeAt()),
                yes.device().person(),
                yes.device().id(),
                yes.items().size(),
                me.person(),
                me.name(),
                clock.instant(),
                null));
        return new Look.Fit(packs.find(sha256).orElseThrow());
    }

    private Believed believe(Path file, @Nullable Path into) {
        if (!Files.isRegularFile(file)) return new Believed.No(PackRefusal.GONE);
        return switch (PackFormat.open(file, into)) {
            case PackFormat.Opened.Unfit(var why) -> new Believed.No(why);
            case PackFormat.Opened.Whole(var pack) -> believe(pack);
        };
    }

    private Believed believe(Pack pack) {
        var manifest = pack.manifest();
        if (manifest.kind() != Manifest.Kind.CAPTURES) return new Believed.No(PackRefusal.NOT_A_PACK);
        var device = devices.find(manifest.signer());
        if (device.isEmpty()) return new Believed.No(PackRefusal.UNKNOWN_DEVICE);
        if (!SigningDevices.signed(device.get(), pack.manifestBytes(), pack.signature())) {
            return new Believed.No(PackRefusal.WRONG_SIGNATURE);
        }
        if (device.get().endedAt() != null) return new Believed.No(PackRefusal.DEVICE_ENDED);
        var enclosed = manifest.parts().stream().map(Manifest.Part::sha256).toList();
        var items = new ArrayList<Sent>();
        try {
            moment(manifest.madeAt());
            var lines = new String(pack.parts().getOrDefault(Pack.ITEMS, new byte[0]), StandardCharsets.UTF_8);
            for (var line : lines.lines().filter(each -> !each.isBlank()).toList()) {
                var item = JSON.readValue(line, Sent.class);
                if (!item.owner().equals(device.get().person())) return new Believed.No(PackRefusal.OTHER_PERSON);
                if (!enclosed.containsAll(
                        item.enclosures().stream().map(Sent.File::sha256).toList())) {
                    return new Believed.No(PackRefusal.DAMAGED);
                }
                item.capture(file -> new Enclosure(new Upload(file.name(), InputStream::nullInputStream, false), ""));
                items.add(item);
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            return new Believed.No(PackRefusal.DAMAGED);
        }
        if (items.isEmpty()) return new Believed.No(PackRefusal.EMPTY);
        items.sort(
                Comparator.comparing(Sent::at).thenComparing(item -> item.key().toString()));
        return new Believed.Yes(pack, device.get(), items);
    }

    /** The person in the post they had when the phone was registered, or in the latest since. */
    private Optional<Me> person(SigningDevice device) {
        return persons.find(new PersonId(device.person())).flatMap(person -> {
            var today = person.postsOn(LocalDate.now(clock));
            var post = today.stream()
                    .filter(each -> each.unit().equals(device.unit()))
                    .findFirst()
                    .or(() -> today.stream().findFirst());
            return post.map(each -> new Me(
                    device.person(),
                    person.name(),
                    each.unit().value(),
                    units.find(each.unit()).orElseThrow().name(),
                    each.title()));
        });
    }

    private Path place(String sha256) {
        return folder.resolve(sha256 + ".loa");
    }

    private static Instant moment(String typed) {
        return Instant.parse(typed);
    }

    /** Writes down what arrives, as far as the limit; its hash. */
    private static Optional<String> receive(InputStream file, Path received) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long room = PackFormat.LARGEST;
            try (var in = new DigestInputStream(file, digest);
                    var out = Files.newOutputStream(received)) {
                var piece = new byte[1 << 16];
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    room -= n;
                    if (room < 0) return Optional.empty();
                    out.write(piece, 0, n);
                }
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is said of an outcome. */
    public static String words(String outcome) {
        return outcome.matches("TAKEN|NOTED|LATE") ? msg("field.outcome." + outcome) : outcome;
    }
}
