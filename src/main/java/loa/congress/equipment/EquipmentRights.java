package loa.congress.equipment;

import java.util.Set;
import java.util.stream.Collectors;
import loa.media.MediaId;
import loa.media.Onlookers;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskRights;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with a list: its lead all of it, units what they bring; whoever checks the campaign reads it. */
@Component
public class EquipmentRights implements Onlookers {

    private final TaskRights rights;
    private final GearLists lists;
    private final Gears gears;

    EquipmentRights(TaskRights rights, GearLists lists, Gears gears) {
        this.rights = rights;
        this.lists = lists;
        this.gears = gears;
    }

    /** What a reader has to do with a list; {@code own} are the units whose things they see to. */
    public record Reader(boolean leads, Set<UnitId> own) {

        public boolean mayChange(Gear gear) {
            return leads || gear.unit() != null && own.contains(gear.unit());
        }

        /** Whether the reader sees to anything. */
        public boolean acts() {
            return leads || !own.isEmpty();
        }
    }

    public boolean leads(CampaignId campaign, UnitId lead, Me me) {
        return rights.runs(campaign, me) || rights.does(campaign, lead, me);
    }

    public boolean leads(GearList list, Me me) {
        return leads(list.campaign(), list.lead(), me);
    }

    /** What the person may do here; who has nothing to do with it is refused. */
    public Reader reader(GearList list, Me me) {
        var sight = rights.sight(list.campaign(), me);
        var bringing = gears.of(list.id()).stream()
                .map(Gear::unit)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        var leads = leads(list, me);
        if (!leads && !sight.sees(list.lead(), bringing))
            throw new AccessDeniedException(list.id().subject());
        return new Reader(
                leads,
                bringing.stream()
                        .filter(unit -> rights.does(list.campaign(), unit, me))
                        .collect(Collectors.toSet()));
    }

    public boolean reads(GearList list, Me me) {
        try {
            reader(list, me);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        return gears.shown(file)
                .flatMap(gear -> lists.find(gear.list()))
                .filter(list -> rights.campaigns(me).contains(list.campaign()))
                .filter(list -> reads(list, me))
                .isPresent();
    }
}
