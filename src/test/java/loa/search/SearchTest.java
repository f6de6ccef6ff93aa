package loa.search;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.UnitDesk;
import loa.organization.UnitKind;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.platform.Me;
import loa.search.Candidates.Sight;
import loa.search.Reader.Readers;
import loa.search.text.Highlight.Piece;
import loa.search.text.Question;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove.MarkNotApplicable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class SearchTest {

    private final Search search;
    private final Index index;
    private final Candidates candidates;
    private final Readers readers;
    private final CampaignFixture fixture;
    private final People people;
    private final UnitDesk units;
    private final TaskDesk tasks;
    private final JdbcClient db;
    private final MockMvcTester browser;

    SearchTest(
            Search search,
            Index index,
            Candidates candidates,
            Readers readers,
            CampaignFixture fixture,
            People people,
            UnitDesk units,
            TaskDesk tasks,
            JdbcClient db,
            MockMvcTester browser) {
        this.search = search;
        this.index = index;
        this.candidates = candidates;
        this.readers = readers;
        this.fixture = fixture;
        this.people = people;
        this.units = units;
        this.tasks = tasks;
        this.db = db;
        this.browser = browser;
    }

    @BeforeEach
    void the_index_has_come_to_what_others_did() {
        index.keep();
    }

    private CampaignId campaign(String words) {
        var duties = List.of(
                fixture.duty("IV.1/1", words + " ở văn hóa", List.of(fixture.culture), false, Action.INFORM),
                fixture.duty("IV.2/1", words + " ở giáo dục", List.of(fixture.education), false, Action.INFORM));
        return fixture.confirm(fixture.plan(PlanId.next(), duties, null));
    }

    private Found find(String q, Me me) {
        return search.find(new Asked(q, null, null, 1), me);
    }

    private static List<String> titles(Found found) {
        return found.hits().stream()
                .map(hit -> hit.title().stream().map(Piece::words).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void a_word_is_found_with_and_without_its_marks_the_very_word_first() {
        campaign("Thi hát nguyệt quế");
        campaign("Thi hát nguyêt quê");

        var marked = titles(find("nguyệt quế", fixture.chief));
        var plain = titles(find("nguyet que", fixture.chief));

        assertThat(marked).hasSize(8).allMatch(title -> title.contains("nguy"));
        assertThat(marked.subList(0, 4)).allMatch(title -> title.contains("nguyệt quế"));
        assertThat(plain).containsExactlyInAnyOrderElementsOf(marked);
    }

    @Test
    void whoever_runs_the_campaign_finds_all_of_it_and_an_office_what_is_its_own() {
        campaign("Trưng bày khèn bè");

        assertThat(find("khèn bè", fixture.chief).byKind())
                .containsEntry(Kind.TASK, 2)
                .containsEntry(Kind.CLAUSE, 2);
        var officer = find("khèn bè", fixture.officer(fixture.culture));
        assertThat(officer.byKind()).containsEntry(Kind.TASK, 1).containsEntry(Kind.CLAUSE, 2);
        assertThat(titles(officer)).contains("Trưng bày khèn bè ở văn hóa");
        assertThat(find("khèn bè", fixture.stranger()).total()).isZero();
        assertThat(find("khèn bè", people.administrator()).total()).isZero();
    }

    @Test
    void nothing_is_found_stale_whatever_was_changed() {
        var campaign = campaign("Múa quạt xòe đoản");
        var officer = fixture.officer(fixture.culture);
        assertThat(find("quạt xòe đoản", officer).byKind()).containsEntry(Kind.TASK, 1);

        db.sql("update work.duty set words = 'Múa ô xòe trường' where campaign_id = ? and clause_id = 'IV.1/1'")
                .param(campaign.value())
                .update();

        assertThat(find("quạt xòe đoản", officer).byKind()).doesNotContainKey(Kind.TASK);
        assertThat(find("ô xòe trường", officer).byKind()).containsEntry(Kind.TASK, 1);
    }

    @Test
    void a_task_is_found_as_it_stands_now() {
        var campaign = campaign("Chiếu phim lưu động bản Háng");
        assertThat(find("phim lưu động bản Háng", fixture.chief).hits())
                .filteredOn(hit -> hit.kind() == Kind.TASK)
                .allMatch(hit -> "work.state.READY".equals(hit.state()));

        var task = new TaskId(db.sql("select id from work.api_task where campaign_id = ? and clause_id = 'IV.1/1'")
                .param(campaign.value())
                .query(UUID.class)
                .single());
        assertThat(tasks.move(task, new MarkNotApplicable("đường sạt lở zêrô"), fixture.chief))
                .isEmpty();

        assertThat(find("sạt lở zêrô", fixture.chief).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.state()).isEqualTo("work.state.NOT_APPLICABLE"));
    }

    @Test
    void a_unit_renamed_is_found_by_its_new_name_with_all_that_is_its() {
        var unit = people.unit("Xã Tà Xi Láng Cũ", UnitKind.COMMUNE, fixture.district.id());
        var duty = fixture.duty("IV.1/1", "Dựng cổng chào tre", List.of(unit), false, Action.DISPLAY);
        fixture.confirm(fixture.plan(PlanId.next(), List.of(duty), null));
        assertThat(find("cổng chào tre Tà Xi Láng", fixture.chief).byKind()).containsEntry(Kind.TASK, 1);

        db.sql("update organization.unit_name set name = 'Xã Phình Hồ Mới' where unit = ?")
                .param(unit.id().value())
                .update();
        db.sql("update organization.directory set stamp = gen_random_uuid()").update();
        index.keep();

        assertThat(find("cổng chào tre Tà Xi Láng", fixture.chief).total()).isZero();
        assertThat(find("cổng chào tre Phình Hồ", fixture.chief).byKind()).containsEntry(Kind.TASK, 1);
        assertThat(find("Phình Hồ Mới", fixture.stranger()).byKind()).containsEntry(Kind.UNIT, 1);
    }

    @Test
    void what_waits_to_be_read_is_found_by_nobody() {
        var campaign = campaign("Gói bánh chưng đen");
        assertThat(find("bánh chưng đen", fixture.chief).total()).isPositive();
        db.sql("insert into search.due (kind, key) select kind, key from search.entry"
                        + " cross join generate_series(1, 300) where kind in ('TASK', 'CLAUSE') and campaign = ?")
                .param(campaign.value())
                .update();

        assertThat(find("bánh chưng đen", fixture.chief).total()).isZero();
        index.keep();
        assertThat(find("bánh chưng đen", fixture.chief).total()).isPositive();
    }

    @Test
    void while_nobody_knows_from_where_units_are_reached_rights_are_asked_of_the_tree_itself() {
        campaign("Hội thi cày ruộng");
        var officer = fixture.officer(fixture.culture);
        assertThat(find("cày ruộng", officer).byKind()).containsEntry(Kind.TASK, 1);
        db.sql("update organization.directory set stamp = gen_random_uuid()").update();

        assertThat(find("cày ruộng", officer).byKind()).containsEntry(Kind.TASK, 1);
        assertThat(find("cày ruộng", fixture.stranger()).total()).isZero();
        assertThat(find("cày ruộng", fixture.chief).byKind()).containsEntry(Kind.TASK, 2);
    }

    @Test
    void reading_everything_again_changes_nothing() {
        campaign("Nấu cơm lam");
        find("cơm lam", fixture.chief);
        var before = db.sql(
                        "select md5(string_agg(kind || key || sha256 || place, '' order by kind, key, language)) from search.entry")
                .query(String.class)
                .single();

        index.rebuild();
        var after = db.sql(
                        "select md5(string_agg(kind || key || sha256 || place, '' order by kind, key, language)) from search.entry")
                .query(String.class)
                .single();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void what_is_old_is_found_as_well_as_what_is_new_when_there_are_many_shelves() {
        campaign("Thi giã bánh giầy");
        assertThat(find("giã bánh giầy", fixture.chief).byKind()).containsEntry(Kind.TASK, 2);
        db.sql("select setval('search.place', last_value + 700000) from search.place")
                .query()
                .singleRow();
        campaign("Thi giã bánh giầy mới");

        var found = find("giã bánh giầy", fixture.chief);

        assertThat(found.byKind()).containsEntry(Kind.TASK, 4);
        assertThat(found.more()).isFalse();
    }

    @Test
    void an_index_that_was_lost_is_made_again() {
        campaign("Ném pao ngày hội");
        db.sql("truncate search.entry, search.due, search.reach, search.state").update();
        assertThat(find("ném pao", fixture.chief).building()).isNotNull();

        index.rebuild();
        index.follow();
        assertThat(db.sql("select count(*) from search.due")
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(find("ném pao", fixture.chief).byKind()).containsEntry(Kind.TASK, 2);
        assertThat(find("ném pao", fixture.chief).building()).isNull();
    }

    @Test
    void what_waited_when_all_is_read_is_not_read_twice() {
        campaign("Thi đẩy gậy Mường Khương");
        assertThat(due()).isPositive();

        index.rebuild();

        assertThat(due()).isZero();
        assertThat(find("đẩy gậy", fixture.chief).byKind()).containsEntry(Kind.TASK, 2);
    }

    @Test
    void on_all_shelves_the_same_is_found_by_who_sees_much_and_by_who_sees_little() {
        campaign("Thi giã bánh giầy");
        index.keep();
        db.sql("select setval('search.place', nextval('search.place') + ?)")
                .param(3 * Entries.ON_A_SHELF)
                .query(Long.class)
                .single();
        campaign("Thi giã bánh giầy lần hai");
        index.keep();
        var little = new Sight(readers.of(fixture.chief, Integer.MAX_VALUE), null, Map.of(), true);
        var much = new Sight(readers.of(fixture.chief, 0), null, Map.of(), true);

        assertThat(little.reader().atLarge()).isFalse();
        assertThat(much.reader().atLarge()).isTrue();
        for (var asked : List.of("giã bánh", "gia banh", "giã bánh lần hai", "“bánh giầy”", "không có gì")) {
            var question = Question.of(asked, index.lexicon());
            for (var kind : new Kind[] {null, Kind.TASK, Kind.CLAUSE}) {
                var found = candidates.find(question, kind, null, little);
                assertThat(found).isEqualTo(candidates.find(question, kind, null, much));
                if (asked.startsWith("gi") || asked.startsWith("“"))
                    assertThat(found.candidates()).isNotEmpty();
            }
        }
        assertThat(find("giã bánh", fixture.chief).byKind().get(Kind.TASK)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void what_is_as_typed_comes_first_however_old_and_however_many_are_like_it() {
        campaign("Thi bắn nỏ Khâu Vai");
        index.keep();
        var exact = paths(find("bắn nỏ khâu vai", fixture.chief));
        db.sql("""
                insert into search.entry (kind, key, language, campaign, unit, units, about, opens, bound, shared, title, body,
                       path, state, at, place, words, sha256)
                select kind, 'like-' || n.n, language, campaign, unit, units, about, opens, bound, shared, 'Ban no khau vai', '',
                       '/like/' || n.n, state, at, n.place,
                       cast(format('''%1$s/ban'':1A ''%1$s/no'':2A ''%1$s/khau'':3A ''%1$s/vai'':4A', n.place / :shelf) as tsvector), ''
                  from (select * from search.entry where path = :path) e
                 cross join (select n, nextval('search.place') as place from generate_series(1, :many) n) n
                """)
                .param("shelf", Entries.ON_A_SHELF)
                .param("many", Candidates.MOST + 10)
                .param("path", exact.getFirst())
                .update();

        var found = find("bắn nỏ khâu vai", fixture.chief);
        db.sql("delete from search.entry where key like 'like-%'").update();

        assertThat(exact).isNotEmpty();
        assertThat(found.more()).isTrue();
        assertThat(found.total()).isEqualTo(Candidates.MOST);
        assertThat(paths(found)).startsWith(exact.toArray(String[]::new));
    }

    private static List<String> paths(Found found) {
        return found.hits().stream().map(Found.Hit::path).toList();
    }

    @Test
    void shelves_that_stand_nearly_empty_are_filled_anew_when_all_is_read() {
        campaign("Thi kể chuyện Then");
        db.sql("select setval('search.place', nextval('search.place') + ?)")
                .param(100L * Entries.ON_A_SHELF)
                .query(Long.class)
                .single();
        campaign("Thi kể chuyện Then lần hai");
        index.keep();
        assertThat(shelves()).isGreaterThan(99);

        index.rebuild();

        assertThat(shelves()).isLessThan(3);
        assertThat(find("kể chuyện then", fixture.chief).byKind()).containsEntry(Kind.TASK, 4);
    }

    private long shelves() {
        return db.sql("select (max(place) - min(place)) / ? from search.entry")
                .param(Entries.ON_A_SHELF)
                .query(Long.class)
                .single();
    }

    private long due() {
        return db.sql("select count(*) from search.due").query(Long.class).single();
    }

    @Test
    void where_nothing_is_found_the_nearest_words_are_offered_if_they_find_anything_for_the_reader() {
        campaign("Thi thổi khèn khuếch khoác");
        index.rebuild();

        assertThat(find("thổi khueechs khoaacs", fixture.chief).instead()).isEqualTo("thổi khuếch khoác");
        assertThat(find("thổi khueechs khoaacs", fixture.stranger()).instead()).isNull();
    }

    @Test
    void people_are_found_by_who_administers_them_and_nobody_else() {
        people.officer("Giàng Thị Vừ Chờ", fixture.culture.id());

        assertThat(find("Giàng Thị Vừ Chờ", people.administrator()).byKind()).containsEntry(Kind.PERSON, 1);
        assertThat(find("Giàng Thị Vừ Chờ", fixture.chief).byKind()).doesNotContainKey(Kind.PERSON);
    }

    @Test
    void the_page_shows_marks_filters_and_pages() {
        campaign("Thi kéo co mùa lúa");
        var page = Jsoup.parse(body(browser.get()
                .uri("/search?q=keo co mua lua")
                .with(as(fixture.chief))
                .exchange()));

        assertThat(page.select("mark").eachText()).contains("kéo co mùa lúa");
        assertThat(page.select(".find__kinds a").eachText()).contains("Tất cả 4", "Việc 2", "Mục kế hoạch 2");
        assertThat(page.select(".found__title a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/tasks/"))
                .anyMatch(href -> href.contains("/clauses/IV.1/1"));
        var kind = page.select(".find__kinds a:contains(Việc)").attr("href");
        var tasksOnly = Jsoup.parse(body(browser.get()
                .uri(java.net.URI.create(kind))
                .with(as(fixture.chief))
                .exchange()));
        assertThat(tasksOnly.select(".found__title a").eachAttr("href"))
                .hasSize(2)
                .allMatch(href -> href.startsWith("/tasks/"));
    }

    @Test
    void where_nothing_is_found_the_page_says_what_was_searched_and_how_it_was_read() {
        var page = Jsoup.parse(body(
                browser.get().uri("/search?q=UBND zzqx").with(as(fixture.chief)).exchange()));

        assertThat(page.select(".empty").text()).contains("Không tìm thấy gì", "UBND = Ủy ban nhân dân");
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            assertThat(answer).hasStatusOk();
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
