package loa.congress.programme;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.approval.ApprovalDesk;
import loa.approval.SignOffMove.Approve;
import loa.congress.CongressFixture;
import loa.congress.Fault;
import loa.congress.programme.ProgrammeDesk.Opening;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A programme on its way, by the moves that people make: three schools are asked, register, are selected, two bodies approve. */
@Lazy
@Component
class ProgrammeFixture {

    private final CongressFixture given;
    private final ProgrammeDesk desk;
    private final ItemDesk itemDesk;
    private final ProgrammeApproval approval;
    private final Programmes programmes;
    private final Items items;
    private final ApprovalDesk approvals;
    private final MockMvcTester browser;
    private final LocalDate today;

    ProgrammeFixture(
            CongressFixture given,
            ProgrammeDesk desk,
            ItemDesk itemDesk,
            ProgrammeApproval approval,
            Programmes programmes,
            Items items,
            ApprovalDesk approvals,
            MockMvcTester browser,
            Clock clock) {
        this.given = given;
        this.desk = desk;
        this.itemDesk = itemDesk;
        this.approval = approval;
        this.programmes = programmes;
        this.items = items;
        this.approvals = approvals;
        this.browser = browser;
        this.today = LocalDate.now(clock);
    }

    ProgrammeId open(CampaignId campaign) {
        var opening = desk.open(
                campaign, CongressFixture.CLAUSE, given.work.education.id(), "Văn nghệ chào mừng", given.lead);
        return ((Opening.Opened) opening).id();
    }

    List<Fault> call(ProgrammeId id) {
        return desk.call(id, schools(), "", today.plusDays(5), given.lead);
    }

    private List<UnitId> schools() {
        return given.schools.stream().map(Unit::id).toList();
    }

    /** Three items that fill half an hour by themselves. */
    void full(ProgrammeId id) {
        two(id);
        register(id, "Khèn gọi bạn", "9:30", given.schools.get(2));
        select(id, "Khèn gọi bạn");
    }

    void two(ProgrammeId id) {
        register(id, "Hát về bản", "9:30", given.schools.getFirst());
        register(id, "Múa xòe", "9:30", given.schools.get(1));
        select(id, "Hát về bản");
        select(id, "Múa xòe");
    }

    ItemId register(ProgrammeId id, String title, String length, Unit school) {
        var key = ItemId.next();
        assertThat(itemDesk.register(id, key, school.id(), typed(title, length), null, given.teacher(school)))
                .isEmpty();
        return key;
    }

    void select(ProgrammeId id, String title) {
        assertThat(itemDesk.move(named(id, title).id(), new ItemMove.Select(), given.lead))
                .isEmpty();
    }

    Item named(ProgrammeId id, String title) {
        return items.of(id).stream()
                .filter(item -> item.sketch().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    Set<ItemId> selected(ProgrammeId id) {
        return items.selected(id).stream().map(Item::id).collect(Collectors.toSet());
    }

    static TypedItem typed(String title, String length) {
        return new TypedItem(
                title, "GROUP_SONG", "8", "tiếng Thái", length, "Kính mời", "0:30", "0:30", Set.of(), "", "", "", "");
    }

    void approve(ProgrammeId id) {
        assertThat(approval.submit(id, given.lead)).isEmpty();
        var signOff = approval.standing(find(id)).orElseThrow().signOff();
        assertThat(approvals.move(signOff, new Approve(given.work.propaganda.id(), ""), given.propaganda))
                .isEmpty();
        assertThat(approvals.move(signOff, new Approve(given.work.culture.id(), ""), given.culture))
                .isEmpty();
        given.passGrace(signOff);
    }

    Programme find(ProgrammeId id) {
        return programmes.find(id).orElseThrow();
    }

    Document page(String path, Me me) throws UnsupportedEncodingException {
        return Jsoup.parse(
                browser.get().uri(path).with(as(me)).exchange().getResponse().getContentAsString());
    }
}
