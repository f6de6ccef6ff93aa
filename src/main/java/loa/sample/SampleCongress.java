package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import loa.congress.programme.Item;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemMove;
import loa.congress.programme.Items;
import loa.congress.programme.ProgrammeApproval;
import loa.congress.programme.ProgrammeDesk;
import loa.congress.programme.ProgrammeDesk.Opening;
import loa.congress.programme.ProgrammeId;
import loa.congress.programme.TypedItem;
import loa.congress.rehearsal.Attendance;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.RehearsalDesk.Outcome;
import loa.congress.rehearsal.RehearsalDesk.Plan;
import loa.organization.Role;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A performance programme: two schools and a commune registered items, they were rehearsed, and it waits for approval. */
@Component
@Order(80)
class SampleCongress implements Scene {

    private static final String LEAD = "Phòng Giáo dục và Đào tạo";
    private static final String CLAUSE = "IV.3/2";
    private static final String COMMUNE = "Xã Bản Phiềng";
    private static final String TOWN_SCHOOL = "Trường THCS Suối Ngàn";
    private static final String BOARDING_SCHOOL = "Trường PTDTBT Lùng Chải";

    private final ProgrammeDesk desk;
    private final ItemDesk itemDesk;
    private final Items items;
    private final RehearsalDesk rehearsals;
    private final ProgrammeApproval approval;
    private final DecisionDesk decisions;
    private final Cast cast;
    private final Units units;
    private final Clock clock;

    SampleCongress(
            ProgrammeDesk desk,
            ItemDesk itemDesk,
            Items items,
            RehearsalDesk rehearsals,
            ProgrammeApproval approval,
            DecisionDesk decisions,
            Cast cast,
            Units units,
            Clock clock) {
        this.desk = desk;
        this.itemDesk = itemDesk;
        this.items = items;
        this.rehearsals = rehearsals;
        this.approval = approval;
        this.decisions = decisions;
        this.cast = cast;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var lead = Objects.requireNonNull(people.get(LEAD));
        var commune = Objects.requireNonNull(people.get(COMMUNE));
        var town = teacher("Hoàng Thị Thơm", "thcssuoingan", TOWN_SCHOOL, lead);
        var boarding = teacher("Sùng A Dế", "ptdtbtlungchai", BOARDING_SCHOOL, lead);
        decisions.of(campaign).stream()
                .filter(decision -> decision.isOpen()
                        && decision.kind() == Decision.Kind.CONDITION
                        && decision.clauses().contains(CLAUSE))
                .forEach(decision -> decisions.answer(
                        decision.id(), true, "Thường trực Huyện ủy đồng ý tổ chức trước giờ khai mạc", chief));
        var opening = desk.open(campaign, CLAUSE, unit(lead), "Chương trình văn nghệ chào mừng Đại hội", lead);
        if (!(opening instanceof Opening.Opened(var id))) throw new IllegalStateException(opening.toString());
        var today = LocalDate.now(clock);
        var asked = List.of(unit(town), unit(boarding), unit(commune));
        made(desk.call(id, asked, "Mỗi đơn vị một đến hai tiết mục, ưu tiên tiếng dân tộc.", today.plusDays(2), lead));

        var song = register(
                id,
                town,
                new TypedItem(
                        "Suối Ngàn mùa học mới",
                        "GROUP_SONG",
                        "12",
                        "tiếng Việt",
                        "5:00",
                        "Mở đầu chương trình, xin mời quý vị nghe tốp ca của thầy và trò Trường THCS Suối Ngàn.",
                        "0:40",
                        "0:30",
                        Set.of("MUSIC", "MICROPHONES"),
                        "6 micro cầm tay",
                        "Nhạc và lời: thầy Hoàng Văn Đức",
                        "Tác giả là giáo viên của trường, đồng ý bằng văn bản",
                        "Cô Hoàng Thị Thơm"));
        var khen = register(
                id,
                boarding,
                new TypedItem(
                        "Tiếng khèn gọi bạn tới trường",
                        "KHEN",
                        "6",
                        "tiếng Mông",
                        "6:30",
                        "Tiếp theo là tiếng khèn của các em học sinh bán trú Lùng Chải.",
                        "0:30",
                        "0:30",
                        Set.of("COSTUME"),
                        "",
                        "Dân ca Mông, thầy Sùng A Dế dàn dựng",
                        "Dân ca, không thu phí",
                        "Thầy Sùng A Dế"));
        var xoe = register(
                id,
                commune,
                new TypedItem(
                        "Xòe mừng bản mới",
                        "XOE",
                        "16",
                        "tiếng Thái",
                        "7:00",
                        "Xin mời quý vị cùng xem vòng xòe của Bản Phiềng.",
                        "0:30",
                        "1:00",
                        Set.of("MUSIC", "COSTUME"),
                        "",
                        "Dân vũ Thái",
                        "",
                        "Chị Lò Thị Hặc"));
        var play = register(
                id,
                town,
                new TypedItem(
                        "Tiểu phẩm: Tủ sách nhà bà Mỷ",
                        "PLAY",
                        "5",
                        "tiếng Việt",
                        "9:30",
                        "",
                        "0:30",
                        "1:30",
                        Set.of("MICROPHONES", "PROPS"),
                        "5 micro cài áo, 1 giá sách",
                        "Tổ Ngữ văn",
                        "",
                        "Thầy Hoàng Văn Đức"));
        register(
                id,
                boarding,
                new TypedItem(
                        "Em yêu trường em",
                        "SOLO",
                        "1",
                        "tiếng Việt",
                        "3:30",
                        "",
                        "0:20",
                        "0:20",
                        Set.of("MUSIC"),
                        "",
                        "Hoàng Vân",
                        "Cần hỏi đơn vị bảo vệ quyền tác giả",
                        "Thầy Sùng A Dế"));
        for (var chosen : List.of(song, khen, xoe)) select(chosen, lead);
        itemDesk.move(play, new ItemMove.Reserve(), lead);
        rehearse(id, today, lead);
        made(desk.lock(id, true, lead));
        made(approval.submit(id, lead));
    }

