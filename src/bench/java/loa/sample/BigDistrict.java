package loa.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.evidence.Proof;
import loa.organization.Role;
import loa.organization.UnitDesk;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.plan.Bringing;
import loa.plan.PlanDesk;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskMove;
import loa.work.TaskRights;
import org.springframework.context.ApplicationContext;

/** The sample district grown many times, each commune with an officer who has done a part of the work. */
public final class BigDistrict {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private final ApplicationContext application;
    private final Cast cast;

    public BigDistrict(ApplicationContext application) {
        this.application = application;
        this.cast = application.getBean(Cast.class);
    }

    /** What was made, and who may sign in. */
    public record Grown(List<UUID> campaigns, UUID task, int tasks, String chief, String officer, String password) {}

    public static byte[] plan(LocalDate today) {
        return SamplePlan.of(today);
    }

    public Grown grow(int communes, int campaigns) {
        var administrator = cast.administrator("Vì Thị Hoài", "quanly", "Huyện Suối Ngàn");
        application.getBean(SampleDistrict.class).found(administrator);
        var district = new UnitId(administrator.unit());
        var desk = application.getBean(UnitDesk.class);
        for (int i = 1; i <= communes - 8; i++) {
            desk.found("Xã Bản Mới " + i, UnitKind.COMMUNE, district, FOUNDED, administrator);
        }
        var units = application.getBean(Units.class);
        var home = units.find(district).orElseThrow();
        var chief = cast.engage("Lò Văn Thiện", "chutri", home, "Trưởng Ban Chỉ đạo", Role.CHIEF);
        var officers = new HashMap<UUID, Me>();
        for (var unit : units.on(LocalDate.now(application.getBean(Clock.class)))) {
            if (!district.equals(unit.parent())) continue;
            var role = unit.kind() == UnitKind.STATE_OFFICE ? Role.LEADER : Role.OFFICER;
            officers.put(
                    unit.id().value(), cast.engage("Cán bộ " + unit.name(), Cast.userName(unit), unit, "Cán bộ", role));
        }
        var ids = java.util.stream.IntStream.range(0, campaigns)
                .mapToObj(i -> campaign(i, home.id(), chief))
                .toList();
        var inspector = officers.values().stream()
                .filter(one -> one.unitName().startsWith("Phòng Văn hóa"))
                .findFirst()
                .orElseThrow();
        var officer = officers.values().stream()
                .filter(person -> person.unitName().equals("Xã Bản Mới 1"))
                .findFirst()
                .orElseThrow();
        int tasks = 0;
        UUID one = null;
        for (var id : ids) {
            for (var row : application
                    .getBean(TaskList.class)
                    .all(new CampaignId(id), new TaskRights.Sight(true, Set.of()), TaskFilter.ALL, List.of())) {
                if (officer.unit().equals(row.unit().value())) one = row.id().value();
                work(row, tasks++, officers, inspector);
            }
        }
        var logins = application.getBean(Logins.class);
        return new Grown(ids, one, tasks, "chutri", "xabanmoi1", logins.password());
    }

    private UUID campaign(int number, UnitId home, Me chief) {
        var text = new String(plan(LocalDate.now(application.getBean(Clock.class))), StandardCharsets.UTF_8)
                .replace("07/KH-BCĐ", (7 + number) + "/KH-BCĐ");
        var brought =
                application.getBean(PlanDesk.class).bring(text.getBytes(StandardCharsets.UTF_8), "plan.txt", chief);
        if (!(brought instanceof Bringing.Brought(var plan))) throw new IllegalStateException(brought.toString());
        application.getBean(PlanReader.class).agree(plan, home, chief);
        return plan.value();
    }

    private void work(TaskList.Row row, int number, Map<UUID, Me> officers, Me inspector) {
        var me = officers.get(row.unit().value());
        if (me == null || number % 4 == 0) return;
        var tasks = application.getBean(TaskDesk.class);
        tasks.move(row.id(), new TaskMove.Start("Làm trước, không đợi đầu vào."), me);
        if (number % 4 == 1) return;
        var typed = new Proof.Typed(
                List.of(new Proof.Count("2", "SESSION")),
                "https://example.org/bai-" + number,
                "Đã phát hai buổi.",
                "",
                "",
                false);
        var evidence = application.getBean(EvidenceDesk.class);
        if (evidence.handIn(new Proof(row.id(), UUID.randomUUID(), List.of(), List.of(), typed), me)
                        instanceof HandingIn.HandedIn(var submission)
                && number % 4 == 3) {
            evidence.accept(row.id(), submission, "", inspector);
        }
    }
}
