package loa.field.pack;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.field.Luggages;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes packs for units without a network: what they have to do in a campaign, its plan, what is decided; signed by this installation. */
@Component
public class OrdersDesk {

    private static final JsonMapper JSON = new JsonMapper();

    private final Luggages luggages;
    private final Installation installation;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    OrdersDesk(Luggages luggages, Installation installation, Rights rights, AuditLog audit, Clock clock) {
        this.luggages = luggages;
        this.installation = installation;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pack, for whoever runs the campaign or works at the unit. */
    @Transactional
    public byte[] make(CampaignId campaign, Unit unit, Me me) {
        if (!me.unit().equals(unit.id().value())) rights.require(me, Power.RUN_CAMPAIGN, campaign.value(), null);
        else rights.require(me, Power.SEE_CAMPAIGN, campaign.value(), null);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                Pack.LUGGAGE,
                JSON.writeValueAsString(luggages.of(unit, campaign)).getBytes(StandardCharsets.UTF_8));
        parts.put(Pack.PLAN, JSON.writeValueAsString(luggages.plan(campaign)).getBytes(StandardCharsets.UTF_8));
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                UUID.randomUUID(),
                Manifest.Kind.ORDERS,
                clock.instant().toString(),
                installation.id(),
                unit.id().value(),
                unit.name(),
                PackFormat.named(parts));
        audit.append(
                me,
                "field.pack.made",
                "campaign:" + campaign.value(),
                campaign.value(),
                unit.id().value(),
                Map.of("unit", unit.name()));
        return PackFormat.write(manifest, parts, installation::sign);
    }
}
