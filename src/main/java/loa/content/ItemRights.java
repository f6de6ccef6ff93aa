package loa.content;

import java.util.Set;
import java.util.UUID;
import loa.approval.Reader;
import loa.approval.Subject;
import loa.content.Item.Asker;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.TaskRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with an item: its desk writes, as does whoever was asked for a part of it; who checks proof of that
 * unit, or runs the campaign, lets it go on.
 */
@Component
public class ItemRights {

    private final Rights rights;
    private final TaskRights campaigns;
    private final Editions editions;
    private final Reader approval;
    private final JdbcClient db;

    ItemRights(Rights rights, TaskRights campaigns, Editions editions, Reader approval, JdbcClient db) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.editions = editions;
        this.approval = approval;
        this.db = db;
    }

    /** What the person may do with it; who may not even see it is refused. */
    public Asker asker(Item item, Me me) {
        var campaign = item.campaign().value();
        var runs = rights.may(me, Power.RUN_CAMPAIGN, campaign, null);
        var checks = runs || rights.may(me, Power.CHECK_PROOF, campaign, item.unit());
        var writes = rights.may(me, Power.DO_TASK, campaign, item.unit()) || asked(item.id(), me);
        var asker = new Asker(writes, checks, runs, wrote(item, me));
        if (asker.isStranger()
                && !campaigns.sight(item.campaign(), me).sees(item.unit(), Set.of())
                && !approves(item.id(), me)) {
            throw new AccessDeniedException(item.id().subject());
        }
        return asker;
    }

    /** Whether the person may begin an item at this unit. */
    public boolean begins(UUID campaign, UnitId unit, Me me) {
        return rights.may(me, Power.DO_TASK, campaign, unit) || rights.may(me, Power.RUN_CAMPAIGN, campaign, null);
    }

    private boolean wrote(Item item, Me me) {
        return item.edition() > 0
                && editions.find(item.id(), item.language(), item.edition())
                        .filter(edition -> edition.byPerson().equals(me.person()))
                        .isPresent();
    }

    /** Whoever is asked to approve its words sees them where they are worked on, with their photos. */
    private boolean approves(ItemId item, Me me) {
        return approval.sees(new Subject("content", item.value()), me);
    }

    /** Whether the person, or the unit they work at, was asked for a part of it. */
    private boolean asked(ItemId item, Me me) {
        return db.sql("""
                select count(*) from content.coverage
                 where item = :item and (person = :person or person is null and unit = :unit) and state <> 'DECLINED'
                """)
                        .param("item", item.value())
                        .param("person", me.person())
                        .param("unit", me.unit())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
