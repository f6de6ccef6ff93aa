package loa.field.exchange;

import static loa.platform.view.Words.msg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.evidence.CarriedProof;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.carried.CarriedDesk;
import loa.work.carried.CarriedTasks.Source;
import org.springframework.stereotype.Component;

/** Takes packs with what a unit here owes to whoever runs the campaign elsewhere, in the caller's transaction. */
@Component
class TaskIntake {

    private final CarriedDesk carried;
    private final CarriedProof proof;
    private final Correspondents correspondents;
    private final Bundles bundles;
    private final Doings doings;
    private final Rights rights;
    private final AuditLog audit;

    TaskIntake(
            CarriedDesk carried,
            CarriedProof proof,
            Correspondents correspondents,
            Bundles bundles,
            Doings doings,
            Rights rights,
            AuditLog audit) {
        this.carried = carried;
        this.proof = proof;
        this.correspondents = correspondents;
        this.bundles = bundles;
        this.doings = doings;
        this.rights = rights;
        this.audit = audit;
    }

    Optional<ExchangeRefusal> objection(Bundle bundle, Sheet sheet, Correspondent from, Me me) {
        var unit = Objects.requireNonNull(from.unit());
        if (!rights.may(me, Power.DO_TASK, null, unit) && !rights.may(me, Power.ADMINISTER, null, unit)) {
            return Optional.of(ExchangeRefusal.NOT_FOR_YOU);
        }
        if (!from.runs() || carried.isOfOthers(bundle.campaign(), from.id())) {
            return Optional.of(ExchangeRefusal.OTHER_CAMPAIGN);
        }
        var ours = ours(from);
        var owners = sheet.orders().tasks().stream().map(task -> task.unitId()).collect(Collectors.toSet());
        owners.add(sheet.issuer());
        return ours.keySet().containsAll(owners) ? Optional.empty() : Optional.of(ExchangeRefusal.UNITS_UNKNOWN);
    }

    void take(Bundle bundle, Sheet sheet, Correspondent from, Me me) {
        var campaign = new CampaignId(sheet.orders().campaign().id());
        carried.hold(campaign);
        bundles.acknowledge(from.id(), sheet.acks());
        var there = new HashSet<>(bundles.acknowledged(from.id()));
        var ours = ours(from);
        var pending = doings.pending(campaign, there, sheet.verdicts());
        var source = new Source(from.id(), from.name(), bundle.number(), bundle.madeAt());
        var merged = carried.merge(
                sheet.orders(), source, pending, unit -> ours.getOrDefault(unit, unit), ours.keySet(), me);
        var heard = proof.hear(campaign, sheet.verdicts(), from.name(), me);
        if (merged.younger()) bundles.setTexts(from.id(), campaign, sheet.texts());
        bundles.taken(
                bundle.id(),
                me.name(),
                List.of(msg(
                        merged.younger() ? "field.exchange.merged" : "field.exchange.mergedOlder",
                        merged.given(),
                        merged.moved(),
                        merged.lines(),
                        merged.comments(),
                        heard)));
        audit.append(
                me,
                "field.exchange.tasks.taken",
                "campaign:" + campaign.value(),
                campaign.value(),
                Objects.requireNonNull(from.unit()).value(),
                Map.of(
                        "from",
                        from.name(),
                        "number",
                        Long.toString(bundle.number()),
                        "tasks",
                        Integer.toString(bundle.items()),
                        "key",
                        from.fingerprint(),
                        "carrier",
                        bundle.broughtByName(),
                        "sha256",
                        bundle.sha256()));
    }

    private Map<UUID, UUID> ours(Correspondent from) {
        var ours = new HashMap<UUID, UUID>();
        for (var unit : correspondents.units(from.id())) if (unit.ours() != null) ours.put(unit.theirs(), unit.ours());
        ours.put(from.theirUnit(), Objects.requireNonNull(from.unit()).value());
        return ours;
    }

    /** The unit here that owes. */
    static UnitId unit(Correspondent from) {
        return Objects.requireNonNull(from.unit());
    }
}
