package loa.content;

import static loa.content.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items on file with what happened to them: tables {@code content.item} and {@code content.entry}. */
@Repository
public class Items {

    private final JdbcClient db;

    Items(JdbcClient db) {
        this.db = db;
    }

    /** An item with where it belongs. */
    public record Filed(Item item, Tags tags) {}

    /** What happened to an item; {@code move} is the name of what was asked, or {@code Began}, {@code Saved}, {@code Tagged}. */
    public record Entry(
            Instant at,
            @Nullable String by,
            @Nullable String unit,
            String move,
            Stage stage,
            int edition,
            @Nullable String note) {}

    public Optional<Item> find(ItemId id) {
        return filed(id).map(Filed::item);
    }

    public Optional<Filed> filed(ItemId id) {
        return db.sql("select * from content.item where id = :id")
                .param("id", id.value())
                .query(Items::filed)
                .optional();
    }

    /** The item, held for this transaction: who comes second decides on what the first one left. */
    Optional<Filed> hold(ItemId id) {
        return db.sql("select * from content.item where id = :id for update")
                .param("id", id.value())
                .query(Items::filed)
                .optional();
    }

    /** What was made for a task, the latest first. */
    public List<Filed> forTask(TaskId task) {
        return db.sql("select * from content.item where tasks @> array[:task] order by begun_at desc")
                .param("task", task.value())
                .query(Items::filed)
                .list();
    }

    /** What was made for a clause of the plan, as a topic or through one of its tasks; the latest first. */
    public List<Filed> forClause(CampaignId campaign, String clause) {
        return db.sql("""
                select * from content.item
                 where campaign = :campaign
                   and (topics @> array[cast(:clause as text)]
                        or tasks && array(select t.id from work.api_task t
                                           where t.campaign_id = :campaign and t.clause_id = :clause))
                 order by begun_at desc
                """)
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query(Items::filed)
                .list();
    }

    /** What happened to the item, the latest first. */
    public List<Entry> entries(ItemId id) {
        return db.sql("select * from content.entry where item = :item order by sequence desc")
                .param("item", id.value())
                .query((rs, row) -> new Entry(
                        instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("by_unit"),
                        rs.getString("move"),
                        Stage.valueOf(rs.getString("stage")),
                        rs.getInt("edition"),
                        rs.getString("note")))
                .list();
    }

    void add(Item item, Tags tags) {
        db.sql("""
                insert into content.item
                       (id, campaign, genre, title, unit, language, stage, due_on, slot_seconds, by_person, by_name, begun_at,
                        moved_at, topics, tasks, phases, channels, languages, communes, search)
                values (:id, :campaign, :genre, :title, :unit, :language, :stage, :dueOn, :slotSeconds, :byPerson, :byName,
                        :begunAt, :begunAt, cast(:topics as text[]), cast(:tasks as uuid[]), cast(:phases as text[]),
                        cast(:channels as text[]), cast(:languages as text[]), cast(:communes as uuid[]), :search)
                """)
                .param("id", item.id().value())
                .param("campaign", item.campaign().value())
                .param("genre", item.genre().name())
                .param("title", item.title())
                .param("unit", item.unit().value())
                .param("language", item.language())
                .param("stage", item.stage().name())
                .param("dueOn", item.dueOn())
                .param("slotSeconds", item.slotSeconds())
                .param("byPerson", item.byPerson())
                .param("byName", item.byName())
                .param("begunAt", utc(item.begunAt()))
                .param("topics", array(tags.topics()))
                .param("tasks", array(tags.tasks()))
                .param("phases", array(tags.phases()))
                .param("channels", array(tags.channels()))
                .param("languages", array(tags.languages()))
                .param("communes", array(tags.communes()))
                .param("search", loa.platform.Plain.text(item.title()))
                .update();
    }

    void save(Item item, Instant at) {
        db.sql("""
                update content.item
                   set moved_at = case when stage = :stage then moved_at else :at end, stage = :stage, reason = :reason,
                       title = :title, edition = :edition, sha256 = :sha256, submitted = :submitted, due_on = :dueOn,
                       slot_seconds = :slotSeconds, unit = :unit
                 where id = :id
                """)
                .param("id", item.id().value())
                .param("at", utc(at))
                .param("stage", item.stage().name())
                .param("reason", item.reason())
                .param("title", item.title())
                .param("edition", item.edition())
                .param("sha256", item.sha256())
                .param("submitted", item.submitted())
                .param("dueOn", item.dueOn())
                .param("slotSeconds", item.slotSeconds())
                .param("unit", item.unit().value())
                .update();
    }

    void tag(ItemId id, Tags tags) {
        db.sql("""
                update content.item
                   set topics = cast(:topics as text[]), tasks = cast(:tasks as uuid[]), phases = cast(:phases as text[]),
                       channels = cast(:channels as text[]), languages = cast(:languages as text[]),
                       communes = cast(:communes as uuid[])
                 where id = :id
                """)
                .param("id", id.value())
                .param("topics", array(tags.topics()))
                .param("tasks", array(tags.tasks()))
                .param("phases", array(tags.phases()))
                .param("channels", array(tags.channels()))
                .param("languages", array(tags.languages()))
                .param("communes", array(tags.communes()))
                .update();
    }

    /** Lets the words of the edition in force be found. */
    void index(ItemId id, Manuscript text) {
        db.sql("update content.item set search = :search where id = :id")
                .param("id", id.value())
                .param("search", loa.platform.Plain.text(text.words()))
                .update();
    }

    void note(Item item, @Nullable Me by, Instant at, String move, @Nullable String note) {
        db.sql("""
                insert into content.entry (item, sequence, at, by_person, by_name, by_unit, move, stage, edition, note)
                select :item, coalesce(max(sequence), 0) + 1, :at, :person, :name, :unit, :move, :stage, :edition, :note
                  from content.entry where item = :item
                """)
                .param("item", item.id().value())
                .param("at", utc(at))
                .param("person", by == null ? null : by.person())
                .param("name", by == null ? null : by.name())
                .param("unit", by == null ? null : by.unitName())
                .param("move", move)
                .param("stage", item.stage().name())
                .param("edition", item.edition())
                .param("note", note == null || note.isBlank() ? null : note.strip())
                .update();
    }

    static Filed filed(ResultSet rs, int row) throws SQLException {
        return new Filed(read(rs), tags(rs));
    }

    private static Tags tags(ResultSet rs) throws SQLException {
        return new Tags(
                list(rs, "topics", text -> text),
                list(rs, "tasks", UUID::fromString),
                list(rs, "phases", Phase::valueOf),
                list(rs, "channels", ChannelKind::valueOf),
                list(rs, "languages", text -> text),
                list(rs, "communes", UUID::fromString));
    }

    private static Item read(ResultSet rs) throws SQLException {
        return new Item(
                new ItemId(id(rs, "id")),
                new CampaignId(id(rs, "campaign")),
                Genre.valueOf(rs.getString("genre")),
                rs.getString("title"),
                new UnitId(id(rs, "unit")),
                rs.getString("language"),
                Stage.valueOf(rs.getString("stage")),
                rs.getString("reason"),
                rs.getInt("edition"),
                rs.getString("sha256"),
                rs.getString("submitted"),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("slot_seconds", Integer.class),
                id(rs, "by_person"),
                rs.getString("by_name"),
                instant(rs, "begun_at"));
    }
}
