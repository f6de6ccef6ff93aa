package loa.field.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.approval.Standing;
import loa.audit.AuditLog;
import loa.content.Editions;
import loa.content.ItemFilter;
import loa.content.ItemList;
import loa.content.release.ReleaseDesk;
import loa.display.SloganDesk;
import loa.display.Slogans;
import loa.evidence.CarriedProof;
import loa.field.pack.Installation;
import loa.field.pack.Manifest;
import loa.field.pack.Pack;
import loa.field.pack.PackFormat;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.TaskId;
import loa.work.TaskRights.Sight;
import loa.work.carried.OrderShelf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes packs for the installation of a unit: all that it owes in a campaign, and what was said of what it brought. */
@Component
public class TaskDispatch {

    private final OrderShelf shelf;
    private final CarriedProof proof;
    private final Correspondents correspondents;
    private final Bundles bundles;
    private final Installation installation;
    private final Campaigns campaigns;
    private final Units units;
    private final ItemList items;
    private final Editions editions;
    private final ReleaseDesk releases;
    private final Slogans slogans;
    private final SloganDesk sloganDesk;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    TaskDispatch(
            OrderShelf shelf,
            CarriedProof proof,
            Correspondents correspondents,
            Bundles bundles,
            Installation installation,
            Campaigns campaigns,
            Units units,
            ItemList items,
            Editions editions,
            ReleaseDesk releases,
            Slogans slogans,
            SloganDesk sloganDesk,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.shelf = shelf;
        this.proof = proof;
        this.correspondents = correspondents;
        this.bundles = bundles;
        this.installation = installation;
        this.campaigns = campaigns;
        this.units = units;
        this.items = items;
        this.editions = editions;
        this.releases = releases;
        this.slogans = slogans;
        this.sloganDesk = sloganDesk;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pack, for whoever runs the campaign. */
    @Transactional
    public byte[] make(CampaignId id, Unit unit, Me me) {
        rights.require(me, Power.RUN_CAMPAIGN, id.value(), null);
        var campaign = campaigns.find(id).orElseThrow();
        var issuer = units.find(campaign.issuer()).orElseThrow();
        var from = correspondents.worksFor(unit.id()).map(Correspondent::person);
        var orders = shelf.of(id, units.withAllBelow(unit.id()), from.orElse(null));
        var tasks = orders.tasks().stream().map(task -> new TaskId(task.id())).toList();
        var sheet = new Sheet(
                issuer.id().value(),
                places(
                        unit,
                        issuer,
                        orders.tasks().stream().map(task -> task.unitId()).collect(Collectors.toSet())),
                orders,
                proof.verdicts(tasks),
                from.map(bundles::acks).orElse(List.of()),
                texts(id, me));
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(Pack.TASKS, OrderShelf.JSON.writeValueAsString(sheet).getBytes(StandardCharsets.UTF_8));
        var number = bundles.number();
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.BETWEEN,
                UUID.randomUUID(),
                Manifest.Kind.TASKS,
                clock.instant().toString(),
                installation.id(),
                unit.id().value(),
                unit.name(),
                PackFormat.named(parts),
                new Manifest.Route(
                        Base64.getEncoder().encodeToString(installation.publicKey()),
                        issuer.name(),
                        number,
                        id.value(),
                        campaign.title()));
        audit.append(
                me,
                "field.exchange.tasks.made",
                "campaign:" + id.value(),
                id.value(),
                unit.id().value(),
                Map.of("unit", unit.name(), "number", Long.toString(number), "tasks", Integer.toString(tasks.size())));
        return PackFormat.write(manifest, parts, installation::sign);
    }

    private List<Sheet.Place> places(Unit unit, Unit issuer, Set<UUID> owners) {
        var wanted = new LinkedHashSet<UnitId>(List.of(issuer.id(), unit.id()));
        owners.forEach(owner -> wanted.add(new UnitId(owner)));
        return units.findAll(wanted).values().stream()
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .map(each -> new Sheet.Place(each.id().value(), each.name(), each.kind()))
                .toList();
    }

    /** What is approved now, in each language; who runs the campaign sees all of it. */
    private List<Sheet.Text> texts(CampaignId campaign, Me me) {
        var texts = new ArrayList<Sheet.Text>();
        for (var row : items.all(campaign, new Sight(true, Set.of()), ItemFilter.ALL, me)) {
            var item = row.item();
            for (var standing : releases.standings(item.id())) {
                if (!standing.released()) continue;
                editions.withHash(item.id(), standing.sha256())
                        .map(edition -> new Sheet.Text(
                                Sheet.TextKind.CONTENT,
                                item.id().value(),
                                edition.language(),
                                edition.text().title(),
                                edition.text().words(),
                                edition.sha256()))
                        .ifPresent(texts::add);
            }
        }
        var all = slogans.of(campaign);
        var standings = sloganDesk.standings(all);
        for (var slogan : all) {
            var approved = standings.getOrDefault(slogan.id().value(), List.of()).stream()
                    .filter(Standing::released)
                    .anyMatch(standing -> standing.sha256().equals(slogan.sha256()));
            if (approved && !slogan.gone()) {
                texts.add(new Sheet.Text(
                        Sheet.TextKind.SLOGAN,
                        slogan.id().value(),
                        slogan.language(),
                        "",
                        slogan.words(),
                        slogan.sha256()));
            }
        }
        return texts;
    }
}
