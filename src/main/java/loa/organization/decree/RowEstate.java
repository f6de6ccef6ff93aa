package loa.organization.decree;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.organization.UnitId;
import loa.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An estate of rows of tables, each with its unit in a column: says what is open, and sets the column to the heir and back. A
 * module extends it and names its tables.
 */
public abstract class RowEstate implements Estate {

    private final Tools tools;
    private final JdbcClient db;

    protected RowEstate(Tools tools) {
        this.tools = tools;
        this.db = tools.db;
    }

    /** What every such estate needs. */
    @Component
    public static class Tools {

        private final JdbcClient db;
        private final CampaignUnits participants;
        private final Units units;
        private final AuditLog audit;

        Tools(JdbcClient db, CampaignUnits participants, Units units, AuditLog audit) {
            this.db = db;
            this.participants = participants;
            this.units = units;
            this.audit = audit;
        }
    }

    /**
     * The open rows of one table.
     *
     * @param kind names them in keys; the same for ever, for decrees keep it
     * @param table with its schema
     * @param key the column by which a row is found: its id, or, of a member, that of the whole
     * @param unit the column of the unit
     * @param open a query for {@code key, unit, words, campaign, title, href} and {@code follows} of all that is open; it may ask
     *     for {@code :day}
     * @param member whether a unit has one row in a whole: what two units had becomes one, and may end
     * @param person whether columns {@code person} and {@code person_name} say who does it: they leave it when they go elsewhere
     * @param joined adds the numbers of the row {@code :from} to the row {@code :to} of the whole {@code :key}, {@code :sign}
     *     times; empty: nothing to add
     * @param mark a query for a text that is another as soon as the row {@code :key} is worked on; empty: {@link #touched} tells
     */
    public record Rows(
            String kind,
            String table,
            String key,
            String unit,
            String open,
            boolean member,
            boolean person,
            String joined,
            String mark) {

        public static Rows things(String kind, String table, String unit, String open) {
            return new Rows(kind, table, "id", unit, open, false, false, "", "");
        }

        public static Rows members(String kind, String table, String whole, String unit, String open) {
            return new Rows(kind, table, whole, unit, open, true, false, "", "");
        }

        /** The same, done by a person of the unit. */
        public Rows byPerson() {
            return new Rows(kind, table, key, unit, open, member, true, joined, mark);
        }

        /** The same, with numbers to add where two become one. */
        public Rows joining(String sql) {
            return new Rows(kind, table, key, unit, open, member, person, sql, mark);
        }

        /** The same, with a text that tells whether it was worked on. */
        public Rows marked(String sql) {
            return new Rows(kind, table, key, unit, open, member, person, joined, sql);
        }

        private UUID id(Handover one) {
            return UUID.fromString(one.key().split(" ")[1]);
        }
    }

    /** Its tables, in the order of a list. */
    protected abstract List<Rows> rows();

    /** Whether anything happened after {@code :at} to what has one of these {@code :ids}: a query for one truth. */
    protected String touched() {
        return "select false";
    }

    /** Notes it where the module keeps what happened to a thing; the audit log has it already. */
    protected void note(String kind, UUID id, String words, Act act) {}

    @Override
    public List<Item> of(Set<UnitId> ending, LocalDate day) {
        var items = new ArrayList<Item>();
        for (var rows : rows()) {
            items.addAll(db.sql("select x.* from (" + rows.open + ") x where x.unit = any(cast(:units as uuid[]))"
                            + " order by x.title, x.campaign, x.words, x.key, x.unit")
                    .param(
                            "units",
                            ending.stream().map(unit -> unit.value().toString()).toArray(String[]::new))
                    .param("day", day)
                    .query((rs, row) -> {
                        var unit = new UnitId(rs.getObject("unit", UUID.class));
                        var key = rows.kind + " " + rs.getString("key");
                        return new Item(
                                rows.member ? key + " " + unit : key,
                                unit,
                                msg("organization.estate." + name() + "." + rows.kind) + " · " + rs.getString("words"),
                                rs.getString("title"),
                                rs.getString("href"),
                                rs.getString("follows"),
                                rows.member);
                    })
                    .list());
        }
        return items;
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        for (var one : handovers) {
            var rows = rows(one);
            var campaign = campaign(rows, one);
            memos.put(one.key(), rows.member ? join(rows, one) : move(rows, one, act));
            if (one.to() != null && campaign != null) tools.participants.takePart(campaign, List.of(one.to()));
            record(rows, one, one.from(), one.to(), campaign, act);
        }
        return memos;
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        boolean worked = handovers.stream()
                .anyMatch(one -> !rows(one).mark.isEmpty() && !one.memo().equals(mark(rows(one), one)));
        if (worked) return true;
        return db.sql(touched())
                .param(
                        "ids",
                        handovers.stream()
                                .map(one -> rows(one).id(one).toString())
                                .toArray(String[]::new))
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        // First the rows that are no more, so that what was added is taken from where it went.
        Predicate<Handover> isGone = one -> rows(one).member && !one.memo().isEmpty();
        for (var one : Stream.concat(
                        handovers.stream().filter(isGone), handovers.stream().filter(isGone.negate()))
                .toList()) {
            var rows = rows(one);
            if (rows.member) part(rows, one);
            else moveBack(rows, one);
            record(rows, one, one.to(), one.from(), campaign(rows, one), act);
        }
        tools.participants.leave(act.founded());
    }

