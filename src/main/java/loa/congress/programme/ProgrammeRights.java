package loa.congress.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loa.approval.ObjectKind;
import loa.approval.rule.Rule;
import loa.approval.rule.Rules;
import loa.media.MediaId;
import loa.media.Onlookers;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.TaskRights;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with a programme: its lead all of it; the units that were asked their own items; whoever checks the
 * campaign or approves programmes reads it.
 */
@Component
public class ProgrammeRights implements Onlookers {

    private final TaskRights rights;
    private final Rules rules;
    private final Programmes programmes;
    private final Items items;

    ProgrammeRights(TaskRights rights, Rules rules, Programmes programmes, Items items) {
        this.rights = rights;
        this.rules = rules;
        this.programmes = programmes;
        this.items = items;
    }

    /**
     * What a reader has to do with a programme.
     *
     * @param own the units asked for items for which they may write some
     */
    public record Reader(boolean leads, boolean readsAll, Set<UnitId> own) {

        /** What the reader may do with items of that unit. */
        public Item.Asker asker(Programme programme, UnitId unit) {
            return new Item.Asker(leads, own.contains(unit), programme.locked());
        }

        public boolean sees(Programme programme, Item item) {
            return readsAll || own.contains(item.unit()) || programme.locked() && item.state() == ItemState.SELECTED;
        }
    }

    public boolean leads(Programme programme, Me me) {
        return rights.runs(programme.campaign(), me) || rights.does(programme.campaign(), programme.lead(), me);
    }

    /** Whether the person does the tasks of the unit that leads it. */
    boolean isOfLead(Programme programme, Me me) {
        return rights.does(programme.campaign(), programme.lead(), me);
    }

    /** What the person may do here; who has nothing to do with it is refused. */
    public Reader reader(Programme programme, Me me) {
        var sight = rights.sight(programme.campaign(), me);
        var own = new HashSet<UnitId>();
        var called = programmes.called(programme.id());
        for (var unit : called) if (rights.does(programme.campaign(), unit, me)) own.add(unit);
        var leads = leads(programme, me);
        var readsAll = leads
                || sight.sees(programme.lead(), List.of())
                || approvers(programme).stream().anyMatch(sight.units()::contains);
        if (!readsAll && own.isEmpty() && !sight.sees(programme.lead(), called)) {
            throw new AccessDeniedException(programme.id().subject());
        }
        return new Reader(leads, readsAll, own);
    }

    /** Who approves programmes in the campaign, as the plan says or somebody settled. */
    public List<UnitId> approvers(Programme programme) {
        return rules.find(programme.campaign(), ObjectKind.ART_PROGRAMME)
                .map(Rule::units)
                .orElse(List.of());
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        var item = items.playing(file);
        if (item.isEmpty()) return false;
        var programme = programmes.find(item.get().programme()).orElseThrow();
        if (!rights.campaigns(me).contains(programme.campaign())) return false;
        try {
            return reader(programme, me).sees(programme, item.get());
        } catch (AccessDeniedException _) {
            return false;
        }
    }
}
