package loa.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loa.LoaTest;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all views of a campaign's tasks have in common, and those that are small. */
@LoaTest
class ViewsTest {

    private final CampaignFixture fixture;
    private final WorkBrowser browser;
    private final LocalDate today;

    ViewsTest(CampaignFixture fixture, WorkBrowser browser, Clock clock) {
        this.fixture = fixture;
        this.browser = browser;
        this.today = LocalDate.now(clock);
    }

    @ParameterizedTest
    @EnumSource(TaskView.class)
    void each_view_keeps_the_filter_refuses_strangers_and_takes_few_queries(TaskView view) {
        var one = fixture.campaign(fixture.communes.getFirst(), 1, today.plusDays(30));
        var many = fixture.campaign(fixture.communes.getFirst(), 12, today.plusDays(30));
        var officer = fixture.officer(fixture.communes.getFirst());

        var page = browser.page(path(many, view) + "?clause=IV.1&late=true", fixture.chief);

        assertThat(page.select(".views a"))
                .hasSize(TaskView.values().length)
                .allMatch(link -> link.attr("href").endsWith("?clause=IV.1&late=true"));
        assertThat(page.select(".views [aria-current]").attr("href")).startsWith(path(many, view));
        assertThat(page.select(".filter__chosen a")).hasSize(3);
        assertThat(page.select(".tabs > ul > li").size()).isLessThanOrEqualTo(8);
        assertThat(browser.get(path(many, view), fixture.stranger()).getStatus())
                .isEqualTo(403);
        assertThat(browser.queries(path(many, view), officer)).isEqualTo(browser.queries(path(one, view), officer));
    }

    @Test
    void the_calendar_of_a_campaign_gathers_many_units_in_one_line_and_shows_a_week() {
        var due = today.plusDays(3);
        var campaign = confirm(due("IV.7/1", fixture.communes, due), due("IV.1/1", List.of(fixture.media), due));

        var month = browser.page(
                path(campaign, TaskView.CALENDAR) + "?month=" + due.toString().substring(0, 7), fixture.chief);
        var week = browser.page(path(campaign, TaskView.CALENDAR) + "?week=" + due, fixture.chief);

        for (var page : List.of(month, week)) {
            var day = page.select("li:has(time[datetime=" + due + "])");
            assertThat(day.select(".month__task .num").eachText()).containsExactly("IV.7/1", "IV.1/1");
            assertThat(day.text()).contains("12 đơn vị, còn 12").contains(fixture.media.name());
        }
        assertThat(week.select(".month__day")).hasSize(7);
        assertThat(week.select("[rel=next]").attr("href"))
                .contains("week=" + monday(due).plusWeeks(1));
    }

    @Test
    void the_load_tells_who_has_most_and_which_week_is_thick() {
        var due = monday(today).plusWeeks(1);
        var duties = new ArrayList<ConfirmedDuty>();
        for (int number = 1; number <= 5; number++) duties.add(due("IV.1/" + number, List.of(fixture.media), due));
        duties.add(due("IV.2/1", List.of(fixture.culture), today.minusDays(1)));
        var campaign = confirm(duties.toArray(ConfirmedDuty[]::new));

        var page = browser.page(path(campaign, TaskView.LOAD), fixture.chief);

        assertThat(page.select("tbody th a").eachText()).containsExactly(fixture.media.name(), fixture.culture.name());
        assertThat(page.select(".load__thick").text()).isEqualTo("5 dồn việc");
        assertThat(page.select("tbody tr").get(1).select(".state--bad").text()).isEqualTo("1");
        assertThat(browser.page(path(campaign, TaskView.LOAD) + "?group=PERSON", fixture.chief)
                        .select("tbody th a")
                        .eachText())
                .containsOnly("Chưa giao ai");
    }

