package loa.content;

import static loa.content.Columns.utc;

import java.util.List;
import java.util.UUID;
import loa.organization.decree.RowEstate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items that are not out yet, and what units were asked to make for them. What is out stays with who made it. */
@Repository
class ContentEstate extends RowEstate {

    private static final String ITEMS = """
            select i.id as key, i.unit, i.title as words, i.campaign, c.title, '/content/' || i.id as href, null as follows
              from content.item i join work.api_campaign c on c.id = i.campaign
             where i.stage not in ('PUBLISHED', 'ARCHIVED', 'WITHDRAWN', 'KILLED')
            """;
    private static final String COVERAGES = """
            select v.id as key, v.unit, i.title as words, i.campaign, c.title, '/content/' || i.id as href,
                   'people/' || v.person || '@' || v.unit as follows
              from content.coverage v
              join content.item i on i.id = v.item
              join work.api_campaign c on c.id = i.campaign
             where v.state in ('ASKED', 'ACCEPTED')
            """;

    private final JdbcClient db;

    ContentEstate(Tools tools, JdbcClient db) {
        super(tools);
        this.db = db;
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    protected List<Rows> rows() {
        return List.of(
                Rows.things("ITEM", "content.item", "unit", ITEMS),
                Rows.things("COVERAGE", "content.coverage", "unit", COVERAGES).byPerson());
    }

    @Override
    protected String touched() {
        return """
                select exists (select from content.entry
                                where item = any(cast(:ids as uuid[])) and at > :at and move not in ('Inherited', 'TakenBack'))
                    or exists (select from content.edition where item = any(cast(:ids as uuid[])) and saved_at > :at)
                    or exists (select from content.coverage
                                where id = any(cast(:ids as uuid[])) and greatest(asked_at, answered_at) > :at)
                """;
    }

    @Override
    protected void note(String kind, UUID id, String words, Act act) {
        if (!kind.equals("ITEM")) return;
        db.sql("""
                insert into content.entry (item, sequence, at, by_person, by_name, by_unit, move, stage, edition, note)
                select i.id, (select coalesce(max(e.sequence), 0) + 1 from content.entry e where e.item = i.id),
                       :at, :person, :name, :unit, 'Inherited', i.stage, i.edition, :words
                  from content.item i where i.id = :item
                """)
                .param("at", utc(act.at()))
                .param("person", act.by().person())
                .param("name", act.by().name())
                .param("unit", act.by().unitName())
                .param("words", words)
                .param("item", id)
                .update();
    }
}
