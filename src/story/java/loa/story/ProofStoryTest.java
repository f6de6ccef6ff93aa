package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import loa.evidence.Check;
import loa.evidence.Entry;
import loa.evidence.Ledger;
import loa.media.Media;
import loa.media.Pictures;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proof from a phone in the field to a desk where it is checked. */
class ProofStoryTest extends Story {

    private final CampaignFixture given;
    private final Ledger ledger;
    private final Media media;
    private final JdbcClient db;

    private Me officer;
    private Me inspector;
    private CampaignId campaign;

    ProofStoryTest(CampaignFixture given, Ledger ledger, Media media, JdbcClient db) {
        this.given = given;
        this.ledger = ledger;
        this.media = media;
        this.db = db;
    }

    @BeforeEach
    void two_people_with_accounts() {
        officer = given.officer(given.communes.getFirst());
        inspector = given.inspector;
        campaign = given.campaign();
    }

    @Test
    void a_photo_taken_in_the_field_is_handed_in_from_a_phone_and_confirmed_at_a_desk() {
        var task = taskOf("IV.7/1");
        var phone = window(PHONE);
        enter(phone, officer);
        phone.navigate("/tasks/" + task.value());
        look(phone, "proof-form-phone");
        phone.setInputFiles(
                "#proof-files",
                new FilePayload[] {photo("Treo băng rôn.jpg", 4000, 3000, 1), photo("Cờ.jpg", 1200, 900, 2)});
        phone.locator("[name=quantity]").first().fill("12");
        phone.locator("[name=unit]").first().selectOption("BANNER");
        phone.fill("[name=words]", "Đã treo dọc trục đường chính qua trung tâm xã.");
        phone.click("text=Thêm đường dẫn");
        phone.fill("[name=place]", "Trung tâm xã");
        phone.waitForSelector("[data-files]:not(:has-text('thu nhỏ'))");
        look(phone, "proof-filled-phone");
        phone.click("text=Nộp minh chứng");
        phone.waitForURL("**notice=evidence.notice.handedIn**");
        look(phone, "proof-handed-in-phone");

        var submission = ledger.of(task).getFirst();
        assertThat(submission.entries()).hasSize(4);
        var large =
                media.find(submission.entries().getFirst().content().media()).orElseThrow();
        assertThat(large.width()).as("shrunk on the phone").isEqualTo(1875);
        assertThat(large.height()).as("upright").isEqualTo(2500);
        assertThat(large.takenAt()).as("the camera's time survives").isEqualTo("2024-10-15T00:30:00Z");

        var figure = phone.locator(".sheet__line:has-text('12 băng rôn')");
        figure.locator("summary").click();
        figure.locator("[name=quantity]").fill("10");
        look(phone, "proof-correct-phone");
        figure.locator("text=Ghi đính chính").click();
        phone.waitForURL("**notice=evidence.notice.corrected**");
        look(phone, "proof-corrected-phone");
        assertThat(phone.locator(".sheet__line s").innerText()).isEqualTo("12 băng rôn");

        var desk = window(DESK);
        enter(desk, inspector);
        desk.navigate("/campaigns/" + campaign.value() + "/proof");
        look(desk, "proof-queue-desk");
        desk.click("text=Chưa đạt, trả lại");
        look(desk, "proof-queue-return-desk");
        desk.click("text=Xác nhận minh chứng");
        desk.waitForURL("**notice=evidence.notice.accepted**");
        look(desk, "proof-queue-empty-desk");
        desk.navigate("/tasks/" + task.value());
        look(desk, "proof-task-desk");
        desk.navigate("/campaigns/" + campaign.value() + "/proof?check=ACCEPTED&gallery=true");
        look(desk, "proof-gallery-desk");
        assertThat(ledger.of(task).getFirst().check()).isEqualTo(Check.ACCEPTED);
    }

    @Test
    void without_script_a_refused_file_is_named_and_nothing_typed_is_lost() {
        var task = taskOf("IV.7/3");
        var phone = window(PHONE, false);
        enter(phone, officer);
        phone.navigate("/tasks/" + task.value());
        phone.setInputFiles("#proof-files", new FilePayload[] {
            photo("Biểu dương.jpg", 640, 480, 3), new FilePayload("phim.gif", "image/gif", "GIF89a".getBytes())
        });
        phone.fill("[name=words]", "Biểu dương 5 gia đình học tập.");
        phone.click("text=Nộp minh chứng");

        assertThat(phone.inputValue("[name=words]")).isEqualTo("Biểu dương 5 gia đình học tập.");
        phone.click("text=Nộp minh chứng");
        assertThat(phone.url()).contains("notice=evidence.notice.handedIn");
        assertThat(ledger.of(task).getFirst().entries())
                .extracting(Entry::content)
                .hasSize(2);
    }

    private static FilePayload photo(String name, int width, int height, int seed) {
        var jpeg = Pictures.jpeg(Pictures.hillside(width, height, seed), false);
        return new FilePayload(name, "image/jpeg", Pictures.withCamera(jpeg, width > 2000 ? 6 : 1));
    }

    private TaskId taskOf(String clause) {
        return db.sql("""
                select id from work.task
                 where campaign_id = :campaign and clause_id = :clause and unit_id = :unit
                """)
                .param("campaign", campaign.value())
                .param("clause", clause)
                .param("unit", given.communes.getFirst().id().value())
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }
}
