package loa.work.succession;

import static loa.platform.view.Words.msg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.CampaignUnits;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.organization.decree.Estate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open tasks of units that end. Each goes to its heir as it is, with its proof and its timeline; several that several units
 * owed by one clause stay several (ADR 0014). What is done stays with who did it.
 */
@Repository
class TaskEstate implements Estate {

    private static final int MOST_WORDS = 160;

    private final JdbcClient db;
    private final CampaignUnits participants;
    private final Units units;

    TaskEstate(JdbcClient db, CampaignUnits participants, Units units) {
        this.db = db;
        this.participants = participants;
        this.units = units;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Item> of(Set<UnitId> units, LocalDate day) {
        return db.sql("""
                select t.id, t.unit_id, t.clause_id, t.person_id, t.state, left(d.words, :most) as words, c.title
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.clause p on p.campaign_id = t.campaign_id and p.id = t.clause_id
                  join work.campaign c on c.id = t.campaign_id
                 where t.unit_id = any (:units) and t.state not in ('PROVED', 'NOT_APPLICABLE')
                 order by c.confirmed_on, c.id, p.place, t.id
                """)
                .param("most", MOST_WORDS)
                .param("units", ids(units))
                .query(TaskEstate::item)
                .list();
    }

    private static Item item(ResultSet rs, int row) throws SQLException {
        var task = rs.getString("id");
        var unit = new UnitId(rs.getObject("unit_id", UUID.class));
        var person = rs.getString("person_id");
        var words = rs.getString("clause_id") + " · " + rs.getString("words") + " · "
                + msg("work.state." + rs.getString("state"));
        var follows = person == null ? null : "people/" + person + "@" + unit;
        return new Item(task, unit, words, rs.getString("title"), "/tasks/" + task, follows, false);
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        db.sql("select id, campaign_id, person_id, person_name from work.task where id = any (:tasks) for update")
                .param("tasks", tasks(handovers))
                .query(rs -> {
                    var person = rs.getString("person_id");
                    memos.put(
                            rs.getString("id"),
                            (person == null ? "" : person) + "\n" + rs.getString("campaign_id") + "\n"
                                    + (person == null ? "" : rs.getString("person_name")));
                });
        // What became of a mistaken heir's is not put among those who had it.
        var earlier = act.corrects() ? "earlier_units" : "earlier_units || unit_id";
        db.sql("update work.task t set unit_id = h.heir, earlier_units = " + earlier + """
                , person_id = case when h.keeps then person_id end, person_name = case when h.keeps then person_name end
                  from unnest(cast(:tasks as uuid[]), cast(:heirs as uuid[]), cast(:keeps as boolean[])) as h (task, heir, keeps)
                 where t.id = h.task
                """)
                .param("tasks", handovers.stream().map(Handover::key).toArray(String[]::new))
                .param(
                        "heirs",
                        handovers.stream().map(one -> one.heir().toString()).toArray(String[]::new))
                .param(
                        "keeps",
                        handovers.stream()
                                .map(one -> Boolean.toString(goesAlong(memos.get(one.key()), one, act)))
                                .toArray(String[]::new))
                .update();
        var heirs = new HashMap<UUID, Set<UnitId>>();
        for (var one : handovers) {
            var campaign = UUID.fromString(lines(memos.get(one.key()))[1]);
            heirs.computeIfAbsent(campaign, id -> new java.util.HashSet<>()).add(one.heir());
        }
        heirs.forEach(participants::takePart);
        note(handovers, act, "Inherited");
        return memos;
    }

    /** Whether the person to whom the task was given came to the same heir. */
    private static boolean goesAlong(@Nullable String memo, Handover one, Act act) {
        var person = lines(memo)[0];
        return !person.isEmpty() && act.gave("people/" + person + "@" + one.from(), one.to());
    }

    private static String[] lines(@Nullable String memo) {
        return String.valueOf(memo).split("\n", -1);
    }

    private void note(List<Handover> handovers, Act act, String move) {
        var names = units.findAll(handovers.stream()
                .flatMap(one -> List.of(one.from(), one.heir()).stream())
                .collect(Collectors.toSet()));
        var back = move.equals("TakenBack");
        var words = new ArrayList<String>();
        for (var one : handovers) {
            var from = name(names, back ? one.heir() : one.from());
            var to = name(names, back ? one.from() : one.heir());
            words.add(msg("work.succession.note", from, to, act.note()));
        }
        db.sql("""
                insert into work.entry (task_id, sequence, at, by_person, by_name, by_post, by_unit, move, state, note, day)
                select t.id, (select coalesce(max(e.sequence), 0) + 1 from work.entry e where e.task_id = t.id),
                       :at, :person, :name, :post, :unit, :move, t.state, h.words, t.due_on
                  from unnest(cast(:tasks as uuid[]), cast(:words as text[])) as h (task, words)
                  join work.task t on t.id = h.task
                """)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("person", act.by().person())
                .param("name", act.by().name())
                .param("post", act.by().post())
                .param("unit", act.by().unitName())
                .param("move", move)
                .param("tasks", handovers.stream().map(Handover::key).toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .update();
    }

    private static String name(Map<UnitId, Unit> names, UnitId id) {
        var unit = names.get(id);
        return unit == null ? id.toString() : unit.name();
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        return db.sql("""
                select exists (select from work.entry
                                where task_id = any (:tasks) and at > :at and move not in ('Inherited', 'TakenBack'))
                    or exists (select from work.comment where task_id = any (:tasks) and at > :at)
                    or exists (select from work.task t where t.unit_id = any (:founded) and t.id <> all (:tasks))
                """)
                .param("tasks", tasks(handovers))
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("founded", ids(act.founded()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        note(handovers, act, "TakenBack");
        db.sql("""
                update work.task t
                   set unit_id = h.former, earlier_units = trim_array(earlier_units, 1),
                       person_id = cast(nullif(h.person, '') as uuid), person_name = nullif(h.name, '')
                  from unnest(cast(:tasks as uuid[]), cast(:formers as uuid[]), cast(:persons as text[]), cast(:names as text[]))
                       as h (task, former, person, name)
                 where t.id = h.task
                """)
                .param("tasks", handovers.stream().map(Handover::key).toArray(String[]::new))
                .param(
                        "formers",
                        handovers.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param(
                        "persons",
                        handovers.stream().map(one -> lines(one.memo())[0]).toArray(String[]::new))
                .param(
                        "names",
                        handovers.stream().map(one -> lines(one.memo())[2]).toArray(String[]::new))
                .update();
        participants.leave(act.founded());
    }

    private static UUID[] tasks(List<Handover> handovers) {
        return handovers.stream().map(one -> UUID.fromString(one.key())).toArray(UUID[]::new);
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
