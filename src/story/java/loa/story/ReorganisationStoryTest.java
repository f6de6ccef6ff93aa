package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskState;
import loa.work.succession.Merged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three communes become one while their campaign runs: a paper, what it touches, and who goes on with what. */
class ReorganisationStoryTest extends Story {

    private final Merged given;

    private List<Unit> communes;
    private CampaignId campaign;
    private Me officer;

    ReorganisationStoryTest(Merged given) {
        this.given = given;
    }

    @BeforeEach
    void three_communes_with_a_campaign() {
        communes = given.communes(4);
        campaign = given.campaign(communes, 3);
        officer = given.people.officer("Giàng A Páo", communes.get(1).id());
        given.people.officer("Sùng Thị Dở", communes.get(2).id());
    }

    @Test
    void an_administrator_merges_communes_and_the_officer_of_the_heir_goes_on_with_their_tasks() {
        var task = given.tasks(campaign).stream()
                .filter(row -> row.unit().equals(communes.get(2).id()))
                .findFirst()
                .orElseThrow();
        var desk = window(DESK);
        enter(desk, given.administrator);
        desk.navigate("/units");
        desk.click("text=Tổ chức lại đơn vị");
        look(desk, "decrees-none-desk");
        desk.click("text=Soạn tổ chức lại");
        desk.fill("[name=number]", "1684/NQ-UBTVQH15");
        look(desk, "decree-new-desk");
        desk.click("text=Tiếp tục");
        desk.fill(
                "[name=ended]",
                communes.get(0).name() + "\n" + communes.get(1).name() + "\n"
                        + communes.get(2).name());
        desk.fill("[name=heirs]", "Xã Khe Hạnh Phúc");
        desk.locator("#add ~ form button").click();
        desk.click("text=Kèm tệp văn bản");
        desk.setInputFiles(
                "[name=file]", new FilePayload("Nghị quyết 1684.pdf", "application/pdf", "%PDF-1.7".getBytes()));
        desk.click("text=Lưu tệp");
        desk.waitForLoadState();
        look(desk, "decree-draft-desk");
        desk.click("#leaving ~ table a >> nth=1");
        look(desk, "decree-shares-desk");
        desk.goBack();
        desk.click("text=Thực hiện tổ chức lại");
        desk.waitForURL("**notice=organization.notice.decreeInForce**");
        look(desk, "decree-in-force-desk");

        var phone = window(PHONE);
        enter(phone, new Me(officer.person(), officer.name(), officer.unit(), "", null));
        phone.navigate("/decrees");
        phone.click("text=1684/NQ-UBTVQH15");
        look(phone, "decree-everybody-phone");
        phone.navigate("/my-work");
        assertThat(phone.locator("main").innerText()).contains("Tuyên truyền đợt 1");
        phone.navigate("/tasks/" + task.id().value());
        assertThat(phone.locator(".timeline").last().innerText()).contains("Bàn giao do tổ chức lại");
        phone.click("text=Bắt đầu làm");
        phone.waitForURL("**notice=work.notice.Start**");
        look(phone, "decree-task-of-the-old-commune-phone");
        var after = given.tasks(campaign).stream()
                .filter(row -> row.id().equals(task.id()))
                .findFirst()
                .orElseThrow();
        assertThat(after.state()).isEqualTo(TaskState.RUNNING);
        assertThat(after.earlier()).containsExactly(communes.get(2).id());

        var chief = window(DESK);
        enter(chief, given.given.chief);
        chief.navigate("/campaigns/" + campaign.value());
        assertThat(chief.locator("main").innerText()).contains("Xã Khe Hạnh Phúc");
        look(chief, "decree-overview-of-the-chief-desk");
        chief.click("text=Theo đơn vị cũ, mới");
        look(chief, "decree-map-now-desk");
        var now = chief.locator("tfoot .meter").innerText();
        assertThat(chief.locator("tbody").innerText())
                .contains("gồm việc từ " + communes.get(0).name());
        chief.click("text=Theo đơn vị trước ngày");
        look(chief, "decree-map-before-desk");
        assertThat(chief.locator("tbody").innerText())
                .contains(communes.get(0).name())
                .contains("nay ở Xã Khe Hạnh Phúc");
        assertThat(chief.locator("tfoot .meter").innerText()).isEqualTo(now);
    }
}
