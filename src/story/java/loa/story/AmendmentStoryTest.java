package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import loa.organization.PersonDesk;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitDesk;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.plan.PlanFixture;
import loa.platform.Me;
import org.junit.jupiter.api.Test;

/** A plan is issued again while its campaign runs. */
class AmendmentStoryTest extends Story {

    private static final String PASSWORD = "mot cau that de nho 2027";

    private final PersonDesk people;
    private final Units units;
    private final UnitDesk directory;
    private final Clock clock;

    AmendmentStoryTest(PersonDesk people, Units units, UnitDesk directory, Clock clock) {
        this.people = people;
        this.units = units;
        this.directory = directory;
        this.clock = clock;
    }

    @Test
    void a_plan_issued_again_is_decided_on_without_script_and_the_tasks_follow() {
        var commune = units.on(LocalDate.now(clock)).stream()
                .filter(unit -> unit.name().equals("Xã Hạnh Phúc"))
                .findFirst()
                .orElseThrow();
        var id = people.register(
                "Lò Văn Chủ",
                "chutich",
                PASSWORD,
                commune.id(),
                "Phó Chủ tịch",
                Set.of(Role.CHIEF, Role.ADMINISTRATOR),
                null);
        var chief = new Me(id.value(), "Lò Văn Chủ", commune.id().value(), commune.name(), "Phó Chủ tịch");
        found("Phòng Văn hóa - Xã hội", UnitKind.STATE_OFFICE, commune, chief);
        found("Trung tâm Cung ứng dịch vụ công", UnitKind.PUBLIC_SERVICE, commune, chief);
        found("Ủy ban Mặt trận Tổ quốc Việt Nam xã", UnitKind.ASSOCIATION, commune, chief);
        var desk = window(DESK);
        signIn(desk, "chutich", PASSWORD);
        desk.navigate("/plans/new");
        send(desk, "ke-hoach.txt", PlanFixture.text(""));
        desk.waitForURL("**/review**");
        review(desk, "Xã Hạnh Phúc", new SelectOption().setLabel("Xã Hạnh Phúc · Tỉnh Lào Cai"));
        var campaign = confirm(desk);

        desk.navigate("/plans/" + campaign + "/editions");
        look(desk, "editions-desk");
        send(desk, "ke-hoach-sua-doi.txt", PlanFixture.amended(""));
        desk.waitForURL("**/changes/2**");
        look(desk, "changes-desk");
        desk.click("button[value=force]");
        desk.waitForLoadState();
        assertThat(desk.locator("#alert a").count()).isEqualTo(5);
        look(desk, "changes-refused-desk");
        var phone = window(PHONE);
        signIn(phone, "chutich", PASSWORD);
        phone.navigate("/plans/" + campaign + "/changes/2");
        look(phone, "changes-phone");
        phone.navigate("/plans/" + campaign + "/review");
        look(phone, "review-waiting-phone");

        var plain = window(PHONE, false);
        signIn(plain, "chutich", PASSWORD);
        plain.navigate("/plans/" + campaign + "/changes/2");
        for (var choice : plain.locator(".change input[value=TAKEN]").all()) choice.check();
        plain.check("#ch-IV\\.2_2_ input[value=KEPT]");
        plain.fill("#reason-ch-IV\\.2_2_", "Các bản vẫn cần bản dịch");
        plain.click("button[value=force]");
        plain.waitForURL("**/campaigns/**");

        desk.navigate("/campaigns/" + campaign + "/tasks?clause=IV.1/1");
        assertThat(desk.locator("main").innerText()).contains("09/03/2027");
        desk.navigate("/campaigns/" + campaign + "/clauses");
        assertThat(desk.locator("main").innerText()).contains("IV.2/2@1", "Tổng hợp danh sách gia đình có tủ sách");
        look(desk, "clauses-amended-desk");
        phone.navigate("/plans/" + campaign + "/changes/2");
        look(phone, "changes-past-phone");
        phone.navigate("/plans/" + campaign + "/difference?from=1&to=2");
        look(phone, "difference-phone");
    }

    private void found(String name, UnitKind kind, Unit commune, Me by) {
        directory.found(name, kind, commune.id(), LocalDate.of(2026, 1, 1), by);
    }

    private static void send(Page page, String name, String text) {
        var bytes = text.replace("Suối Vàng", "Hạnh Phúc").getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload(name, "text/plain", bytes));
        page.click("form.bring button.button");
    }
}
