package loa.media.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where pictures have to be gone from: table {@code media.recall}. */
@Repository
public class Recalls {

    /** Most lines on one list; what is still open comes first. */
    private static final int MOST = 500;

    private final JdbcClient db;
    private final Rights rights;

    Recalls(JdbcClient db, Rights rights) {
        this.db = db;
        this.rights = rights;
    }

    /** A place with the file that has to be gone from there. */
    public record Errand(MediaId file, String title, Recall recall) {}

    /** The places of a file's withdrawals, those still to be fetched first. */
    public List<Recall> of(MediaId item) {
        return db.sql("""
                select r.*
                  from media.recall r
                  join media.withdrawal w on w.id = r.withdrawal
                  join media.person_shown p on p.id = w.person_shown
                 where p.item = :item
                 order by r.done_at is not null, w.recorded_at desc, r.place
                """)
                .param("item", item.value())
                .query((rs, row) -> recall(rs))
                .list();
    }

    /** The places of all files that somebody looks after: still to be fetched, the most urgent first; or done, the last first. */
    public List<Errand> errands(boolean done, Me me) {
        return db.sql("""
                select r.*, i.id as file, coalesce(nullif(i.caption, ''), i.name) as title
                  from media.recall r
                  join media.withdrawal w on w.id = r.withdrawal
                  join media.person_shown p on p.id = w.person_shown
                  join media.item i on i.id = p.item
                 where (i.owner_unit = :mine or i.campaign = any (:runs))
                   and (r.done_at is not null) = :done
                 order by r.done_at desc, r.due_on nulls last, w.recorded_at, r.withdrawal, r.place
                 limit :most
                """)
                .param("mine", me.unit())
                .param("runs", runs(me))
                .param("done", done)
                .param("most", MOST)
                .query((rs, row) ->
                        new Errand(new MediaId(rs.getObject("file", UUID.class)), rs.getString("title"), recall(rs)))
                .list();
    }

    private UUID[] runs(Me me) {
        return rights.campaigns(me).stream()
                .filter(campaign -> rights.may(me, Power.RUN_CAMPAIGN, campaign, null))
                .toArray(UUID[]::new);
    }

    void add(UUID withdrawal, List<Showing.Place> places, Instant at) {
        for (int number = 0; number < places.size(); number++) {
            var place = places.get(number);
            db.sql("""
                    insert into media.recall (withdrawal, place, words, path, done_at, done_by_name)
                    values (:withdrawal, :place, :words, :path, :doneAt, null)
                    """)
                    .param("withdrawal", withdrawal)
                    .param("place", number)
                    .param("words", place.words())
                    .param("path", place.path())
                    .param("doneAt", place.outside() ? null : at(at))
                    .update();
        }
    }

    /** Adds a place that Loa did not know. */
    void name(UUID withdrawal, String words, String fetcher, @Nullable LocalDate dueOn, Me by) {
        db.sql("""
                insert into media.recall (withdrawal, place, words, fetcher, due_on, named_by_name)
                select :withdrawal, coalesce(max(place) + 1, 0), :words, :fetcher, :dueOn, :name
                  from media.recall
                 where withdrawal = :withdrawal
                """)
                .param("withdrawal", withdrawal)
                .param("words", words)
                .param("fetcher", fetcher)
                .param("dueOn", dueOn)
                .param("name", by.name())
                .update();
    }

    /** Says who fetches it and until when, as long as it is there. */
    void send(UUID withdrawal, int place, String fetcher, @Nullable LocalDate dueOn) {
        db.sql("""
                update media.recall
                   set fetcher = :fetcher, due_on = :dueOn
                 where withdrawal = :withdrawal and place = :place and done_at is null
                """)
                .param("fetcher", fetcher)
                .param("dueOn", dueOn)
                .param("withdrawal", withdrawal)
                .param("place", place)
                .update();
    }

    /** Notes that a picture is gone from a place; a second time changes nothing. */
    void fetched(UUID withdrawal, int place, String note, Me by, Instant at) {
        db.sql("""
                update media.recall
                   set done_at = :at, done_by_name = :name, note = :note
                 where withdrawal = :withdrawal and place = :place and done_at is null
                """)
                .param("at", at(at))
                .param("name", by.name())
                .param("note", note)
                .param("withdrawal", withdrawal)
                .param("place", place)
                .update();
    }

    private static Recall recall(ResultSet rs) throws SQLException {
        var done = rs.getObject("done_at", OffsetDateTime.class);
        return new Recall(
                rs.getObject("withdrawal", UUID.class),
                rs.getInt("place"),
                rs.getString("words"),
                rs.getString("path"),
                rs.getString("fetcher"),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("named_by_name"),
                done == null ? null : done.toInstant(),
                rs.getString("done_by_name"),
                rs.getString("note"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
