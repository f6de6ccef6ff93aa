package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.Bringing;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import org.springframework.stereotype.Component;

/** The sample campaign: the invented district, its people, its plan, and work in every state. */
@Component
class SampleCampaign {

    static final String ADMINISTRATOR = "quantri";

    private static final String DISTRICT = "Huyện Suối Ngàn";
    private static final String INSPECTOR = "Phòng Văn hóa và Thông tin";
    private static final String[][] PEOPLE = {
        {"Ban Tuyên giáo Huyện ủy", "tuyengiao", "Sùng Thị Dua", "Phó Trưởng ban", "LEADER"},
        {"Phòng Văn hóa và Thông tin", "vanhoa", "Hà Văn Ngọc", "Trưởng phòng", "LEADER"},
        {"Phòng Giáo dục và Đào tạo", "giaoduc", "Nguyễn Thị Xuân", "Chuyên viên", "OFFICER"},
        {"Trung tâm Truyền thông và Văn hóa", "truyenthong", "Lường Văn Bình", "Biên tập viên", "OFFICER"},
        {"Hội Khuyến học huyện", "khuyenhoc", "Cầm Thị Lan", "Phó Chủ tịch", "OFFICER"},
        {"Thị trấn Suối Ngàn", "thitran", "Đỗ Minh Tâm", "Công chức văn hóa", "OFFICER"},
        {"Xã Nậm Khoai", "namkhoai", "Giàng A Tủa", "Công chức văn hóa", "OFFICER"},
        {"Xã Bản Phiềng", "banphieng", "Lò Thị Hặc", "Công chức văn hóa", "OFFICER"},
        {"Xã Lùng Chải", "lungchai", "Vàng Seo Páo", "Công chức văn hóa", "OFFICER"},
        {"Xã Huổi Mây", "huoimay", "Quàng Thị Inh", "Công chức văn hóa", "OFFICER"},
        {"Xã Tà Ghềnh", "taghenh", "Mùa A Sinh", "Công chức văn hóa", "OFFICER"},
        {"Xã Pú Lình", "pulinh", "Thào Thị Chứ", "Công chức văn hóa", "OFFICER"},
        {"Xã Nà Sậu", "nasau", "Lò Văn Pâng", "Công chức văn hóa", "OFFICER"},
    };

    private final Cast cast;
    private final SampleDistrict district;
    private final PlanDesk desk;
    private final PlanReader reader;
    private final SampleWork work;
    private final DecisionDesk decisions;
    private final Units units;
    private final PersonDesk people;
    private final List<Scene> scenes;
    private final Clock clock;

    SampleCampaign(
            Cast cast,
            SampleDistrict district,
            PlanDesk desk,
            PlanReader reader,
            SampleWork work,
            DecisionDesk decisions,
            Units units,
            PersonDesk people,
            List<Scene> scenes,
            Clock clock) {
        this.cast = cast;
        this.district = district;
        this.desk = desk;
        this.reader = reader;
        this.work = work;
        this.decisions = decisions;
        this.units = units;
        this.people = people;
        this.scenes = scenes;
        this.clock = clock;
    }

    void play() {
        var administrator = cast.administrator("Vì Thị Hoài", ADMINISTRATOR, DISTRICT);
        var founded = district.found(administrator);
        var home = units.find(new UnitId(administrator.unit())).orElseThrow();
        var chief = cast.engage("Lò Văn Thiện", "chutri", home, "Trưởng Ban Chỉ đạo", Role.CHIEF);
        people.grant(new PersonId(chief.person()), Role.ADMINISTRATOR, home.id(), null, null);
        people.grant(new PersonId(administrator.person()), Role.CHIEF, home.id(), null, null);
        var officers = officers(founded);
        if (!(desk.bring(SamplePlan.of(LocalDate.now(clock)), "ke-hoach-tuyen-truyen.txt", chief)
                instanceof Bringing.Brought(PlanId plan))) {
            throw new IllegalStateException("the sample plan cannot be read");
        }
        reader.agree(plan, home.id(), chief);
        var campaign = new CampaignId(plan.value());
        work.play(campaign, officers, chief, one(officers, INSPECTOR));
        entrust(campaign, one(founded, INSPECTOR), chief);
        scenes.forEach(scene -> scene.play(campaign, officers, chief));
    }

    private Map<String, Me> officers(Map<String, Unit> founded) {
        return List.of(PEOPLE).stream()
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> cast.engage(row[2], row[1], one(founded, row[0]), row[3], Role.valueOf(row[4]))));
    }

    private static <T> T one(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    /** The days of hanging flags are still to be announced: the culture office is asked to see to it. */
    private void entrust(CampaignId campaign, Unit office, Me chief) {
        decisions.of(campaign).stream()
                .filter(decision -> decision.isOpen() && decision.kind() == Decision.Kind.ANNOUNCEMENT)
                .forEach(decision -> decisions.entrust(
                        decision.id(), office.id(), null, LocalDate.now(clock).plusDays(5), chief));
    }
}