    private void rehearse(ProgrammeId id, LocalDate today, Me lead) {
        var selected = items.selected(id);
        var all = selected.stream().map(Item::id).collect(Collectors.toSet());
        var first = rehearsals.plan(id, new Plan(today, "14:00", "Nhà văn hóa thị trấn", false, all), lead);
        if (!(first instanceof Outcome.Planned(var rehearsal))) throw new IllegalStateException(first.toString());
        made(rehearsals.time(rehearsal, selected.get(0).id(), 1, "5:20", "Vào nhạc chậm 15 giây", lead));
        made(rehearsals.time(rehearsal, selected.get(1).id(), 1, "6:10", "", lead));
        made(rehearsals.attend(
                rehearsal,
                List.of(
                        new Attendance(selected.get(0).unit(), true, 12, ""),
                        new Attendance(selected.get(1).unit(), true, 6, ""),
                        new Attendance(selected.get(2).unit(), false, null, "")),
                lead));
        made(rehearsals.remark(rehearsal, 1, "Bản Phiềng bận đi chợ phiên, tập bù trước tổng duyệt.", lead));
        rehearsals.plan(id, new Plan(today.plusDays(6), "19:30", "Hội trường trung tâm huyện", true, all), lead);
    }

    private ItemId register(ProgrammeId id, Me by, TypedItem typed) {
        var key = ItemId.next();
        made(itemDesk.register(id, key, unit(by), typed, null, by));
        return key;
    }

    private void select(ItemId id, Me lead) {
        itemDesk.move(id, new ItemMove.Select(), lead).ifPresent(why -> {
            throw new IllegalStateException(why.toString());
        });
    }

    private Me teacher(String name, String userName, String school, Me near) {
        var home = units.find(unit(near)).orElseThrow().parent();
        var unit = units.named(school, home, LocalDate.now(clock)).orElseThrow();
        return cast.engage(name, userName, unit, "Phó Hiệu trưởng", Role.OFFICER);
    }

    private static UnitId unit(Me me) {
        return new UnitId(me.unit());
    }

    private static void made(List<?> faults) {
        if (!faults.isEmpty()) throw new IllegalStateException(faults.toString());
    }
}
