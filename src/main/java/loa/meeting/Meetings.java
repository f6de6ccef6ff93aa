package loa.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.evidence.SubmissionId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings on file: tables {@code meeting.meeting}, {@code attendance} and {@code series}, which no other class writes. */
@Repository
public class Meetings {

    public static final int PAGE = 50;

    private final JdbcClient db;
    private final Clock clock;

    Meetings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One page of a list that has {@code total} rows. */
    public record Rows(List<Meeting> meetings, int total) {}

    public Optional<Meeting> find(MeetingId id) {
        return withAttendance(db.sql("select * from meeting.meeting where id = :id")
                        .param("id", id.value())
                        .query(Meetings::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those that the reader sees, what comes next first, then what was, latest first. */
    public Rows find(CampaignId campaign, Sight sight, MeetingFilter filter) {
        return find(campaign, sight, filter, PAGE);
    }

    public List<Meeting> all(CampaignId campaign, Sight sight, MeetingFilter filter) {
        return find(campaign, sight, filter, 10_000).meetings();
    }

    private Rows find(CampaignId campaign, Sight sight, MeetingFilter filter, int limit) {
        var total = new int[1];
        var values = new HashMap<String, @Nullable Object>();
        values.put("unit", filter.unit());
        values.put("kind", filter.kind() == null ? null : filter.kind().name());
        values.put("state", filter.state() == null ? null : filter.state().name());
        values.put("topic", filter.topic());
        var meetings = db.sql("""
                select m.*, count(*) over () as total from meeting.meeting m
                 where m.campaign = :campaign and (:everything or m.unit = any(cast(:seen as uuid[])))
                   and (cast(:unit as uuid) is null or m.unit = :unit)
                   and (cast(:kind as text) is null or m.kind = :kind)
                   and (cast(:state as text) is null or m.state = :state)
                   and (cast(:topic as text) is null or :topic = any(m.topics))
                 order by m.state <> 'PLANNED', case when m.state = 'PLANNED' then m.held_on end,
                          m.held_on desc, m.starts_at nulls last, m.id
                 limit :limit offset :offset
                """)
                .param("campaign", campaign.value())
                .param("everything", sight.everything())
                .param("seen", sight.units().stream().map(UnitId::toString).toArray(String[]::new))
                .params(values)
                .param("limit", limit)
                .param("offset", limit == PAGE ? (filter.number() - 1) * PAGE : 0)
                .query((rs, row) -> {
                    total[0] = rs.getInt("total");
                    return read(rs, row);
                })
                .list();
        return new Rows(withAttendance(meetings), total[0]);
    }

    void add(Meeting meeting, Me by) {
        db.sql("""
                insert into meeting.meeting
                       (id, campaign, unit, task, series, kind, held_on, starts_at, place, language, speaker, topics, state,
                        planned_by, planned_by_name, planned_at)
                values (:id, :campaign, :unit, :task, :series, :kind, :on, :at, :place, :language, :speaker,
                        cast(:topics as text[]), :state, :by, :byName, :now)
                    on conflict (series, held_on) do nothing
                """)
                .param("id", meeting.id().value())
                .param("campaign", meeting.campaign().value())
                .param("unit", meeting.unit().value())
                .param("task", meeting.task() == null ? null : meeting.task().value())
                .param("series", meeting.series())
                .param("kind", meeting.kind().name())
                .param("on", meeting.on())
                .param("at", meeting.at())
                .param("place", meeting.place())
                .param("language", meeting.language())
                .param("speaker", meeting.speaker())
                .param("topics", meeting.topics().toArray(String[]::new))
                .param("state", meeting.state().name())
                .param("by", by.person())
                .param("byName", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        put(meeting);
    }

    void addSeries(UUID id, Meeting first, Rule rule, LocalDate until, Me by) {
        db.sql("""
                insert into meeting.series (id, campaign, unit, kind, rule, starts_on, until, made_by, made_at)
                values (:id, :campaign, :unit, :kind, :rule, :starts, :until, :by, :now)
                """)
                .param("id", id)
                .param("campaign", first.campaign().value())
                .param("unit", first.unit().value())
                .param("kind", first.kind().name())
                .param("rule", rule.name())
                .param("starts", first.on())
                .param("until", until)
                .param("by", by.person())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Saves what became of it, unless somebody else did since it was read. */
    void save(Meeting meeting) {
        int rows = db.sql("""
                update meeting.meeting
                   set state = :state, reason = :reason, minutes = :minutes, task = :task, submission = :submission,
                       version = version + 1
                 where id = :id and version = :version
                """)
                .param("state", meeting.state().name())
                .param("reason", meeting.reason())
                .param("minutes", meeting.minutes())
                .param("task", meeting.task() == null ? null : meeting.task().value())
                .param(
                        "submission",
                        meeting.submission() == null
                                ? null
                                : meeting.submission().value())
                .param("id", meeting.id().value())
                .param("version", meeting.version())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("meeting changed meanwhile: " + meeting.id());
        put(meeting);
    }

    private void put(Meeting meeting) {
        for (var came : meeting.attendance()) {
            db.sql("""
                    insert into meeting.attendance (meeting, unit, expected, present, women)
                    values (:meeting, :unit, :expected, :present, :women)
                        on conflict (meeting, unit) do update
                       set expected = excluded.expected, present = excluded.present, women = excluded.women
                    """)
                    .param("meeting", meeting.id().value())
                    .param("unit", came.unit().value())
                    .param("expected", came.expected())
                    .param("present", came.present())
                    .param("women", came.women())
                    .update();
        }
    }

    private List<Meeting> withAttendance(List<Meeting> bare) {
        if (bare.isEmpty()) return bare;
        var came = new HashMap<UUID, List<Attendance>>();
        db.sql("select * from meeting.attendance where meeting in (:meetings) order by meeting, unit")
                .param(
                        "meetings",
                        bare.stream().map(meeting -> meeting.id().value()).toList())
                .query(rs -> {
                    came.computeIfAbsent(id(rs, "meeting"), none -> new ArrayList<>())
                            .add(new Attendance(
                                    new UnitId(id(rs, "unit")),
                                    rs.getObject("expected", Integer.class),
                                    rs.getObject("present", Integer.class),
                                    rs.getObject("women", Integer.class)));
                });
        Map<UUID, List<Attendance>> all = came;
        return bare.stream()
                .map(meeting -> meeting.with(all.getOrDefault(meeting.id().value(), List.of())))
                .toList();
    }

    private static Meeting read(ResultSet rs, int row) throws SQLException {
        var task = rs.getObject("task", UUID.class);
        var submission = rs.getObject("submission", UUID.class);
        return new Meeting(
                new MeetingId(id(rs, "id")),
                new CampaignId(id(rs, "campaign")),
                new UnitId(id(rs, "unit")),
                task == null ? null : new TaskId(task),
                rs.getObject("series", UUID.class),
                MeetingKind.valueOf(rs.getString("kind")),
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("starts_at", LocalTime.class),
                rs.getString("place"),
                rs.getString("language"),
                rs.getString("speaker"),
                Arrays.asList((String[]) rs.getArray("topics").getArray()),
                MeetingState.valueOf(rs.getString("state")),
                rs.getString("reason"),
                rs.getString("minutes"),
                submission == null ? null : new SubmissionId(submission),
                rs.getLong("version"),
                rs.getString("planned_by_name"),
                List.of());
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }
}
