package loa.work.share;

import java.util.List;
import loa.organization.decree.RowEstate;
import org.springframework.stereotype.Repository;

/** Parts of other units' tasks for which units were asked and that are not delivered yet. */
@Repository
class AskedEstate extends RowEstate {

    private static final String ASKED = """
            select s.task_id as key, s.unit_id as unit, left(s.words, 160) as words, t.campaign_id as campaign, c.title,
                   '/tasks/' || t.id as href, null as follows
              from work.share s
              join work.task t on t.id = s.task_id
              join work.campaign c on c.id = t.campaign_id
             where s.state <> 'DELIVERED'
            """;

    AskedEstate(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "asked";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    protected List<Rows> rows() {
        return List.of(Rows.members("SHARE", "work.share", "task_id", "unit_id", ASKED));
    }

    @Override
    protected String touched() {
        return "select exists (select from work.share where task_id = any(cast(:ids as uuid[])) and moved_at > :at)";
    }
}
