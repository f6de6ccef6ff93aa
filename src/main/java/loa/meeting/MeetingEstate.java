package loa.meeting;

import java.util.List;
import loa.organization.decree.RowEstate;
import org.springframework.stereotype.Repository;

/** Meetings that units are still to hold, the series they come from, and where units are expected. */
@Repository
class MeetingEstate extends RowEstate {

    private static final String PLANNED = """
            select m.id as key, %s, to_char(m.held_on, 'DD/MM/YYYY') || ' · ' || m.place as words, m.campaign, c.title,
                   '/meetings/' || m.id as href, %s as follows
              from meeting.meeting m
              join work.api_campaign c on c.id = m.campaign
            """;
    private static final String SERIES = """
            select s.id as key, s.unit, to_char(s.starts_on, 'DD/MM/YYYY') || ' – ' || to_char(s.until, 'DD/MM/YYYY') as words,
                   s.campaign, c.title, '/campaigns/' || s.campaign || '/meetings' as href, null as follows
              from meeting.series s
              join work.api_campaign c on c.id = s.campaign
             where s.until >= :day or exists (select from meeting.meeting m where m.series = s.id and m.state = 'PLANNED')
            """;

    MeetingEstate(Tools tools) {
        super(tools);
    }

    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public int order() {
        return 74;
    }

    @Override
    protected List<Rows> rows() {
        return List.of(
                Rows.things("SERIES", "meeting.series", "unit", SERIES),
                Rows.things(
                        "MEETING",
                        "meeting.meeting",
                        "unit",
                        PLANNED.formatted("m.unit", "'meeting/SERIES ' || m.series") + "where m.state = 'PLANNED'"),
                Rows.members(
                                "EXPECTED",
                                "meeting.attendance",
                                "meeting",
                                "unit",
                                PLANNED.formatted("a.unit", "null")
                                        + "join meeting.attendance a on a.meeting = m.id where m.state = 'PLANNED'")
                        .joining("""
                                update meeting.attendance h
                                   set expected = coalesce(h.expected + :sign * f.expected, h.expected, f.expected)
                                  from meeting.attendance f
                                 where f.meeting = :key and f.unit = :from and h.meeting = f.meeting and h.unit = :to
                                """));
    }

    @Override
    protected String touched() {
        return "select exists (select from meeting.meeting where id = any(cast(:ids as uuid[])) and state <> 'PLANNED')";
    }
}