    /** Returns who did it, as they were. */
    private String move(Rows rows, Handover one, Act act) {
        if (!rows.person) {
            set(rows, one, one.from(), one.heir());
            return mark(rows, one);
        }
        var before = db.sql("select coalesce(person::text, '') || E'\\n' || coalesce(person_name, '') from "
                        + rows.table + " where id = :id for update")
                .param("id", rows.id(one))
                .query(String.class)
                .single();
        var person = before.split("\n", -1)[0];
        set(rows, one, one.from(), one.heir());
        boolean goesAlong = act.gave("people/" + person + "@" + one.from(), one.to());
        if (!person.isEmpty() && !goesAlong) entrust(rows, one, "\n");
        return before;
    }

    private String mark(Rows rows, Handover one) {
        if (rows.mark.isEmpty()) return "";
        return db.sql(rows.mark).param("key", rows.id(one)).query(String.class).single();
    }

    private void moveBack(Rows rows, Handover one) {
        set(rows, one, one.heir(), one.from());
        if (rows.person) entrust(rows, one, one.memo());
    }

    private void entrust(Rows rows, Handover one, String personAndName) {
        var parts = personAndName.split("\n", -1);
        db.sql("update " + rows.table
                        + " set person = cast(nullif(:person, '') as uuid), person_name = nullif(:name, '')"
                        + " where id = :id")
                .param("person", parts[0])
                .param("name", parts[1])
                .param("id", rows.id(one))
                .update();
    }

    private void set(Rows rows, Handover one, UnitId from, UnitId to) {
        db.sql("update " + rows.table + " set " + rows.unit + " = :to where " + rows.key + " = :key and " + rows.unit
                        + " = :from")
                .param("to", to.value())
                .param("from", from.value())
                .param("key", rows.id(one))
                .update();
    }

    /** Returns the row that is no more, as it was. */
    private String join(Rows rows, Handover one) {
        var to = one.to();
        if (to != null && !has(rows, one, to)) {
            set(rows, one, one.from(), to);
            return "";
        }
        if (to != null) add(rows, one, to, 1);
        return db.sql("delete from " + rows.table + " t where t." + rows.key + " = :key and t." + rows.unit
                        + " = :from returning to_jsonb(t)::text")
                .param("key", rows.id(one))
                .param("from", one.from().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void part(Rows rows, Handover one) {
        if (one.memo().isEmpty()) {
            if (one.to() != null) set(rows, one, one.to(), one.from());
            return;
        }
        db.sql("insert into " + rows.table + " select * from jsonb_populate_record(null::" + rows.table
                        + ", cast(:memo as jsonb)) on conflict do nothing")
                .param("memo", one.memo())
                .update();
        if (one.to() != null) add(rows, one, one.to(), -1);
    }

    private void add(Rows rows, Handover one, UnitId to, int sign) {
        if (rows.joined.isEmpty()) return;
        db.sql(rows.joined)
                .param("key", rows.id(one))
                .param("from", one.from().value())
                .param("to", to.value())
                .param("sign", sign)
                .update();
    }

    private boolean has(Rows rows, Handover one, UnitId unit) {
        return db.sql("select exists (select from " + rows.table + " where " + rows.key + " = :key and " + rows.unit
                        + " = :unit)")
                .param("key", rows.id(one))
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    private @Nullable UUID campaign(Rows rows, Handover one) {
        return db
                .sql("select x.campaign from (" + rows.open
                        + ") x where x.key = :key and x.campaign is not null limit 1")
                .param("key", rows.id(one))
                .param("day", LocalDate.EPOCH)
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void record(
            Rows rows, Handover one, @Nullable UnitId from, @Nullable UnitId to, @Nullable UUID campaign, Act act) {
        var words = msg("organization.estate.went", nameOf(from), nameOf(to), act.note());
        tools.audit.append(
                act.by(),
                "organization.decree.handedOver",
                name() + ":" + rows.id(one),
                campaign,
                to == null ? act.by().unit() : to.value(),
                Map.of("thing", one.words(), "words", words));
        note(rows.kind, rows.id(one), words, act);
    }

    private String nameOf(@Nullable UnitId unit) {
        if (unit == null) return msg("organization.estate.nobody");
        var known = tools.units.findAll(List.of(unit)).get(unit);
        return known == null ? unit.toString() : known.name();
    }

    private Rows rows(Handover one) {
        var kind = one.key().split(" ")[0];
        return rows().stream()
                .filter(rows -> rows.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody keeps " + one.name()));
    }
}
