package loa.work.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.inspection.FindingDesk;
import loa.inspection.FindingId;
import loa.inspection.FindingMove;
import loa.meeting.MeetingDesk;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.decree.DecreeRefusal;
import loa.organization.decree.DecreeRefusal.Why;
import loa.organization.decree.Share;
import loa.platform.Me;
import loa.translation.TranslationId;
import loa.translation.TranslationRights;
import loa.translation.Translations;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Two communes become one while something of everything is open: all of it goes to the heir, who works on it, and comes back. */
@LoaTest
@TestPropertySource(properties = "loa.test=reorganisation")
class EveryEstateTest {

    /**
     * What is open of each column that holds a unit; empty: nothing, for what stands there says how it was. A table that is not
     * named here fails the test: say what of it is open, and offer an estate.
     */
    private static final Map<String, String> OPEN = new TreeMap<>(Map.ofEntries(
            Map.entry("approval.mandate.unit", "ended_at is null and until_on >= current_date"),
            Map.entry("audit.entry.unit", ""),
            Map.entry("congress.attendance.unit", ""),
            Map.entry(
                    "congress.called.unit",
                    "(select p.performed_on is null from congress.programme p where p.id = x.programme)"),
            Map.entry("congress.gear.unit", "not removed and state <> 'RETURNED'"),
            Map.entry(
                    "congress.item.unit",
                    "(select p.performed_on is null from congress.programme p where p.id = x.programme)"),
            Map.entry("content.coverage.unit", "state in ('ASKED', 'ACCEPTED')"),
            Map.entry("content.item.unit", "stage not in ('PUBLISHED', 'ARCHIVED', 'WITHDRAWN', 'KILLED')"),
            // How fast a station reads: of a station that is no more, nobody asks.
            Map.entry("content.pace.unit", ""),
            Map.entry("display.use.unit", "not (select s.gone from display.slogan s where s.id = x.slogan)"),
            // Proof stays with who gave it.
            Map.entry("evidence.submission.unit", ""),
            Map.entry("field.correspondent.unit", ""),
            Map.entry("field.device.unit", ""),
            Map.entry("field.late.unit", ""),
            Map.entry("inspection.finding.unit", "state in ('OPEN', 'ANSWERED')"),
            Map.entry(
                    "inspection.visit.unit",
                    "(select r.closed_at is null from inspection.round r where r.id = x.round) and not exists"
                            + " (select from inspection.finding f where f.round = x.round and f.found_at = x.unit)"),
            Map.entry(
                    "meeting.attendance.unit",
                    "(select m.state = 'PLANNED' from meeting.meeting m where m.id = x.meeting)"),
            Map.entry("meeting.meeting.unit", "state = 'PLANNED'"),
            Map.entry("meeting.series.unit", "until >= current_date"),
            Map.entry("organization.campaign_unit.unit", "issuer or inspector"),
            Map.entry("organization.post.unit", "last_on is null or last_on >= current_date"),
            Map.entry("organization.role_grant.unit", "ended_at is null"),
            Map.entry("organization.unit_alias.unit", ""),
            Map.entry("organization.unit_name.unit", ""),
            Map.entry("organization.unit_parent.unit", ""),
            Map.entry("search.entry.unit", ""),
            Map.entry("search.reach.unit", ""),
            Map.entry(
                    "translation.translation.unit",
                    "not (select a.may_go_out from translation.api_translation a where a.id = x.id)"),
            Map.entry("work.calendar.unit_id", ""),
            Map.entry("work.reception.unit_id", ""),
            Map.entry("work.share.unit_id", "state <> 'DELIVERED'"),
            Map.entry("work.task.unit_id", "state not in ('PROVED', 'NOT_APPLICABLE')"),
            Map.entry("work.tile.unit_id", "")));

    private final Merged given;
    private final JdbcClient db;
    private final FindingDesk findings;
    private final MeetingDesk meetings;
    private final TranslationRights translationRights;
    private final Translations translations;

    EveryEstateTest(
            Merged given,
            FindingDesk findings,
            MeetingDesk meetings,
            TranslationRights translationRights,
            Translations translations) {
        this.given = given;
        this.db = given.db;
        this.findings = findings;
        this.meetings = meetings;
        this.translationRights = translationRights;
        this.translations = translations;
    }

    /** A row that is open: where it stands, by which column it is found, and the column of its unit. */
    private record Row(String table, String key, UUID id, String column) {}

