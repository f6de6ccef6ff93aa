package loa.meeting;

import static loa.platform.view.Words.msg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.platform.view.Days;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Opener.SeesUnit;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as they are found: by those who see what the units do that hold them or were asked to come. */
@Repository
class MeetingSource implements Source {

    private final JdbcClient db;

    MeetingSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.MEETING;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select m.*, array(select a.unit from meeting.attendance a where a.meeting = m.id) as invited
                  from meeting.meeting m
                 where m.id = any (cast(:keys as uuid[]))
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(MeetingSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var campaign = rs.getObject("campaign", UUID.class);
        var unit = rs.getObject("unit", UUID.class);
        var openers = new HashSet<Opener>();
        openers.add(new SeesUnit(unit));
        for (var invited : (UUID[]) rs.getArray("invited").getArray()) openers.add(new SeesUnit(invited));
        var day = Days.full(Objects.requireNonNull(rs.getObject("held_on", LocalDate.class)));
        var about = Stream.of(
                        day,
                        rs.getString("speaker"),
                        rs.getString("reason"),
                        rs.getString("minutes"),
                        rs.getString("language"))
                .filter(words -> words != null && !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Findable(
                rs.getString("id"),
                "vi",
                campaign,
                true,
                unit,
                openers,
                msg("meeting.kind." + rs.getString("kind")) + " · " + rs.getString("place"),
                about,
                "/meetings/" + rs.getString("id"),
                "meeting.state." + rs.getString("state"),
                rs.getTimestamp("planned_at").toInstant());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "meeting.meeting", key, most);
    }
}
