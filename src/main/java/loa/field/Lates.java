package loa.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.evidence.HeldFiles;
import loa.evidence.Manner;
import loa.evidence.Proof;
import loa.field.Late.How;
import loa.field.Late.Settled;
import loa.media.MediaId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What came too late: table {@code field.late}; nothing of it is ever removed. */
@Repository
public class Lates implements HeldFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private record Content(Proof.Typed typed, Manner manner) {}

    private final JdbcClient db;

    Lates(JdbcClient db) {
        this.db = db;
    }

    public Optional<Late> find(LateId id) {
        return db.sql("select * from field.late where id = :id")
                .param("id", id.value())
                .query(Lates::read)
                .optional();
    }

    /** Of a task, the latest first. */
    public List<Late> of(TaskId task) {
        return db.sql("select * from field.late where task = :task order by arrived_at desc, id")
                .param("task", task.value())
                .query(Lates::read)
                .list();
    }

    /** What waits in these campaigns, or for these units, oldest first. */
    public List<Late> waiting(Collection<CampaignId> campaigns, Collection<UnitId> units, int limit) {
        return db.sql("""
                select * from field.late
                 where settled is null
                   and (campaign = any(cast(:campaigns as uuid[])) or unit = any(cast(:units as uuid[])))
                 order by arrived_at, id limit :limit
                """)
                .param(
                        "campaigns",
                        campaigns.stream().map(each -> each.value().toString()).toArray(String[]::new))
                .param(
                        "units",
                        units.stream().map(each -> each.value().toString()).toArray(String[]::new))
                .param("limit", limit)
                .query(Lates::read)
                .list();
    }

    @Override
    public Set<MediaId> heldFor(TaskId task) {
        var files = new HashSet<MediaId>();
        for (var late : of(task)) {
            if (late.settled() == null) files.addAll(late.files());
        }
        return files;
    }

    void add(Late late) {
        db.sql("""
                insert into field.late (id, task, campaign, clause, unit, kind, by_person, by_name, by_unit, by_unit_name,
                                        captured_at, arrived_at, reason, faults, content, files)
                values (:id, :task, :campaign, :clause, :unit, :kind, :by, :byName, :byUnit, :byUnitName,
                        :capturedAt, :arrivedAt, :why, cast(:faults as text[]), :content::jsonb, cast(:files as uuid[]))
                """)
                .param("id", late.id().value())
                .param("task", late.task().value())
                .param("campaign", late.campaign().value())
                .param("clause", late.clause())
                .param("unit", late.unit().value())
                .param("kind", late.kind().name())
                .param("by", late.by())
                .param("byName", late.byName())
                .param("byUnit", late.byUnit())
                .param("byUnitName", late.byUnitName())
                .param("capturedAt", late.capturedAt().atOffset(ZoneOffset.UTC))
                .param("arrivedAt", late.arrivedAt().atOffset(ZoneOffset.UTC))
                .param("why", late.why().name())
                .param("faults", late.faults().toArray(String[]::new))
                .param("content", JSON.writeValueAsString(new Content(late.typed(), late.manner())))
                .param(
                        "files",
                        late.files().stream()
                                .map(each -> each.value().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Says how it was decided; {@code false}: somebody did already. */
    boolean settle(LateId id, How how, Instant at, String byName) {
        return db.sql("""
                update field.late set settled = :how, settled_at = :at, settled_by_name = :byName
                 where id = :id and settled is null
                """)
                        .param("id", id.value())
                        .param("how", how.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("byName", byName)
                        .update()
                == 1;
    }

    private static Late read(ResultSet rs, int row) throws SQLException {
        var settled = rs.getString("settled");
        var content = JSON.readValue(rs.getString("content"), Content.class);
        return new Late(
                new LateId(id(rs, "id")),
                new TaskId(id(rs, "task")),
                new CampaignId(id(rs, "campaign")),
                rs.getString("clause"),
                new UnitId(id(rs, "unit")),
                Act.Kind.valueOf(rs.getString("kind")),
                id(rs, "by_person"),
                rs.getString("by_name"),
                id(rs, "by_unit"),
                rs.getString("by_unit_name"),
                rs.getObject("captured_at", OffsetDateTime.class).toInstant(),
                rs.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                Receipt.Why.valueOf(rs.getString("reason")),
                Arrays.stream((Object[]) rs.getArray("faults").getArray())
                        .map(String::valueOf)
                        .toList(),
                content.typed(),
                content.manner(),
                Arrays.stream((Object[]) rs.getArray("files").getArray())
                        .map(each -> new MediaId(UUID.fromString(each.toString())))
                        .toList(),
                settled == null
                        ? null
                        : new Settled(
                                How.valueOf(settled),
                                rs.getObject("settled_at", OffsetDateTime.class).toInstant(),
                                rs.getString("settled_by_name")));
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }
}
