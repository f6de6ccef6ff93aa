package loa.inspection;

import static loa.inspection.Columns.id;
import static loa.inspection.Columns.instant;
import static loa.inspection.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.media.MediaId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The findings on file with their photos and what happened to them: tables {@code inspection.finding}, {@code photo} and
 * {@code entry}, which no other class writes.
 */
@Repository
public class Findings {

    private static final String FINDING = """
            select f.*, r.campaign, r.title, i.words as item
              from inspection.finding f
              join inspection.round r on r.id = f.round
              join inspection.item i on i.round = f.round and i.number = f.number
            """;

    private final JdbcClient db;

    Findings(JdbcClient db) {
        this.db = db;
    }

    /** A photo of a finding; {@code mended}: it shows that it was mended. */
    public record Photo(MediaId media, boolean mended) {}

    /** What happened to a finding; {@code move} is a {@link FindingMove} or {@code Found}. */
    public record Entry(
            Instant at,
            String byName,
            String byUnit,
            String move,
            @Nullable String words) {}

    public Optional<Finding> find(FindingId id) {
        return db.sql(FINDING + " where f.id = ?")
                .param(id.value())
                .query(Findings::read)
                .optional();
    }

    /** The finding, held for this transaction. */
    Optional<Finding> hold(FindingId id) {
        return db.sql(FINDING + " where f.id = ? for update of f")
                .param(id.value())
                .query(Findings::read)
                .optional();
    }

    /** What was found in a round, unit by unit, in the order of the checklist. */
    public List<Finding> of(RoundId round) {
        return db.sql(FINDING + " where f.round = ? order by f.found_at, f.number")
                .param(round.value())
                .query(Findings::read)
                .list();
    }

    /** What was found about a task. */
    public List<Finding> of(TaskId task) {
        return db.sql(FINDING + " where f.task = ? order by r.held_on desc, f.number")
                .param(task.value())
                .query(Findings::read)
                .list();
    }

    /** What these units still have to mend, most urgent first. */
    public List<Finding> toMend(Collection<UnitId> units) {
        return db.sql(FINDING + " where f.state = 'OPEN' and f.unit = any (?) order by f.fix_by, f.id")
                .param(units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Findings::read)
                .list();
    }

    /** What of a campaign is not settled. */
    public List<Finding> unsettled(CampaignId campaign) {
        return db.sql(FINDING + " where f.state in ('OPEN', 'ANSWERED') and r.campaign = ? order by f.fix_by, f.id")
                .param(campaign.value())
                .query(Findings::read)
                .list();
    }

    /** What has to be mended by this day or before it. */
    List<Finding> dueBy(LocalDate day) {
        return db.sql(FINDING + " where f.state = 'OPEN' and f.fix_by <= ? order by f.fix_by, f.id limit 5000")
                .param(day)
                .query(Findings::read)
                .list();
    }

    /** How many of each round are not settled. */
    public Map<RoundId, Integer> unsettledByRound(CampaignId campaign) {
        var counts = new HashMap<RoundId, Integer>();
        db.sql("""
                select f.round, count(*) as findings from inspection.finding f
                  join inspection.round r on r.id = f.round
                 where r.campaign = ? and f.state in ('OPEN', 'ANSWERED')
                 group by f.round
                """).param(campaign.value()).query(rs -> {
            counts.put(new RoundId(id(rs, "round")), rs.getInt("findings"));
        });
        return counts;
    }

    public List<Photo> photos(FindingId finding) {
        return db.sql("select media, mended from inspection.photo where finding = ? order by place")
                .param(finding.value())
                .query((rs, row) -> new Photo(new MediaId(id(rs, "media")), rs.getBoolean("mended")))
                .list();
    }

    public List<Entry> entries(FindingId finding) {
        return db.sql("select * from inspection.entry where finding = ? order by sequence")
                .param(finding.value())
                .query((rs, row) -> new Entry(
                        instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("by_unit"),
                        rs.getString("move"),
                        rs.getString("words")))
                .list();
    }

    /** The finding that a photo belongs to. */
    Optional<Finding> showing(MediaId media) {
        return db.sql(FINDING + " where f.id = (select finding from inspection.photo where media = ?)")
                .param(media.value())
                .query(Findings::read)
                .optional();
    }

    /** Notes what was found of an item at a unit, in place of what was found before. */
    FindingId save(Round round, UnitId unit, int number, FindingDesk.Found found, Me by) {
        return new FindingId(db.sql("""
                insert into inspection.finding (id, round, unit, found_at, number, state, words, fix_by, task, found_by)
                values (:id, :round, :unit, :unit, :number, :state, :words, cast(:fixBy as date), cast(:task as uuid), :by)
                on conflict (round, found_at, number) do update
                   set state = excluded.state, words = excluded.words, fix_by = excluded.fix_by, task = excluded.task,
                       found_by = excluded.found_by
                returning id
                """)
                .param("id", FindingId.next().value())
                .param("round", round.id().value())
                .param("unit", unit.value())
                .param("number", number)
                .param("state", (found.good() ? FindingState.GOOD : FindingState.OPEN).name())
                .param("words", found.words())
                .param("fixBy", found.good() ? null : found.fixBy())
                .param("task", found.task() == null ? null : found.task().value())
                .param("by", by.person())
                .query(UUID.class)
                .single());
    }

    void move(FindingId finding, FindingState to) {
        db.sql("update inspection.finding set state = ? where id = ?")
                .params(to.name(), finding.value())
                .update();
    }

    void add(FindingId finding, Collection<MediaId> photos, boolean mended) {
        for (var photo : photos) {
            db.sql("""
                    insert into inspection.photo (finding, place, media, mended)
                    select :finding, coalesce(max(place), 0) + 1, :media, :mended
                      from inspection.photo where finding = :finding
                    """)
                    .param("finding", finding.value())
                    .param("media", photo.value())
                    .param("mended", mended)
                    .update();
        }
    }

    void note(FindingId finding, String move, @Nullable String words, Me by, Instant at) {
        db.sql("""
                insert into inspection.entry (finding, sequence, at, by_person, by_name, by_unit, move, words)
                select :finding, coalesce(max(sequence), 0) + 1, :at, :person, :name, :unit, :move, :words
                  from inspection.entry where finding = :finding
                """)
                .param("finding", finding.value())
                .param("at", utc(at))
                .param("person", by.person())
                .param("name", by.name())
                .param("unit", by.unitName())
                .param("move", move)
                .param("words", words == null || words.isBlank() ? null : words)
                .update();
    }

    private static Finding read(ResultSet rs, int row) throws SQLException {
        var task = rs.getObject("task", UUID.class);
        return new Finding(
                new FindingId(id(rs, "id")),
                new RoundId(id(rs, "round")),
                new CampaignId(id(rs, "campaign")),
                rs.getString("title"),
                new UnitId(id(rs, "unit")),
                new UnitId(id(rs, "found_at")),
                rs.getInt("number"),
                rs.getString("item"),
                FindingState.valueOf(rs.getString("state")),
                rs.getString("words"),
                rs.getObject("fix_by", LocalDate.class),
                task == null ? null : new TaskId(task),
                id(rs, "found_by"));
    }
}
