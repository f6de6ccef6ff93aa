package loa.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import loa.media.MediaId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.ProofCounts;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger: tables {@code evidence.submission}, {@code entry} and {@code verdict}, to which rows are only ever added. */
@Repository
public class Ledger implements ProofCounts {

    private final JdbcClient db;

    Ledger(JdbcClient db) {
        this.db = db;
    }

    /** All that was handed in for a task, the latest first. */
    public List<Submission> of(TaskId task) {
        return withEntries(db.sql(SUBMISSIONS + """
                 where s.task = :task
                 order by s.recorded_at desc, s.id
                """)
                .param("task", task.value())
                .query(Ledger::submission)
                .list());
    }

    /**
     * What a person finds of a task.
     *
     * @param submissions the latest first
     * @param draft what the person has begun to hand in
     * @param shares whether anything was handed in elsewhere that the task may point to
     */
    public record Found(List<Submission> submissions, Optional<Draft> draft, boolean shares) {}

    /** All of it at once, for the page of the task. */
    public Found of(TaskId task, UUID person) {
        var bare = new ArrayList<Submission>();
        var draft = new AtomicReference<@Nullable Draft>();
        var shares = new AtomicBoolean();
        db.sql("""
                select x.*, d.content as draft,
                       exists (select from evidence.submission o
                                 join work.api_task t on t.id = o.task
                                where o.campaign = own.campaign_id and o.task <> own.id
                                  and (o.unit = own.unit_id or own.unit_id = any(t.partners))) as shares
                  from work.api_task own
                  left join evidence.draft d on d.task = own.id and d.person = :person
                  left join (
                """ + SUBMISSIONS + """
                       ) x on x.task = own.id
                 where own.id = :task
                 order by x.recorded_at desc, x.id
                """)
                .param("task", task.value())
                .param("person", person)
                .query((RowCallbackHandler) rs -> {
                    var content = rs.getString("draft");
                    if (content != null) draft.set(Drafts.read(content));
                    shares.set(rs.getBoolean("shares"));
                    if (rs.getObject("id") != null) bare.add(submission(rs, rs.getRow()));
                });
        return new Found(withEntries(bare), Optional.ofNullable(draft.get()), shares.get());
    }

