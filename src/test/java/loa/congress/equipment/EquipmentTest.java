package loa.congress.equipment;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.congress.CongressFixture;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.congress.equipment.EquipmentDesk.Opening;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.equipment.GearDesk.TypedTrial;
import loa.media.Pictures;
import loa.notification.Inbox;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskState;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class EquipmentTest {

    private final CongressFixture given;
    private final EquipmentDesk desk;
    private final SigningDesk signing;
    private final EquipmentTasks tasks;
    private final GearDesk things;
    private final HandoverDesk handovers;
    private final GearLists lists;
    private final Gears gears;
    private final TaskDesk taskDesk;
    private final Inbox inbox;
    private final MockMvcTester browser;
    private final LocalDate today;
    private CampaignId campaign;
    private GearListId id;
    private Me teacher;

    EquipmentTest(
            CongressFixture given,
            EquipmentDesk desk,
            SigningDesk signing,
            EquipmentTasks tasks,
            GearDesk things,
            HandoverDesk handovers,
            GearLists lists,
            Gears gears,
            TaskDesk taskDesk,
            Inbox inbox,
            MockMvcTester browser,
            Clock clock) {
        this.given = given;
        this.desk = desk;
        this.signing = signing;
        this.tasks = tasks;
        this.things = things;
        this.handovers = handovers;
        this.lists = lists;
        this.gears = gears;
        this.taskDesk = taskDesk;
        this.inbox = inbox;
        this.browser = browser;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_list_for_the_hall_from_a_template() {
        campaign = given.campaign();
        var task = tasks.of(campaign).getFirst();
        assertThat(task.clause()).isEqualTo(CongressFixture.EQUIPMENT);
        assertThat(task.asks()).isTrue();
        var typed = new TypedList("Hội trường", "Trung tâm huyện", "", "", "", "Thầy Ngọc");
        id = ((Opening.Opened) desk.open(campaign, task.task(), typed, List.of(Template.PROJECTION), given.lead)).id();
        teacher = given.teacher(given.schools.getFirst());
    }

    @Test
    void a_unit_is_told_what_to_bring_and_changes_its_own_rows_alone() throws Exception {
        assertThat(gears.of(id)).hasSameSizeAs(Template.PROJECTION.gears());
        bring("Máy chiếu");

        assertThat(told(teacher)).anyMatch(words -> words.startsWith("Đề nghị mang đến: Máy chiếu"));
        assertThat(page("/my-work", teacher).select("#equipment-panel").text()).contains("Máy chiếu");
        assertThat(things.move(named("Máy chiếu").id(), new GearMove.Promise(), teacher))
                .isEmpty();
        assertThat(things.move(named("Màn chiếu").id(), new GearMove.Promise(), teacher))
                .contains(Refusal.NOT_YOUR_UNIT);
        assertThat(page(path(), teacher).select("form[action$=/promise], form[action$=/arrive]"))
                .hasSize(1);
        var gear = named("Máy chiếu");
        var typed = typed("Máy chiếu Epson", null);
        assertThat(things.change(gear.id(), gear.version(), typed, teacher)).isEmpty();
        assertThat(gears.find(gear.id()).orElseThrow().unit())
                .isEqualTo(given.schools.getFirst().id());
    }

    @Test
    void a_trial_comes_with_a_photo_from_the_sheet_and_a_fault_is_told_to_the_lead() throws Exception {
        bring("Máy chiếu");
        var gear = named("Máy chiếu");
        var photo = new MockMultipartFile("photo", "may.jpg", "image/jpeg", Pictures.phonePhoto(1, 7));

        var missing = browser.post()
                .uri(gear.path() + "/trials")
                .with(as(teacher))
                .param("said", "bad")
                .param("replacement", "máy của Phòng")
                .exchange();
        var answer = browser.post()
                .uri(gear.path() + "/trials")
                .multipart()
                .file(photo)
                .param("said", "bad")
                .param("words", "Bóng mờ")
                .param("replacement", "máy của Phòng")
                .with(as(teacher))
                .exchange();

        var again = Jsoup.parse(missing.getResponse().getContentAsString())
                .select("#trial-" + gear.id().value());
        assertThat(again.select("[role=alert]").text()).isEqualTo("Hãy ghi lý do.");
        assertThat(again.select("input[name=replacement]").val()).isEqualTo("máy của Phòng");
        assertThat(answer).hasStatus(303);
        assertThat(named("Máy chiếu").state()).isEqualTo(GearState.FAULTY);
        assertThat(told(given.lead)).anyMatch(words -> words.startsWith("Hỏng khi thử: Máy chiếu"));
        var shown =
                page(gear.path(), given.work.inspector).select(".trial__photo").attr("src");
        assertThat(browser.get().uri(shown).with(as(given.work.inspector))).hasStatusOk();
        assertThat(browser.get().uri(shown).with(as(given.work.stranger()))).hasStatus(403);
    }

    @Test
    void it_is_signed_when_all_of_it_works_and_a_change_unsigns_it() throws Exception {
        assertThat(signing.sign(id, given.lead)).extracting(Fault::why).containsExactly(Refusal.NOT_ALL_TESTED);
        allWork();

        assertThat(signing.sign(id, given.lead)).isEmpty();
        assertThat(signing.signed(list())).isPresent();
        assertThat(signing.sign(id, given.lead)).extracting(Fault::why).containsExactly(Refusal.SIGNED_ALREADY);
        assertThat(signing.signedText(list(), signing.signed(list()).orElseThrow()))
                .isPresent();

        var gear = named("Máy chiếu");
        assertThat(things.change(gear.id(), gear.version(), typed("Máy chiếu khác", null), given.lead))
                .isEmpty();
        assertThat(signing.signed(list())).isEmpty();
        assertThat(page(path(), given.lead).select(".notice--warn").text()).contains("không còn hiệu lực");
        assertThatThrownBy(() -> signing.sign(id, given.work.inspector)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_signed_list_is_proof_of_the_task() {
        assertThat(signing.prove(id, true, given.lead)).extracting(Fault::why).containsExactly(Refusal.NOT_SIGNED);
        allWork();
        signing.sign(id, given.lead);

        assertThat(signing.prove(id, true, given.lead)).isEmpty();

        var task = tasks.task(list()).orElseThrow();
        assertThat(taskDesk.find(task).orElseThrow().state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(signing.prove(id, true, given.lead)).extracting(Fault::why).containsExactly(Refusal.PROVED_ALREADY);
    }

    @Test
    void things_are_handed_over_and_back_with_a_record_in_the_official_form() throws Exception {
        var chosen = Set.of(named("Máy chiếu").id(), named("Màn chiếu").id());
        var out = hand(false, chosen);
        assertThat(named("Máy chiếu").state()).isEqualTo(GearState.ON_SITE);

        var docx = browser.get()
                .uri(handovers.find(id, out).orElseThrow().path() + ".docx")
                .with(as(given.lead))
                .exchange();

        try (var text = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray())))) {
            assertThat(text.getText())
                    .contains("BIÊN BẢN", "Bên giao: Trường THCS Bản Mới", "Máy chiếu", "mỗi bên giữ 01 bản");
        }
        hand(true, chosen);
        assertThat(named("Máy chiếu").state()).isEqualTo(GearState.RETURNED);
        assertThat(page(path() + "/handovers/new?back=true", given.lead).select(".empty"))
                .isNotEmpty();
        var empty = new HandoverDesk.Typed(false, today, "", "", "", chosen);
        assertThat(((HandoverDesk.Outcome.Refused) handovers.hand(id, empty, given.lead)).faults())
                .extracting(Fault::field)
                .containsExactly("giver", "receiver");
    }

    @Test
    void who_changes_what_somebody_else_changed_meanwhile_loses_nothing() throws Exception {
        var gear = named("Máy chiếu");
        assertThat(things.change(gear.id(), 1, typed("Máy chiếu Sony", null), given.lead))
                .isEmpty();

        var page = Jsoup.parse(browser.post()
                .uri(gear.path())
                .with(as(given.lead))
                .param("seen", "1")
                .param("name", "Máy chiếu Epson")
                .param("quantity", "2")
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("#name").val()).isEqualTo("Máy chiếu Epson");
        assertThat(page.select("#theirs-head + ul").text()).contains("Tên thiết bị: Máy chiếu Sony");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("2");
    }

    @Test
    void a_thing_taken_off_can_be_put_back_and_lists_are_filtered_and_sorted() throws Exception {
        assertThat(things.remove(named("Máy chiếu").id(), true, given.lead)).isEmpty();
        assertThat(gears.of(id)).noneMatch(gear -> gear.name().equals("Máy chiếu"));
        var off = gears.all(id).stream().filter(Gear::removed).findFirst().orElseThrow();
        assertThat(things.remove(off.id(), false, given.lead)).isEmpty();

        things.move(named("Màn chiếu").id(), new GearMove.Arrive(), given.lead);
        assertThat(page(path() + "?state=ON_SITE", given.lead).select(".stack > .list > li"))
                .hasSize(1);
        assertThat(page(path() + "?sort=name", given.lead)
                        .select(".stack > .list > li a")
                        .first()
                        .text())
                .isEqualTo("Bút trình chiếu");
        var found = page(path() + "?q=man chieu", given.lead);
        assertThat(found.select(".stack > .list > li a").eachText()).containsExactly("Màn chiếu");
        assertThat(found.select("a[href*=/print]").attr("href")).isEqualTo(path() + "/print?q=man%20chieu");
        assertThat(page(path() + "/print?q=man chieu", given.lead).select("tbody tr"))
                .hasSize(1);
        assertThat(page(path() + "?q=không có thứ này", given.lead)
                        .select(".empty")
                        .text())
                .startsWith("Không có thiết bị nào như vậy");
        var moved =
                found.select("form[action*=/give-back], form[action*=/miss]").attr("action");
        var answer = browser.post()
                .uri(java.net.URI.create(moved))
                .with(as(given.lead))
                .exchange()
                .getResponse();
        assertThat(answer.getHeader("Location"))
                .as("the list stays narrowed")
                .startsWith(path() + "?q=man%20chieu&notice=");
    }

    @Test
    void pages_and_files_are_for_those_who_take_part() {
        for (var page : List.of("", "/trials", "/print", "/history", "/things.xlsx", "/check.pdf", "/check.docx")) {
            assertThat(browser.get().uri(path() + page).with(as(given.lead)))
                    .as(page)
                    .hasStatusOk();
            assertThat(browser.get().uri(path() + page).with(as(given.work.inspector)))
                    .as(page)
                    .hasStatusOk();
            assertThat(browser.get().uri(path() + page).with(as(given.work.stranger())))
                    .as(page)
                    .hasStatus(403);
        }
        assertThat(browser.post().uri(path() + "/sign").with(as(given.work.inspector)))
                .hasStatus(403);
        assertThat(browser.get()
                        .uri("/campaigns/" + campaign.value() + "/equipment")
                        .with(as(given.work.stranger())))
                .hasStatus(403);
    }

    private UUID hand(boolean back, Set<GearId> chosen) {
        var typed = new HandoverDesk.Typed(
                back, today, "Trường THCS Bản Mới, ông Lò Văn Pâng", "Phòng Giáo dục, bà Xuân", "", chosen);
        return ((HandoverDesk.Outcome.Done) handovers.hand(id, typed, given.lead)).id();
    }

    private void bring(String name) {
        var gear = named(name);
        var school = given.schools.getFirst().id().value();
        assertThat(things.change(gear.id(), gear.version(), typed(name, school), given.lead))
                .isEmpty();
    }

    private void allWork() {
        for (var gear : gears.of(id)) {
            var trial = new TypedTrial(true, gear.checks(), "", "");
            assertThat(things.attempt(gear.id(), trial, null, given.lead)).isEmpty();
        }
    }

    private static TypedGear typed(String name, UUID unit) {
        return new TypedGear(name, "1", "chiếc", "0", unit, "", "", "", "Bật được");
    }

    private Gear named(String name) {
        return gears.of(id).stream()
                .filter(gear -> gear.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private GearList list() {
        return lists.find(id).orElseThrow();
    }

    private String path() {
        return id.path();
    }

    private Document page(String path, Me me) throws Exception {
        return Jsoup.parse(
                browser.get().uri(path).with(as(me)).exchange().getResponse().getContentAsString());
    }

    private List<String> told(Me me) {
        return inbox.page(me, true, null, 1).messages().stream()
                .map(message -> message.sentence(Locale.of("vi")))
                .collect(Collectors.toList());
    }
}
