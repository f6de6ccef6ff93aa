package loa.display;

import java.util.List;
import loa.organization.decree.RowEstate;
import org.springframework.stereotype.Repository;

/** Where units show slogans that still hold: whoever takes over looks after what hangs there. */
@Repository
class DisplayEstate extends RowEstate {

    private static final String USES = """
            select u.id as key, u.unit, u.place || ' · ' || w.words as words, s.campaign, c.title, '/slogans/' || s.id as href,
                   null as follows
              from display.use u
              join display.slogan s on s.id = u.slogan
              join display.wording w on w.slogan = u.slogan and w.number = u.number
              join work.api_campaign c on c.id = s.campaign
             where not s.gone and (s.until is null or s.until >= :day)
            """;

    DisplayEstate(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "display";
    }

    @Override
    public int order() {
        return 78;
    }

    @Override
    protected List<Rows> rows() {
        return List.of(Rows.things("USE", "display.use", "unit", USES));
    }

    @Override
    protected String touched() {
        return "select exists (select from display.use where id = any(cast(:ids as uuid[])) and at > :at)";
    }
}