    public Optional<Submission> find(SubmissionId id) {
        return withEntries(db.sql(SUBMISSIONS + " where s.id = :id")
                        .param("id", id.value())
                        .query(Ledger::submission)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public Map<TaskId, Integer> counts(CampaignId campaign) {
        var counts = new HashMap<TaskId, Integer>();
        db.sql("""
                select s.task, count(*) as proofs
                  from evidence.submission s
                  join evidence.entry e on e.submission = s.id
                 where s.campaign = :campaign
                 group by s.task
                """).param("campaign", campaign.value()).query(rs -> {
            counts.put(new TaskId(id(rs, "task")), rs.getInt("proofs"));
        });
        return counts;
    }

    /** What this form of this person has brought already. */
    Optional<SubmissionId> find(UUID person, UUID key) {
        return db.sql("select id from evidence.submission where by_person = :person and key = :key")
                .param("person", person)
                .param("key", key)
                .query((rs, row) -> new SubmissionId(id(rs, "id")))
                .optional();
    }

    /** Puts it on record with its entries; {@code false}: this form has brought one already. */
    boolean add(Submission submission, UUID key) {
        var added = db.sql("""
                insert into evidence.submission
                       (id, key, task, campaign, clause, unit, by_person, by_name, by_unit, recorded_at, origin, told_by,
                        told_how, interim)
                values (:id, :key, :task, :campaign, :clause, :unit, :by, :byName, :byUnit, :at, :origin, :toldBy,
                        :toldHow, :interim)
                    on conflict (by_person, key) do nothing
                """)
                .param("id", submission.id().value())
                .param("key", key)
                .param("task", submission.task().value())
                .param("campaign", submission.campaign().value())
                .param("clause", submission.clause())
                .param("unit", submission.unit().value())
                .param("by", submission.by())
                .param("byName", submission.byName())
                .param("byUnit", submission.byUnit())
                .param("at", utc(submission.recordedAt()))
                .param("origin", submission.origin().way().name())
                .param("toldBy", submission.origin().toldBy())
                .param(
                        "toldHow",
                        submission.origin().how() == null
                                ? null
                                : submission.origin().how().name())
                .param("interim", submission.interim())
                .update();
        return added == 1;
    }

    void add(List<Entry> entries) {
        var line = 0;
        for (var entry : entries) add(entry, ++line);
    }

    private void add(Entry entry, int line) {
        var content = entry.content();
        db.sql("""
                insert into evidence.entry
                       (id, submission, line, kind, media, link, quantity, quantity_unit, words, effective_at, place, sha256,
                        corrects, refers)
                values (:id, :submission, :line, :kind, :media, :link, :quantity, :unit, :words, :at, :place, :sha256,
                        :corrects, :refers)
                """)
                .param("id", entry.id().value())
                .param("submission", entry.submission().value())
                .param("line", line)
                .param("kind", content.kind().name())
                .param("media", content.media() == null ? null : content.media().value())
                .param("link", content.link())
                .param("quantity", content.quantity())
                .param("unit", content.unit() == null ? null : content.unit().name())
                .param("words", content.words())
                .param("at", utc(entry.effectiveAt()))
                .param("place", entry.place())
                .param("sha256", content.sha256())
                .param(
                        "corrects",
                        entry.corrects() == null ? null : entry.corrects().value())
                .param("refers", entry.refers() == null ? null : entry.refers().value())
                .update();
    }

    /** Puts a verdict on record; {@code false}: there is one already. */
    boolean add(SubmissionId id, Verdict verdict, UUID byUnit) {
        return db.sql("""
                        insert into evidence.verdict (submission, accepted, reason, by_person, by_name, by_unit, at)
                        values (:submission, :accepted, :reason, :by, :byName, :byUnit, :at)
                            on conflict (submission) do nothing
                        """)
                        .param("submission", id.value())
                        .param("accepted", verdict.accepted())
                        .param("reason", verdict.reason())
                        .param("by", verdict.by())
                        .param("byName", verdict.byName())
                        .param("byUnit", byUnit)
                        .param("at", utc(verdict.at()))
                        .update()
                == 1;
    }

    /** The files handed in for a task. */
    Set<MediaId> mediaOf(TaskId task) {
        return new HashSet<>(db.sql("""
                select e.media
                  from evidence.entry e
                  join evidence.submission s on s.id = e.submission
                 where s.task = :task and e.media is not null
                """)
                .param("task", task.value())
                .query((rs, row) -> new MediaId(id(rs, "media")))
                .list());
    }

    /** The tasks for which these bytes were handed in, by hash. */
    public Map<String, List<TaskId>> tasksWith(Collection<String> hashes) {
        var found = new HashMap<String, List<TaskId>>();
        if (hashes.isEmpty()) return found;
        db.sql("""
                select distinct e.sha256, s.task
                  from evidence.entry e
                  join evidence.submission s on s.id = e.submission
                 where e.media is not null and e.sha256 in (:hashes)
                """).param("hashes", hashes).query(rs -> {
            found.computeIfAbsent(rs.getString("sha256"), hash -> new ArrayList<>())
                    .add(new TaskId(id(rs, "task")));
        });
        return found;
    }

    static final String SUBMISSIONS = """
            select s.id, s.task, s.campaign, s.clause, s.unit, s.by_person, s.by_name, s.by_unit, s.recorded_at,
                   s.origin, s.told_by, s.told_how, s.interim, v.accepted, v.reason, v.by_person as checked_by, v.by_name as checked_by_name, v.at as checked_at
              from evidence.submission s
              left join evidence.verdict v on v.submission = s.id
            """;

    List<Submission> withEntries(List<Submission> bare) {
        if (bare.isEmpty()) return bare;
        var entries = new HashMap<SubmissionId, List<Entry>>();
        db.sql("""
                select e.*, exists (select 1 from evidence.entry c where c.corrects = e.id) as corrected
                  from evidence.entry e
                 where e.submission in (:submissions)
                 order by e.submission, e.line
                """)
                .param(
                        "submissions",
                        bare.stream().map(each -> each.id().value()).toList())
                .query(rs -> {
                    var entry = entry(rs);
                    entries.computeIfAbsent(entry.submission(), id -> new ArrayList<>())
                            .add(entry);
                });
        return bare.stream()
                .map(each -> each.with(entries.getOrDefault(each.id(), List.of())))
                .toList();
    }

    static Submission submission(ResultSet rs, int row) throws SQLException {
        var checkedAt = rs.getObject("checked_at", OffsetDateTime.class);
        var how = rs.getString("told_how");
        return new Submission(
                new SubmissionId(id(rs, "id")),
                new TaskId(id(rs, "task")),
                new CampaignId(id(rs, "campaign")),
                rs.getString("clause"),
                new UnitId(id(rs, "unit")),
                id(rs, "by_person"),
                rs.getString("by_name"),
                id(rs, "by_unit"),
                rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Origin(
                        Origin.Way.valueOf(rs.getString("origin")),
                        rs.getString("told_by"),
                        how == null ? null : Origin.How.valueOf(how)),
                rs.getBoolean("interim"),
                checkedAt == null
                        ? null
                        : new Verdict(
                                rs.getBoolean("accepted"),
                                rs.getString("reason"),
                                id(rs, "checked_by"),
                                rs.getString("checked_by_name"),
                                checkedAt.toInstant()),
                List.of());
    }

    static Entry entry(ResultSet rs) throws SQLException {
        var media = rs.getObject("media", UUID.class);
        var unit = rs.getString("quantity_unit");
        var corrects = rs.getObject("corrects", UUID.class);
        var refers = rs.getObject("refers", UUID.class);
        var quantity = rs.getBigDecimal("quantity");
        var content = new Content(
                EntryKind.valueOf(rs.getString("kind")),
                media == null ? null : new MediaId(media),
                rs.getString("link"),
                quantity == null ? null : Content.plain(quantity),
                unit == null ? null : Indicator.valueOf(unit),
                rs.getString("words"),
                rs.getString("sha256"));
        return new Entry(
                new EntryId(id(rs, "id")),
                new SubmissionId(id(rs, "submission")),
                content,
                rs.getObject("effective_at", OffsetDateTime.class).toInstant(),
                rs.getString("place"),
                corrects == null ? null : new EntryId(corrects),
                rs.getBoolean("corrected"),
                refers == null ? null : new EntryId(refers));
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
