package loa.field.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.field.pack.Installation;
import loa.field.pack.Manifest;
import loa.field.pack.Pack;
import loa.field.pack.PackFormat;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Campaigns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes packs with what was done here and the installation that runs the campaign has not said it has. */
@Component
public class AnswerDispatch {

    private static final JsonMapper JSON = new JsonMapper();
    /** What is over goes into the next pack; a reader refuses larger ones. */
    private static final long ROOM = PackFormat.LARGEST - (20L << 20);

    private final Doings doings;
    private final Correspondents correspondents;
    private final Bundles bundles;
    private final Installation installation;
    private final Campaigns campaigns;
    private final Media media;
    private final MediaShelf shelf;
    private final Units units;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    AnswerDispatch(
            Doings doings,
            Correspondents correspondents,
            Bundles bundles,
            Installation installation,
            Campaigns campaigns,
            Media media,
            MediaShelf shelf,
            Units units,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.doings = doings;
        this.correspondents = correspondents;
        this.bundles = bundles;
        this.installation = installation;
        this.campaigns = campaigns;
        this.media = media;
        this.shelf = shelf;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** A pack, and how many answers did not fit. */
    public record Made(byte[] file, int answers, int left) {}

    /** Why none is made, or the pack; {@code from}: how many answers earlier packs hold already. */
    public sealed interface Making {
        record Done(Made made) implements Making {}

        record Refused(ExchangeRefusal why) implements Making {}
    }

    @Transactional
    public Making make(UUID correspondent, CampaignId id, int from, Me me) {
        var to = correspondents.find(correspondent).orElseThrow();
        if (!to.runs() || to.unit() == null) return new Making.Refused(ExchangeRefusal.NOT_BELIEVED);
        rights.require(me, Power.DO_TASK, id.value(), to.unit());
        var waiting = doings.waiting(to, id);
        if (from >= waiting.size()) return new Making.Refused(ExchangeRefusal.EMPTY);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(Pack.ITEMS, new byte[0]);
        var lines = new ArrayList<String>();
        long room = ROOM;
        for (var doing : waiting.subList(from, waiting.size())) {
            var files = files(doing.files(), parts);
            room -= files.values().stream().mapToLong(each -> each.length).sum();
            if (room < 0 && !lines.isEmpty() || parts.size() + files.size() >= PackFormat.MOST_PARTS) break;
            parts.putAll(files);
            lines.add(JSON.writeValueAsString(doing.answer()));
        }
        parts.put(Pack.ITEMS, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var number = bundles.number();
        var unit = units.find(to.unit()).orElseThrow();
        var campaign = campaigns.find(id).orElseThrow();
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.BETWEEN,
                UUID.randomUUID(),
                Manifest.Kind.ANSWERS,
                clock.instant().toString(),
                installation.id(),
                to.theirUnit(),
                to.theirUnitName(),
                PackFormat.named(parts),
                new Manifest.Route(
                        Base64.getEncoder().encodeToString(installation.publicKey()),
                        unit.name(),
                        number,
                        id.value(),
                        campaign.title()));
        audit.append(
                me,
                "field.exchange.answers.made",
                "campaign:" + id.value(),
                id.value(),
                unit.id().value(),
                Map.of("to", to.name(), "number", Long.toString(number), "items", Integer.toString(lines.size())));
        var file = PackFormat.write(manifest, parts, installation::sign);
        return new Making.Done(new Made(file, lines.size(), waiting.size() - from - lines.size()));
    }

    /** The bytes as they came, each once. */
    private Map<String, byte[]> files(List<MediaId> wanted, Map<String, byte[]> there) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var medium : media.findAll(wanted).values()) {
            var name = "files/" + medium.sha256();
            if (there.containsKey(name)) continue;
            shelf.enclosed(medium).ifPresent(bytes -> {
                try {
                    files.put(name, bytes.getContentAsByteArray());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }
}
