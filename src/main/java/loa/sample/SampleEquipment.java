package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import loa.congress.equipment.EquipmentDesk;
import loa.congress.equipment.EquipmentDesk.Opening;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.equipment.EquipmentTasks;
import loa.congress.equipment.Gear;
import loa.congress.equipment.GearDesk;
import loa.congress.equipment.GearDesk.TypedTrial;
import loa.congress.equipment.GearListId;
import loa.congress.equipment.GearMove;
import loa.congress.equipment.Gears;
import loa.congress.equipment.HandoverDesk;
import loa.congress.equipment.SigningDesk;
import loa.congress.equipment.Template;
import loa.congress.equipment.TypedGear;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Campaigns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Equipment in every state: a hall where something is missing and something broke, and a car that is signed as ready. */
@Component
@Order(81)
class SampleEquipment implements Scene {

    private static final String LEAD = "Trung tâm Truyền thông và Văn hóa";
    private static final String SCHOOLS = "Phòng Giáo dục và Đào tạo";
    private static final String TOWN = "Thị trấn Suối Ngàn";

    private final EquipmentDesk desk;
    private final SigningDesk signing;
    private final EquipmentTasks tasks;
    private final GearDesk things;
    private final Gears gears;
    private final HandoverDesk handovers;
    private final Campaigns campaigns;
    private final Clock clock;

    SampleEquipment(
            EquipmentDesk desk,
            SigningDesk signing,
            EquipmentTasks tasks,
            GearDesk things,
            Gears gears,
            HandoverDesk handovers,
            Campaigns campaigns,
            Clock clock) {
        this.desk = desk;
        this.signing = signing;
        this.tasks = tasks;
        this.things = things;
        this.gears = gears;
        this.handovers = handovers;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var lead = Objects.requireNonNull(people.get(LEAD));
        var hall = open(
                campaign,
                "Thiết bị Hội trường trung tâm huyện",
                "Hội trường trung tâm huyện",
                List.of(Template.PROJECTION, Template.SOUND),
                lead);
        bring(hall, "Máy chiếu", Objects.requireNonNull(people.get(SCHOOLS)), lead);
        bring(hall, "Loa hội trường", Objects.requireNonNull(people.get(TOWN)), lead);
        move(hall, "Loa hội trường", new GearMove.Promise(), lead);
        attempt(hall, "Máy chiếu", false, "Bóng đèn mờ, nhìn không rõ chữ", "máy chiếu của Trường THCS", lead);
        for (var name : List.of("Màn chiếu", "Máy tính trình chiếu")) attempt(hall, name, true, "", "", lead);
        move(hall, "Bàn trộn âm", new GearMove.Arrive(), lead);
        var borrowed = gears.of(hall).stream()
                .filter(gear -> gear.name().equals("Micro không dây"))
                .map(Gear::id)
                .collect(Collectors.toSet());
        handovers.hand(
                hall,
                new HandoverDesk.Typed(
                        false,
                        LocalDate.now(clock),
                        "Trường THCS Suối Ngàn, bà Hoàng Thị Thơm, Phó Hiệu trưởng",
                        "Trung tâm Truyền thông và Văn hóa, ông Lường Văn Bình",
                        "Bốn micro, hai bộ pin dự phòng.",
                        Set.copyOf(borrowed)),
                lead);

        var car = open(campaign, "Xe loa lưu động", "Các trục đường thị trấn", List.of(Template.LOUDSPEAKER_CAR), lead);
        for (var gear : gears.of(car)) attempt(car, gear.name(), true, "", "", lead);
        made(signing.sign(car, lead));
    }

    private GearListId open(CampaignId campaign, String title, String place, List<Template> templates, Me lead) {
        var task = tasks.of(campaign).stream()
                .filter(owed -> owed.unit().value().equals(lead.unit()) && owed.asks())
                .findFirst()
                .map(EquipmentTasks.Owed::task)
                .orElseThrow();
        var event = campaigns.find(campaign).orElseThrow().startsOn();
        var typed = new TypedList(title, place, event == null ? "" : event.toString(), "", "", lead.name());
        var opening = desk.open(campaign, task, typed, templates, lead);
        if (!(opening instanceof Opening.Opened(var id))) throw new IllegalStateException(opening.toString());
        return id;
    }

    private void bring(GearListId list, String name, Me by, Me lead) {
        var gear = named(list, name);
        var typed = TypedGear.of(gear);
        made(things.change(
                gear.id(),
                gear.version(),
                new TypedGear(
                        typed.name(),
                        typed.quantity(),
                        typed.measure(),
                        typed.spare(),
                        by.unit(),
                        by.name(),
                        "",
                        "",
                        typed.checks()),
                lead));
    }

    private void attempt(GearListId list, String name, boolean good, String words, String replacement, Me lead) {
        var gear = named(list, name);
        var passed = good ? gear.checks() : List.<String>of();
        made(things.attempt(gear.id(), new TypedTrial(good, passed, words, replacement), null, lead));
    }

    private void move(GearListId list, String name, GearMove move, Me lead) {
        things.move(named(list, name).id(), move, lead).ifPresent(why -> {
            throw new IllegalStateException(why.toString());
        });
    }

    private Gear named(GearListId list, String name) {
        return gears.of(list).stream()
                .filter(gear -> gear.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void made(List<?> faults) {
        if (!faults.isEmpty()) throw new IllegalStateException(faults.toString());
    }
}