    @Test
    void all_that_is_open_goes_to_the_heir_who_works_on_it_and_comes_back_when_it_is_undone() {
        var communes = given.communes(2);
        var campaign = given.campaign(communes, 1);
        var officer = given.people.with("Giàng A Páo", communes.getFirst().id(), "Chuyên viên", Role.OFFICER);
        var rows = new LinkedHashMap<String, Row>();
        for (var commune : communes) open(campaign, commune, officer, rows);
        var before = owners(rows);

        var decree = given.draft(given.today, communes, "Xã Khe Thừa Kế");
        var shown = given.desk.outlook(given.decrees.find(decree).orElseThrow()).shares();
        assertThat(shown.stream().map(Share::estate).collect(Collectors.toSet()))
                .contains("content", "translation", "meeting", "inspection", "display", "approval", "approver");
        assertThat(given.decide(decree)).isEmpty();

        var heir = given.heir(decree, 0);
        assertThat(owners(rows))
                .allSatisfy((name, owners) -> assertThat(owners).as(name).contains(heir.value()));
        assertThat(left(communes)).as("what is open and belongs to nobody").isEmpty();
        assertThat(expected(campaign, heir)).as("who was expected of both").isEqualTo(50);
        assertThat(bodies(campaign)).containsExactly(heir.value());
        assertThat(db.sql("select count(*) from content.entry where move = 'Inherited' and item = ?")
                        .param(rows.get("item " + communes.getFirst().id()).id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThat(given.desk.undo(decree, given.administrator)).isEmpty();

        assertThat(owners(rows)).isEqualTo(before);
        assertThat(bodies(campaign)).containsExactly(communes.getFirst().id().value());
        assertThat(expected(campaign, communes.get(0).id())).isEqualTo(25);
        assertThat(expected(campaign, communes.get(1).id())).isEqualTo(25);
    }

    @Test
    void officers_of_the_heir_work_on_what_it_inherited_and_then_nothing_is_undone() {
        var communes = given.communes(2);
        var campaign = given.campaign(communes, 1);
        var officer = given.people.officer("Giàng A Páo", communes.getFirst().id());
        var rows = new LinkedHashMap<String, Row>();
        open(campaign, communes.getFirst(), officer, rows);
        var decree = given.draft(given.today, communes, "Xã Khe Làm Tiếp");
        assertThat(given.decide(decree)).isEmpty();
        var heir = given.heir(decree, 0);
        var moved = new Me(officer.person(), officer.name(), heir.value(), "Xã Khe Làm Tiếp", "Chuyên viên");

        assertThat(meetings.mayWrite(campaign, heir, moved)).isTrue();
        var translation = translations
                .find(new TranslationId(
                        rows.get("translation " + communes.getFirst().id()).id))
                .orElseThrow();
        assertThat(translationRights.asker(translation, moved).translates()).isTrue();
        assertThat(given.desk.undoable(given.decrees.find(decree).orElseThrow()))
                .isEmpty();
        var finding = new FindingId(rows.get("finding " + communes.getFirst().id()).id);
        assertThat(findings.move(finding, new FindingMove.Answer("Đã treo lại."), List.of(), moved)
                        .isNone())
                .isTrue();

        assertThat(given.desk.undo(decree, given.administrator))
                .map(DecreeRefusal::why)
                .contains(Why.SOMETHING_NEW);
    }

    @Test
    void administrators_are_told_once_a_day_that_a_decree_could_not_be_carried_out_on_its_day() {
        var communes = given.communes(2);
        given.campaign(communes, 1);
        var waiting = given.draft(given.today.plusDays(20), communes, "Xã Khe Không Thành");
        assertThat(given.decide(waiting)).isEmpty();
        assertThat(given.decide(given.draft(
                        given.today, communes.subList(0, 1), communes.get(1).name())))
                .isEmpty();
        db.sql("update organization.decree set effective_on = ? where id = ?")
                .params(given.today, waiting.value())
                .update();

        given.desk.carryOutDue();
        given.desk.carryOutDue();

        assertThat(given.decrees.find(waiting).orElseThrow().trouble()).isNotNull();
        assertThat(db.sql("select count(*) from notification.notice where path = ? and person = ?")
                        .params("/decrees/" + waiting, given.administrator.person())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** What desks of every module would have on file for a commune. */
    private void open(CampaignId campaign, Unit commune, Me officer, Map<String, Row> rows) {
        var unit = commune.id();
        var shared = given.tasks(campaign).stream()
                .filter(row -> !row.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        db.sql("""
                insert into work.share (task_id, unit_id, words, state, moved_at, by_name)
                values (?, ?, 'Cho mượn loa', 'OPEN', now() - interval '1 day', '')
                """).params(shared, unit.value()).update();
        rows.put("share " + unit, new Row("work.share", "task_id", shared, "unit_id"));
        var item = add(rows, "item", unit, "content.item", "unit", """
                insert into content.item (id, campaign, genre, title, unit, language, stage, by_person, by_name, begun_at, moved_at,
                                          topics, tasks, phases, channels, languages, communes)
                values (:id, :campaign, 'NEWS', 'Bản mới có loa', :unit, 'vi', 'DRAFT', :person, 'Giàng A Páo', now(), now(),
                        '{}', '{}', '{}', '{}', '{}', '{}')
                """, campaign, officer, null);
        add(rows, "coverage", unit, "content.coverage", "unit", """
                insert into content.coverage (id, item, form, unit, person, person_name, state, asked_at, asked_by, asked_by_name)
                values (:id, :of, 'PHOTO', :unit, :person, 'Giàng A Páo', 'ASKED', now(), :person, 'Giàng A Páo')
                """, campaign, officer, item);
        add(rows, "translation", unit, "translation.translation", "unit", """
                insert into translation.translation (id, campaign, item, title, language, mode, unit, followed, asked_at, asked_by,
                                                     asked_by_name)
                values (:id, :campaign, :of, 'Bản mới có loa', 'hmn', 'WRITTEN', :unit, 1, now(), :person, 'Giàng A Páo')
                """, campaign, officer, item);
        var series = add(rows, "series", unit, "meeting.series", "unit", """
                insert into meeting.series (id, campaign, unit, kind, rule, starts_on, until, made_by, made_at)
                values (:id, :campaign, :unit, 'VILLAGE', 'WEEKLY', current_date, current_date + 30, :person, now())
                """, campaign, officer, null);
        add(rows, "meeting", unit, "meeting.meeting", "unit", """
                insert into meeting.meeting (id, campaign, unit, series, kind, held_on, place, language, speaker, topics, state,
                                             planned_by, planned_by_name, planned_at)
                values (:id, :campaign, :unit, :of, 'VILLAGE', current_date + 7, 'Nhà văn hóa', 'vi', '', '{}', 'PLANNED',
                        :person, 'Giàng A Páo', now())
                """, campaign, officer, series);
        var meeting = common(campaign, "meeting", """
                insert into meeting.meeting (id, campaign, unit, kind, held_on, place, language, speaker, topics, state,
                                             planned_by, planned_by_name, planned_at)
                values (:id, :campaign, :unit, 'CONFERENCE', current_date + 9, 'Hội trường', 'vi', '', '{}', 'PLANNED',
                        :person, 'Khang A Lử', now()) on conflict do nothing
                """);
        db.sql("insert into meeting.attendance (meeting, unit, expected) values (?, ?, 25)")
                .params(meeting, unit.value())
                .update();
        rows.put("attendance " + unit, new Row("meeting.attendance", "meeting", meeting, "unit"));
        var round = common(campaign, "round", """
                insert into inspection.round (id, campaign, kind, title, held_on, members, planned_by, planned_at)
                values (:id, :campaign, 'STREET', 'Kiểm tra treo cờ', current_date, '', :person, now()) on conflict do nothing
                """);
        var next = common(campaign, "next", """
                insert into inspection.round (id, campaign, kind, title, held_on, members, planned_by, planned_at)
                values (:id, :campaign, 'STREET', 'Kiểm tra lại', current_date, '', :person, now()) on conflict do nothing
                """);
        db.sql(
                        "insert into inspection.item (round, number, words) values (?, 1, 'Cờ treo đúng') on conflict do nothing")
                .param(round)
                .update();
        for (var visited : List.of(round, next)) {
            db.sql("insert into inspection.visit (round, unit) values (?, ?)")
                    .params(visited, unit.value())
                    .update();
        }
        rows.put("visit " + unit, new Row("inspection.visit", "round", next, "unit"));
        add(rows, "finding", unit, "inspection.finding", "unit", """
                insert into inspection.finding (id, round, unit, found_at, number, state, words, fix_by, found_by)
                values (:id, :of, :unit, :unit, 1, 'OPEN', 'Cờ bạc màu', current_date + 3, :person)
                """, campaign, officer, round);
        var slogan = common(campaign, "slogan", """
                insert into display.slogan (id, campaign, place, language, phases) values (:id, :campaign, 1, 'vi', '{}')
                on conflict do nothing
                """);
        db.sql("""
                insert into display.wording (slogan, number, words, at, by_person, by_name)
                values (?, 1, 'Học, học nữa, học mãi!', now(), ?, '') on conflict do nothing
                """).params(slogan, officer.person()).update();
        add(rows, "use", unit, "display.use", "unit", """
                insert into display.use (id, slogan, number, carrier, place, unit, at, by_person, by_name)
                values (:id, :of, 1, 'BANNER', 'Cổng xã', :unit, now() - interval '1 day', :person, 'Giàng A Páo')
                """, campaign, officer, slogan);
        add(rows, "mandate", unit, "approval.mandate", "unit", """
                insert into approval.mandate (id, unit, person, form, behalf, paper, kinds, from_on, until_on, given_at, given_by,
                                              given_by_name)
                values (:id, :unit, :person, 'KT', 'Chủ tịch', '', '{}', current_date, current_date + 90, now(), :person, '')
                """, campaign, officer, null);
        var dossier = add(rows, "dossier", unit, "approval.dossier", "owner", """
                insert into approval.dossier (id, campaign, object_kind, owner, number, created_at)
                values (:id, :campaign, 'DOCUMENTS', :unit, 1, now())
                """, campaign, officer, null);
        db.sql("""
                insert into approval.dossier_version (dossier, number, sha256, title, words, files, at, by_person, by_name)
                values (?, 1, repeat('a', 64), 'Tờ rơi', 'Nội dung', '{}', now() - interval '1 day', ?, '')
                """).params(dossier, officer.person()).update();
        if (bodies(campaign).isEmpty()) {
            db.sql("""
                    insert into approval.rule (campaign, object_kind, ordering, source, plan_bodies, unmatched, clauses, disputed,
                                               settled, owner)
                    values (:campaign, 'DOCUMENTS', 'TOGETHER', 'PERSON', '{}', '{}', '{}', '{}', true, :unit)
                        on conflict (campaign, object_kind) do nothing
                    """)
                    .param("campaign", campaign.value())
                    .param("unit", given.given.district.id().value())
                    .update();
            db.sql("""
                    insert into approval.rule_body (campaign, object_kind, place, body, quorum)
                    values (?, 'DOCUMENTS', 0, ?, 1)
                    """).params(campaign.value(), unit.value()).update();
        }
    }

    private UUID add(
            Map<String, Row> rows,
            String name,
            UnitId unit,
            String table,
            String column,
            String sql,
            CampaignId campaign,
            Me officer,
            @org.jspecify.annotations.Nullable UUID of) {
        var id = UUID.randomUUID();
        db.sql(sql)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .param("person", officer.person())
                .param("of", of)
                .update();
        rows.put(name + " " + unit, new Row(table, "id", id, column));
        return id;
    }

    /** Something of the campaign's own, once. */
    private UUID common(CampaignId campaign, String name, String sql) {
        var id = UUID.nameUUIDFromBytes((campaign + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        db.sql(sql)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("unit", given.given.district.id().value())
                .param("person", given.given.chief.person())
                .update();
        return id;
    }

    private Map<String, Set<UUID>> owners(Map<String, Row> rows) {
        var owners = new HashMap<String, Set<UUID>>();
        rows.forEach((name, row) -> owners.put(
                name,
                Set.copyOf(db.sql("select " + row.column + " from " + row.table + " where " + row.key + " = ?")
                        .param(row.id)
                        .query(UUID.class)
                        .list())));
        return owners;
    }

    private int expected(CampaignId campaign, UnitId unit) {
        return db.sql("""
                select sum(a.expected) from meeting.attendance a join meeting.meeting m on m.id = a.meeting
                 where m.campaign = ? and a.unit = ?
                """)
                .params(campaign.value(), unit.value())
                .query(Integer.class)
                .single();
    }

    private List<UUID> bodies(CampaignId campaign) {
        return db.sql("select body from approval.rule_body where campaign = ? and object_kind = 'DOCUMENTS'")
                .param(campaign.value())
                .query(UUID.class)
                .list();
    }

    /** Everything open that names one of these units, table by table. */
    private List<String> left(List<Unit> ended) {
        var columns = db.sql("""
                select c.table_schema || '.' || c.table_name || '.' || c.column_name
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and c.column_name in ('unit', 'unit_id')
                   and c.table_schema not in ('pg_catalog', 'information_schema')
                 order by 1
                """).query(String.class).list();
        assertThat(OPEN.keySet()).as("say what of it is open").containsAll(columns);
        assertThat(columns).as("gone meanwhile").containsAll(OPEN.keySet());
        var left = new ArrayList<String>();
        var units = ended.stream().map(unit -> unit.id().toString()).toArray(String[]::new);
        for (var column : columns) {
            var open = OPEN.get(column);
            if (open == null || open.isEmpty()) continue;
            var parts = column.split("\\.");
            var table = parts[0] + "." + parts[1];
            int rows = db.sql("select count(*) from " + table + " x where x." + parts[2]
                            + " = any(cast(:units as uuid[])) and (" + open + ")")
                    .param("units", units)
                    .query(Integer.class)
                    .single();
            if (rows > 0) left.add(column + ": " + rows);
        }
        return left;
    }
}
