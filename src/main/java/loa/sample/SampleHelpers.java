package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Delegation;
import loa.work.Delegation.Form;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove.*;
import loa.work.TaskRights.Sight;
import loa.work.link.LinkDesk;
import loa.work.link.Linked;
import loa.work.link.Need;
import loa.work.share.ShareDesk;
import loa.work.share.ShareMove;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Units that help each other: a task in parts, shares of an exhibition, one who acts for the chairman, a link by hand. */
@Component
@Order(20)
class SampleHelpers implements Scene {

    private static final String MEDIA = "Trung tâm Truyền thông và Văn hóa";
    private static final String SCHOOLS = "Phòng Giáo dục và Đào tạo";
    private static final String ASSOCIATION = "Hội Khuyến học huyện";
    private static final String COMMUNE = "Xã Tà Ghềnh";

    private final TaskList list;
    private final TaskDesk tasks;
    private final ShareDesk shares;
    private final LinkDesk links;
    private final Clock clock;

    SampleHelpers(TaskList list, TaskDesk tasks, ShareDesk shares, LinkDesk links, Clock clock) {
        this.list = list;
        this.tasks = tasks;
        this.shares = shares;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var today = LocalDate.now(clock);
        var media = who(people, MEDIA);
        var schools = who(people, SCHOOLS);
        var parts = List.of("Trang trí khánh tiết Hội trường", "Bảo đảm âm thanh, ánh sáng");
        made(tasks.move(task(campaign, "IV.4/4", media), new Split(parts), media));

        var exhibition = task(campaign, "IV.4/3", media);
        ask(exhibition, schools, "Chọn 15 ảnh trong số ảnh các trường đã gửi, ghi chú thích", today.plusDays(5), media);
        made(shares.move(exhibition, unit(schools), new ShareMove.Begin(), schools));
        var commune = who(people, "Xã Nậm Khoai");
        ask(exhibition, commune, "Gửi 5 ảnh về gia đình học tập của xã", today.plusDays(2), media);
        made(shares.move(
                exhibition,
                unit(commune),
                new ShareMove.Deliver("Đã gửi 5 ảnh kèm chú thích cho anh Bình qua Zalo"),
                commune));
        ask(exhibition, who(people, "Xã Bản Phiềng"), "Gửi 5 ảnh về dòng họ học tập", today.plusDays(2), media);

        var officer = who(people, COMMUNE);
        var flags = task(campaign, "IV.6/2", officer);
        var chairman = new Delegation(
                unit(officer),
                new PersonId(officer.person()),
                null,
                Form.TUQ,
                "Chủ tịch Ủy ban nhân dân xã",
                today,
                today.plusDays(14));
        made(tasks.move(flags, new Delegate(chairman, "Chủ tịch xã đi học"), chief));
        made(tasks.move(flags, new ReportProgress("Đã đặt may 20 cờ, chờ duyệt khẩu hiệu để in băng rôn."), officer));

        var association = who(people, ASSOCIATION);
        var made = links.add(
                task(campaign, "IV.4/5", media),
                task(campaign, "IV.5/3", association),
                Need.DONE,
                "Cần đường dẫn các tin đã đăng",
                association);
        if (!(made instanceof Linked.Made)) throw new IllegalStateException(made.toString());
    }

    private void ask(TaskId task, Me partner, String words, LocalDate due, Me lead) {
        made(shares.move(task, unit(partner), new ShareMove.Ask(words, due), lead));
    }

    private TaskId task(CampaignId campaign, String clause, Me owner) {
        return list.all(campaign, new Sight(true, Set.of()), TaskFilter.of(owner.unit(), clause), List.of())
                .getFirst()
                .id();
    }

    private static UnitId unit(Me me) {
        return new UnitId(me.unit());
    }

    private static Me who(Map<String, Me> people, String unit) {
        return Objects.requireNonNull(people.get(unit), unit);
    }

    private static void made(Optional<?> refusal) {
        if (refusal.isPresent()) throw new IllegalStateException(refusal.get().toString());
    }
}
