package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.UUID;
import loa.evidence.Ledger;
import loa.field.Receipts;
import loa.field.pack.OrdersDesk;
import loa.media.Pictures;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskSheets;
import loa.work.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone in a valley without signal. */
class FieldStoryTest extends Story {

    private final CampaignFixture given;
    private final Ledger ledger;
    private final Receipts receipts;
    private final TaskDesk tasks;
    private final TaskSheets sheets;
    private final OrdersDesk orders;
    private final JdbcClient db;

    private Me officer;
    private CampaignId campaign;

    FieldStoryTest(
            CampaignFixture given,
            Ledger ledger,
            Receipts receipts,
            TaskDesk tasks,
            TaskSheets sheets,
            OrdersDesk orders,
            JdbcClient db) {
        this.given = given;
        this.ledger = ledger;
        this.receipts = receipts;
        this.tasks = tasks;
        this.sheets = sheets;
        this.orders = orders;
        this.db = db;
    }

    @BeforeEach
    void somebody_of_a_commune() {
        officer = given.officer(given.communes.getFirst());
        campaign = given.campaign();
    }

    @Test
    void work_goes_on_without_signal_and_arrives_once_when_it_comes_back() {
        var task = taskOf("IV.7/1");
        var phone = ready(officer);

        phone.context().setOffline(true);
        phone.navigate("/my-work");
        phone.waitForSelector("#offline h1");
        assertThat(phone.locator("#offline h1").innerText()).isEqualTo("Việc của tôi");
        assertThat(phone.locator("#offline .list__item").count()).isGreaterThanOrEqualTo(3);
        look(phone, "field-mine-offline");
        phone.navigate("/campaigns/" + campaign.value() + "/clauses");
        phone.waitForSelector("#offline h1");
        assertThat(phone.locator("main").innerText()).contains("Tổ chức tuyên truyền đến Nhân dân.");
        look(phone, "field-plan-offline");

        phone.navigate("/tasks/" + task.value());
        phone.waitForSelector("#offline h1");
        assertThat(phone.locator(".quote").innerText()).isEqualTo("Tổ chức tuyên truyền đến Nhân dân.");
        phone.setInputFiles("#proof-files", new FilePayload[] {photo("Bản làng.jpg", 1)});
        phone.locator("[name=quantity]").first().fill("120");
        phone.locator("[name=unit]").first().selectOption("PERSON");
        phone.fill("#proof-words", "Họp bản, không có sóng.");
        look(phone, "field-task-offline");
        phone.click("text=Nộp minh chứng");
        phone.waitForURL("**/field", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(phone.locator("#field-queue .state").innerText()).isEqualTo("chờ gửi");
        phone.navigate("/tasks/" + task.value());
        phone.fill("#field-comment", "Đường vào bản bị sạt.");
        phone.click("text=Gửi ý kiến");
        phone.waitForURL("**/field", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        until(phone, "document.querySelectorAll('#field-queue > li').length === 2");
        look(phone, "field-queue-offline");
        assertThat(ledger.of(task)).isEmpty();

        phone.context().setOffline(false);
        until(phone, "document.querySelectorAll('#field-queue .state--ok').length === 2");
        phone.navigate("/field");
        look(phone, "field-page-phone");
        assertThat(receipts.of(officer.person(), 9)).hasSize(2);
        var entries = ledger.of(task).getFirst().entries();
        assertThat(ledger.of(task)).hasSize(1);
        assertThat(entries)
                .extracting(entry -> entry.content().kind().name())
                .containsExactly("PHOTO", "COUNT", "NOTE");
        assertThat(sheets.lines(task)).filteredOn(TaskSheets.Line::isComment).hasSize(1);
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(count(phone, "files")).as("photos are let go").isZero();
    }

    @Test
    void the_next_person_on_the_phone_sees_nothing_and_loses_nothing() {
        var task = taskOf("IV.7/3");
        var phone = ready(officer);
        phone.context().setOffline(true);
        phone.navigate("/tasks/" + task.value());
        phone.fill("#proof-words", "Riêng của người thứ nhất.");
        phone.click("text=Nộp minh chứng");
        phone.waitForURL("**/field", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        phone.context().clearCookies();
        phone.context().setOffline(false);
        until(phone, "document.getElementById('field-queue')?.children.length === 1");

        var other = given.officer(given.communes.getLast());
        enter(phone, other);
        synced(phone);
        phone.navigate("/field");
        phone.waitForSelector("#field-none:not([hidden])");
        assertThat(phone.locator("#field-queue > li").count()).isZero();
        assertThat(dump(phone)).doesNotContain("Riêng của người", officer.name() + "\"");
        assertThat(ledger.of(task)).isEmpty();

        phone.onDialog(dialog -> dialog.accept());
        phone.navigate("/my-work");
        phone.click("header .menu summary");
        phone.click("text=Đăng xuất");
        phone.waitForURL("**/");
        assertThat(count(phone, "keep")).as("wiped at sign-out").isZero();
        signIn(phone, userName(officer), PASSWORD);
        until(phone, "Boolean(document.body.dataset.me)");
        phone.navigate("/field");
        until(phone, "document.querySelectorAll('#field-queue .state--ok').length === 1");
        assertThat(ledger.of(task)).hasSize(1);
    }

    @Test
    void what_others_decided_meanwhile_stands_beside_what_was_captured() {
        var task = taskOf("IV.7/3");
        var phone = ready(officer);
        phone.context().setOffline(true);
        phone.navigate("/tasks/" + task.value());
        phone.setInputFiles("#proof-files", new FilePayload[] {photo("Dòng họ.jpg", 2)});
        phone.fill("#proof-words", "Biểu dương ba dòng họ.");
        until(phone, "!document.querySelector('[data-files]').textContent.includes('thu nhỏ')");
        phone.click("text=Nộp minh chứng");
        phone.waitForURL("**/field", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        tasks.move(task, new TaskMove.MarkNotApplicable("Dời sang năm sau."), given.chief);

        phone.context().setOffline(false);
        until(phone, "Boolean(document.querySelector('#field-queue .state')?.textContent.includes('đến muộn'))");
        phone.navigate("/tasks/" + task.value() + "#late");
        assertThat(phone.locator("#late").innerText())
                .contains("Biểu dương ba dòng họ.", "không áp dụng", officer.name());
        look(phone, "field-late-phone");
        phone.click("#late button:has-text('Cất đi')");
        phone.waitForURL("**notice=field.notice.putAside**");
        assertThat(ledger.of(task)).isEmpty();
    }

    @Test
    void what_waits_is_carried_out_by_somebody_else_and_orders_are_carried_in() {
        var task = taskOf("IV.7/3");
        var phone = ready(officer);
        until(phone, "self.field.get('device').then(Boolean)");
        phone.context().setOffline(true);
        phone.navigate("/tasks/" + task.value());
        phone.setInputFiles("#proof-files", new FilePayload[] {photo("Mang đi.jpg", 3)});
        phone.fill("#proof-words", "Mang ra ngoài bằng USB.");
        until(phone, "!document.querySelector('[data-files]').textContent.includes('thu nhỏ')");
        phone.click("text=Nộp minh chứng");
        phone.waitForURL("**/field", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        phone.waitForSelector("#field-queue > li");
        var file = phone.waitForDownload(() -> phone.click("#field-carry"));

        var other = given.officer(given.communes.get(1));
        var desk = window(PHONE);
        enter(desk, other);
        desk.navigate("/field/packs");
        look(desk, "field-packs-phone");
        desk.setInputFiles("#pack-file", file.path());
        desk.click("text=Xem gói");
        desk.waitForURL("**/field/packs/*");
        assertThat(desk.locator("main").innerText()).contains("Gói của " + officer.name(), "Sẽ được nhận");
        look(desk, "field-pack-phone");
        desk.click("button:has-text('Nhận gói')");
        desk.waitForURL("**notice=field.notice.packTaken**");
        look(desk, "field-pack-taken-phone");
        var submission = ledger.of(task).getFirst();
        assertThat(submission.by()).isEqualTo(officer.person());
        assertThat(receipts.of(officer.person(), 1).getFirst().carrier()).isEqualTo(other.name());

        var later = given.campaign();
        var pack = orders.make(later, given.communes.getFirst(), given.chief);
        phone.click("summary:has-text('Đọc gói việc')");
        phone.setInputFiles("#field-orders", new FilePayload("viec.loa", "application/zip", pack));
        phone.waitForURL("**/my-work", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        until(phone, "Boolean(document.querySelector('#offline .list__item'))");
        phone.navigate("/campaigns/" + later.value());
        until(phone, "document.querySelector('#offline')?.textContent.includes('Tổ chức tuyên truyền đến Nhân dân.')");
        phone.navigate("/field");
        until(phone, "Boolean(document.getElementById('field-orders'))");
        pack[pack.length / 2] ^= 1;
        phone.click("summary:has-text('Đọc gói việc')");
        phone.setInputFiles("#field-orders", new FilePayload("hong.loa", "application/zip", pack));
        until(phone, "document.getElementById('field-carry-says').textContent.includes('không có gì được dùng')");

        phone.context().setOffline(false);
        until(phone, "document.querySelectorAll('#field-queue .state--ok').length === 1");
        assertThat(ledger.of(task)).as("sent again, taken once").hasSize(1);
    }

    @Test
    void online_a_comment_and_a_beginning_take_the_same_way() {
        var task = taskOf("IV.7/1");
        var phone = ready(officer);
        phone.navigate("/tasks/" + task.value());
        phone.locator("form[action$='/start'] button:visible").first().click();
        phone.waitForURL("**notice=work.notice.Start**");
        phone.fill("#comment", "Đã nhận việc.");
        phone.click("text=Gửi ý kiến");
        phone.waitForURL("**notice=work.notice.commented**");
        assertThat(phone.locator("#comments").innerText()).contains("Đã nhận việc.");
        assertThat(receipts.of(officer.person(), 9)).hasSize(2);
        phone.locator("summary:has-text('Báo tiến độ')").first().click();
    }

    /** Signed in, the worker at work, data fetched. */
    private Page ready(Me me) {
        var phone = window(PHONE);
        enter(phone, me);
        synced(phone);
        return phone;
    }

    private static void synced(Page phone) {
        until(phone, "navigator.serviceWorker.controller !== null");
        until(
                phone,
                "Boolean(self.field) && self.field.get('plans').then((plans) => Object.keys(plans ?? {}).length > 0)");
    }

    /** The page forbids scripts made of strings, with which Playwright would look again. */
    private static void until(Page phone, String holds) {
        for (int left = 150; left > 0; left--) {
            if (Boolean.TRUE.equals(phone.evaluate(holds))) return;
            phone.waitForTimeout(100);
        }
        throw new AssertionError(
                holds + " at " + phone.url() + "\n" + phone.locator("main").innerText());
    }

    private static int count(Page phone, String store) {
        return ((Number) phone.evaluate("""
                (store) => new Promise((done) => { indexedDB.open('loa-field').onsuccess = (opened) => {
                    opened.target.result.transaction(store).objectStore(store).count().onsuccess = (e) => done(e.target.result);
                }; })""", store)).intValue();
    }

    /** All that somebody with tools can read on the phone. */
    private static String dump(Page phone) {
        return (String) phone.evaluate("""
                () => new Promise((done) => { indexedDB.open('loa-field').onsuccess = async (opened) => {
                    const all = [];
                    for (const store of ['keep', 'queue', 'files']) {
                        await new Promise((next) => { opened.target.result.transaction(store).objectStore(store).getAll().onsuccess = (e) => {
                            all.push(JSON.stringify(e.target.result, (k, v) => v instanceof ArrayBuffer ? new TextDecoder().decode(v) : v)); next(); }; });
                    }
                    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())
                        if (!request.url.includes('/assets/')) all.push(await (await caches.match(request)).text());
                    done(all.join() + JSON.stringify(localStorage));
                }; })""");
    }

    private static FilePayload photo(String name, int seed) {
        var jpeg = Pictures.jpeg(Pictures.hillside(1200, 900, seed), false);
        return new FilePayload(name, "image/jpeg", Pictures.withCamera(jpeg, 1));
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