    @Test
    void a_task_one_takes_part_in_names_the_unit_that_owes_it() {
        var read = fixture.duty("IV.1/1", "Cung cấp ảnh.", List.of(fixture.education), false, Action.SUPPLY);
        var shared = new ConfirmedDuty(
                read.duty(), read.clauseText(), read.owners(), false, List.of(fixture.media.id()), false);
        var campaign = confirm(shared);

        var list = browser.page(path(campaign, TaskView.LIST), fixture.officer(fixture.media));

        assertThat(list.select(".list__item .muted").text()).contains(fixture.education.name());
    }

    @Test
    void the_map_has_a_tile_for_each_place_and_only_places() {
        var campaign = fixture.campaign();

        var page = browser.page(path(campaign, TaskView.MAP), fixture.chief);

        assertThat(page.select(".tile title").eachText()).hasSize(12).first().isEqualTo("Xã Bản 1 · Chưa bắt đầu");
        assertThat(page.select("details tbody tr")).hasSize(12);
    }

    @Test
    void who_runs_the_campaign_arranges_the_map_and_nobody_else() {
        var campaign = fixture.campaign();
        var path = path(campaign, TaskView.MAP) + "/arrange";
        var form = browser.page(path, fixture.chief);
        var units = form.select("[name=unit]").eachAttr("value");

        var twice = WorkBrowser.body(browser.post(path, fixture.chief, fields(units, "1", "1")));
        var nowhere = WorkBrowser.body(browser.post(path, fixture.chief, fields(units.subList(0, 1), "x", "99")));
        var put = browser.post(path, fixture.chief, fields(units.subList(0, 1), "7", "4"));

        assertThat(twice.select("[role=alert]").text()).contains("cùng ở cột 1, hàng 1");
        assertThat(nowhere.select("[role=alert]").text()).contains("từ 1 đến 40");
        assertThat(nowhere.select("[name=across]").val()).isEqualTo("x");
        assertThat(put.getStatus()).isEqualTo(303);
        assertThat(browser.page(path, fixture.chief)
                        .select("[name=across]")
                        .first()
                        .val())
                .isEqualTo("7");
        assertThat(browser.get(path, fixture.officer(fixture.communes.getFirst()))
                        .getStatus())
                .isEqualTo(403);
        browser.post(path, fixture.chief, "reset", "true");
        assertThat(browser.page(path, fixture.chief)
                        .select("[name=across]")
                        .first()
                        .val())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 30})
    void a_plan_with_many_clauses_is_a_table_of_sections(int clauses) {
        var duties = new ArrayList<ConfirmedDuty>();
        for (int number = 1; number <= clauses; number++) {
            duties.add(due("IV." + (1 + number % 2) + "/" + number, List.of(fixture.media), today.plusDays(5)));
        }
        var campaign = confirm(duties.toArray(ConfirmedDuty[]::new));

        var page = browser.page(path(campaign, TaskView.MATRIX), fixture.chief);

        assertThat(page.select(".matrix thead th")).hasSize(3);
        assertThat(page.select(".matrix td .cell .num").eachText())
                .isEqualTo(clauses == 2 ? List.of() : List.of("0/15", "0/15"));
    }

    private static String[] fields(List<String> units, String across, String down) {
        var fields = new ArrayList<String>();
        for (var unit : units) fields.addAll(List.of("unit", unit, "across", across, "down", down));
        return fields.toArray(String[]::new);
    }

    private ConfirmedDuty due(String clause, List<loa.organization.Unit> owners, LocalDate on) {
        return fixture.due(
                fixture.duty(clause, "Đưa tin " + clause, owners, owners.size() > 1, Action.PUBLISH),
                new Deadline("hạn", on, null, null, null));
    }

    private CampaignId confirm(ConfirmedDuty... duties) {
        return fixture.confirm(fixture.plan(PlanId.next(), List.of(duties), null));
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private static String path(CampaignId campaign, TaskView view) {
        return "/campaigns/" + campaign.value() + view.path();
    }
}
