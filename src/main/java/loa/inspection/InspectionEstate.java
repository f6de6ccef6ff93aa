package loa.inspection;

import java.util.List;
import java.util.UUID;
import loa.organization.decree.RowEstate;
import org.springframework.stereotype.Repository;

/** What units have still to mend, and visits of rounds that are not finished. Where it was found stays as it was. */
@Repository
class InspectionEstate extends RowEstate {

    private static final String FINDINGS = """
            select f.id as key, f.unit, i.words, r.campaign, c.title, '/inspections/findings/' || f.id as href, null as follows
              from inspection.finding f
              join inspection.round r on r.id = f.round
              join inspection.item i on i.round = f.round and i.number = f.number
              join work.api_campaign c on c.id = r.campaign
             where f.state in ('OPEN', 'ANSWERED')
            """;
    private static final String VISITS = """
            select v.round as key, v.unit, to_char(r.held_on, 'DD/MM/YYYY') || ' · ' || r.title as words, r.campaign, c.title,
                   '/inspections/' || r.id as href, null as follows
              from inspection.visit v
              join inspection.round r on r.id = v.round
              join work.api_campaign c on c.id = r.campaign
             where r.closed_at is null
               and not exists (select from inspection.finding f where f.round = v.round and f.found_at = v.unit)
            """;

    private final Findings findings;

    InspectionEstate(Tools tools, Findings findings) {
        super(tools);
        this.findings = findings;
    }

    @Override
    public String name() {
        return "inspection";
    }

    @Override
    public int order() {
        return 76;
    }

    @Override
    protected List<Rows> rows() {
        return List.of(
                Rows.things("FINDING", "inspection.finding", "unit", FINDINGS),
                Rows.members("VISIT", "inspection.visit", "round", "unit", VISITS));
    }

    @Override
    protected String touched() {
        return """
                select exists (select from inspection.entry
                                where finding = any(cast(:ids as uuid[])) and at > :at and move <> 'Inherited')
                    or exists (select from inspection.entry e join inspection.finding f on f.id = e.finding
                                where f.round = any(cast(:ids as uuid[])) and e.at > :at and e.move in ('Good', 'Found'))
                """;
    }

    @Override
    protected void note(String kind, UUID id, String words, Act act) {
        if (kind.equals("FINDING")) findings.note(new FindingId(id), "Inherited", words, act.by(), act.at());
    }
}
