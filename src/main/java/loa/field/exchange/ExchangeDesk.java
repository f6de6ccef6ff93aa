package loa.field.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.field.Act.Enclosure;
import loa.field.Sent;
import loa.field.pack.Installation;
import loa.field.pack.Manifest;
import loa.field.pack.Pack;
import loa.field.pack.PackFormat;
import loa.media.Upload;
import loa.platform.Me;
import loa.platform.Settings;
import loa.work.CampaignId;
import loa.work.carried.OrderShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where packs of other installations are looked at and taken. Nothing is taken of one that is not wholly right (ADR 0025). */
@Component
public class ExchangeDesk {

    private static final int MOST_WAITING = 50;
    private static final int LONGEST_NAME = 300;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Correspondents correspondents;
    private final Bundles bundles;
    private final TaskIntake tasks;
    private final AnswerIntake answers;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Clock clock;

    ExchangeDesk(
            Correspondents correspondents,
            Bundles bundles,
            TaskIntake tasks,
            AnswerIntake answers,
            Installation installation,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock)
            throws IOException {
        this.correspondents = correspondents;
        this.bundles = bundles;
        this.tasks = tasks;
        this.answers = answers;
        this.installation = installation;
        this.transaction = transaction;
        this.folder = Files.createDirectories(settings.data().resolve("packs"));
        this.clock = clock;
    }

    /** What came of looking at a file. */
    public sealed interface Look {
        record Fit(Bundle bundle) implements Look {}

        record Unfit(ExchangeRefusal why) implements Look {}
    }

    /** What an opened pack holds. */
    public sealed interface Content {
        record Tasks(Sheet sheet) implements Content {}

        record Answers(List<Answer> answers) implements Content {}

        record Unfit(ExchangeRefusal why) implements Content {}
    }

    private record Whole(Manifest manifest, Manifest.Route route, byte[] key, Content content) {}

    private static final class Broken extends IOException {
        private final ExchangeRefusal why;

        Broken(ExchangeRefusal why) {
            super(why.name());
            this.why = why;
        }
    }

