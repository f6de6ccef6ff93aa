package loa.story;

import static loa.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import javax.imageio.ImageIO;
import loa.organization.PersonDesk;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskMove;
import loa.work.TaskRights;
import org.junit.jupiter.api.Test;

/** From the signed plan to a proved clause, as the people do it. */
class CampaignStoryTest extends Story {

    private static final String PASSWORD = "mot cau that de nho 2024";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PersonDesk people;
    private final Units units;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final Clock clock;

    CampaignStoryTest(PersonDesk people, Units units, TaskList tasks, TaskDesk desk, Clock clock) {
        this.people = people;
        this.units = units;
        this.tasks = tasks;
        this.desk = desk;
        this.clock = clock;
    }

    @Test
    void a_plan_becomes_a_campaign_and_a_commune_proves_its_part() throws IOException {
        var plan = shared("plans/tram-tau-2024.txt");
        var province = unit("Tỉnh Lào Cai");
        var chief = person("Lý Văn Trưởng", "chutri", province, Role.CHIEF, Role.ADMINISTRATOR);
        person("Hờ Thị Sua", "banmu", unit("Xã Phình Hồ"), Role.OFFICER);
        var event = LocalDate.now(clock).plusDays(20);
        var page = window(DESK);
        signIn(page, "chutri", PASSWORD);

        bring(page, plan);
        look(page, "review-desk");
        review(page, "Huyện Trạm Tấu", new SelectOption().setIndex(1));
        var campaign = new CampaignId(confirm(page));
        look(page, "campaign-desk");

        setTheDay(page, campaign, event);
        page.navigate("/campaigns/" + campaign.value() + "/tasks?clause=IV.4/6");
        assertThat(page.locator("main").innerText())
                .contains(DAY.format(event.minusDays(1)).substring(0, 5));

        var office = rowsOf(campaign, "IV.2/1").unit();
        person("Hà Thị Kiểm", "vanhoa", units.find(office).orElseThrow(), Role.LEADER);
        var clause = "IV.7/3";
        leaveOutTheOthers(campaign, clause, "Xã Bản Mù", chief);

        var phone = window(PHONE);
        signIn(phone, "banmu", PASSWORD);
        look(phone, "my-work-phone");
        prove(phone, taskOf(campaign, clause, "Xã Bản Mù"));

        var inspector = window(DESK);
        signIn(inspector, "vanhoa", PASSWORD);
        inspector.navigate("/campaigns/" + campaign.value() + "/proof");
        look(inspector, "proof-desk");
        inspector.locator("form[action$='/accept'] button").first().click();
        inspector.waitForLoadState();

        inspector.navigate("/campaigns/" + campaign.value() + "/clauses");
        look(inspector, "clauses-desk");
        var chip = inspector
                .locator("a.chip", new Page.LocatorOptions().setHasText(clause))
                .first();
        assertThat(chip.innerText()).contains("●");
    }

    private void bring(Page page, java.nio.file.Path plan) {
        page.navigate("/plans/new");
        page.setInputFiles("#file", plan);
        page.click("form.bring button.button");
        page.waitForURL("**/review**");
    }

    private void setTheDay(Page page, CampaignId campaign, LocalDate event) {
        page.navigate("/campaigns/" + campaign.value() + "/date");
        page.fill("#starts", DAY.format(event));
        page.locator("main form button").first().click();
        page.waitForLoadState();
        look(page, "date-preview-desk");
        page.locator("main form[method=post] button").first().click();
        page.waitForLoadState();
    }

    private void prove(Page phone, TaskList.Row task) throws IOException {
        phone.navigate("/tasks/" + task.id().value());
        look(phone, "task-phone");
        phone.waitForNavigation(
                () -> phone.locator("main form.act button").first().click());
        phone.setInputFiles("#proof-files", new FilePayload("anh.jpg", "image/jpeg", photo()));
        phone.fill("#proof-words", "Đã biểu dương ba gia đình học tập tại buổi họp bản.");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nộp minh chứng"))
                .click();
        phone.getByText("Chờ kiểm tra").first().waitFor();
        look(phone, "task-handed-in-phone");
    }

    private void leaveOutTheOthers(CampaignId campaign, String clause, String kept, Me chief) {
        for (var row : tasks.all(campaign, new TaskRights.Sight(true, Set.of()), TaskFilter.ALL, java.util.List.of())) {
            var name = units.find(row.unit()).orElseThrow().name();
            if (row.clause().equals(clause) && !name.equals(kept)) {
                assertThat(desk.move(row.id(), new TaskMove.MarkNotApplicable("Đã làm trong dịp khác."), chief))
                        .isEmpty();
            }
        }
    }

    private TaskList.Row taskOf(CampaignId campaign, String clause, String unit) {
        return tasks.all(campaign, new TaskRights.Sight(true, Set.of()), TaskFilter.ALL, java.util.List.of()).stream()
                .filter(row -> row.clause().equals(clause))
                .filter(row -> units.find(row.unit()).orElseThrow().name().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private TaskList.Row rowsOf(CampaignId campaign, String clause) {
        return tasks.all(campaign, new TaskRights.Sight(true, Set.of()), TaskFilter.ALL, java.util.List.of()).stream()
                .filter(row -> row.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private Unit unit(String name) {
        return units.on(LocalDate.now(clock)).stream()
                .filter(unit -> unit.name().equals(name) && unit.kind() != UnitKind.VILLAGE)
                .findFirst()
                .orElseThrow();
    }

    private Me person(String name, String userName, Unit unit, Role... roles) {
        var id = people.register(name, userName, PASSWORD, unit.id(), "Cán bộ", Set.of(roles), null);
        return new Me(id.value(), name, unit.id().value(), unit.name(), "Cán bộ");
    }

    static byte[] photo() throws IOException {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(0xB3202A));
        g.fillRect(100, 200, 600, 200);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