    /** Keeps the file and says whether it can be looked at; the same bytes are the same pack. */
    public Look bring(InputStream file, String passphrase, Me me) {
        try {
            var received = Files.createTempFile(folder, "", ".part");
            try {
                var sha256 = receive(file, passphrase, received);
                var known = bundles.find(sha256);
                var whole = open(received, null);
                if (known.isEmpty()) {
                    Files.move(received, place(sha256), StandardCopyOption.REPLACE_EXISTING);
                    transaction.executeWithoutResult(status -> keep(whole, sha256, me));
                } else if (!Files.exists(place(sha256))) {
                    Files.move(received, place(sha256), StandardCopyOption.REPLACE_EXISTING);
                }
                return new Look.Fit(bundles.find(sha256).orElseThrow());
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (Broken e) {
            return new Look.Unfit(e.why);
        } catch (Seal.Closed e) {
            return new Look.Unfit(ExchangeRefusal.SEALED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in it, for a look before it is taken. */
    public Content content(Bundle bundle) {
        try {
            return open(place(bundle.sha256()), null).content();
        } catch (Broken e) {
            return new Content.Unfit(e.why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What would become of one answer of it now. */
    public String outlook(Answer answer, Bundle bundle) {
        var from = correspondents.find(bundle.correspondent()).orElseThrow();
        return answers.objection(bundle, from)
                .map(ExchangeRefusal::words)
                .orElseGet(() -> answers.outlook(answer, bundle, from));
    }

    /** Why it cannot be taken now; empty: it can. */
    public Optional<ExchangeRefusal> objection(Bundle bundle, Me me) {
        var from = correspondents.find(bundle.correspondent()).orElseThrow();
        if (from.endedAt() != null) return Optional.of(ExchangeRefusal.ENDED);
        if (!from.isBelieved()) return Optional.of(ExchangeRefusal.NOT_BELIEVED);
        return switch (content(bundle)) {
            case Content.Unfit(var why) -> Optional.of(why);
            case Content.Tasks(var sheet) -> tasks.objection(bundle, sheet, from, me);
            case Content.Answers _ -> answers.objection(bundle, from);
        };
    }

    /** Takes it, or says why not. It may be taken again: what is here already stays as it is. */
    public Optional<ExchangeRefusal> take(UUID id, Me me) {
        var bundle = bundles.find(id).orElseThrow(() -> new IllegalArgumentException("no such pack: " + id));
        var objection = objection(bundle, me);
        if (objection.isPresent()) return objection;
        var from = correspondents.find(bundle.correspondent()).orElseThrow();
        try {
            var files = Files.createTempDirectory(folder, "open");
            try {
                switch (open(place(bundle.sha256()), files).content()) {
                    case Content.Tasks(var sheet) ->
                        transaction.executeWithoutResult(status -> tasks.take(bundle, sheet, from, me));
                    case Content.Answers(var all) -> answers.take(bundle, all, files, from, me);
                    case Content.Unfit(var why) -> throw new Broken(why);
                }
                return Optional.empty();
            } finally {
                FileSystemUtils.deleteRecursively(files);
            }
        } catch (Broken e) {
            return Optional.of(e.why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Whole whole, String sha256, Me me) {
        var manifest = whole.manifest();
        var route = whole.route();
        var runs = manifest.kind() == Manifest.Kind.TASKS;
        correspondents.add(new Correspondent(
                manifest.signer(),
                whole.key(),
                route.signerName(),
                runs,
                null,
                manifest.person(),
                manifest.name(),
                null,
                clock.instant(),
                null,
                null,
                null));
        if (whole.content() instanceof Content.Tasks(var sheet)) {
            for (var unit : sheet.units()) {
                correspondents.note(
                        manifest.signer(),
                        new Correspondents.Known(
                                unit.id(), unit.name(), unit.kind(), unit.id().equals(sheet.issuer()), null));
            }
        }
        bundles.add(new Bundle(
                UUID.randomUUID(),
                sha256,
                manifest.signer(),
                manifest.kind(),
                route.number(),
                new CampaignId(route.campaign()),
                route.title(),
                whole.content() instanceof Content.Tasks(var sheet)
                        ? sheet.orders().tasks().size()
                        : ((Content.Answers) whole.content()).answers().size(),
                Instant.parse(manifest.madeAt()),
                me.person(),
                me.name(),
                clock.instant(),
                null));
    }

    private Whole open(Path file, @Nullable Path into) throws IOException {
        if (!Files.isRegularFile(file)) throw new Broken(ExchangeRefusal.GONE);
        return switch (PackFormat.open(file, into)) {
            case PackFormat.Opened.Unfit(var why) -> throw new Broken(ExchangeRefusal.of(why));
            case PackFormat.Opened.Whole(var pack) -> whole(pack);
        };
    }

    private Whole whole(Pack pack) throws Broken {
        var manifest = pack.manifest();
        var route = manifest.route();
        if (route == null) throw new Broken(ExchangeRefusal.NOT_A_PACK);
        if (manifest.signer().equals(installation.id())) throw new Broken(ExchangeRefusal.OWN_PACK);
        try {
            var key = Base64.getDecoder().decode(route.key());
            if (!signed(key, pack)) throw new Broken(ExchangeRefusal.WRONG_SIGNATURE);
            var known = correspondents.find(manifest.signer());
            if (known.isPresent() && !Arrays.equals(known.get().publicKey(), key)) {
                throw new Broken(ExchangeRefusal.OTHER_KEY);
            }
            if (known.isEmpty() && correspondents.waiting() >= MOST_WAITING) throw new Broken(ExchangeRefusal.TOO_MANY);
            var _ = Instant.parse(manifest.madeAt());
            var names = List.of(route.signerName(), route.title(), manifest.name());
            if (names.stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST_NAME)) {
                throw new Broken(ExchangeRefusal.DAMAGED);
            }
            Objects.requireNonNull(route.campaign());
            Objects.requireNonNull(manifest.person());
            var content = switch (manifest.kind()) {
                case TASKS -> new Content.Tasks(sheet(pack));
                case ANSWERS -> new Content.Answers(answers(pack));
                case CAPTURES, ORDERS -> throw new Broken(ExchangeRefusal.NOT_A_PACK);
            };
            return new Whole(manifest, route, key, content);
        } catch (JacksonException e) {
            // The signer wrote it so: it knows words that this version does not.
            throw new Broken(ExchangeRefusal.NEWER);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new Broken(ExchangeRefusal.DAMAGED);
        }
    }

    private static Sheet sheet(Pack pack) throws Broken {
        var bytes = pack.parts().get(Pack.TASKS);
        if (bytes == null) throw new Broken(ExchangeRefusal.DAMAGED);
        var sheet = OrderShelf.JSON.readValue(bytes, Sheet.class);
        var route = Objects.requireNonNull(pack.manifest().route());
        if (!sheet.orders().campaign().id().equals(route.campaign())) throw new Broken(ExchangeRefusal.DAMAGED);
        for (var text : sheet.texts()) {
            if (text.words().isBlank() || text.sha256().length() != 64) throw new Broken(ExchangeRefusal.DAMAGED);
        }
        return sheet;
    }

    private static List<Answer> answers(Pack pack) throws Broken {
        var enclosed =
                pack.manifest().parts().stream().map(Manifest.Part::sha256).toList();
        var answers = new ArrayList<Answer>();
        var lines = new String(pack.parts().getOrDefault(Pack.ITEMS, new byte[0]), StandardCharsets.UTF_8);
        for (var line : lines.lines().filter(each -> !each.isBlank()).toList()) {
            var answer = JSON.readValue(line, Answer.class);
            var files =
                    answer.item().enclosures().stream().map(Sent.File::sha256).toList();
            if (!enclosed.containsAll(files)) throw new Broken(ExchangeRefusal.DAMAGED);
            if (answer.name().isBlank() || answer.name().length() > LONGEST_NAME) {
                throw new Broken(ExchangeRefusal.DAMAGED);
            }
            answer.item()
                    .capture(file -> new Enclosure(new Upload(file.name(), InputStream::nullInputStream, false), ""));
            answers.add(answer);
        }
        if (answers.isEmpty()) throw new Broken(ExchangeRefusal.EMPTY);
        return AnswerIntake.inOrder(answers);
    }

    private static boolean signed(byte[] key, Pack pack) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            verifier.update(pack.manifestBytes());
            return verifier.verify(pack.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256 + ".loa");
    }

    /** Writes down what arrives, unsealed, as far as the limit; its hash. */
    private static String receive(InputStream file, String passphrase, Path received) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffered = new BufferedInputStream(file, 1 << 16);
            var sealed = Seal.isSealed(buffered);
            if (sealed && passphrase.isBlank()) throw new Seal.Closed();
            long room = PackFormat.LARGEST;
            try (var in = new DigestInputStream(sealed ? Seal.open(buffered, passphrase) : buffered, digest);
                    var out = Files.newOutputStream(received)) {
                var piece = new byte[1 << 16];
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    room -= n;
                    if (room < 0) throw new Broken(ExchangeRefusal.TOO_LARGE);
                    out.write(piece, 0, n);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
