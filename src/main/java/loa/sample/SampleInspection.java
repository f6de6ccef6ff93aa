package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.inspection.FindingDesk;
import loa.inspection.FindingDesk.Found;
import loa.inspection.FindingMove;
import loa.inspection.Findings;
import loa.inspection.RoundDesk;
import loa.inspection.RoundDesk.Outcome;
import loa.inspection.RoundDesk.Plan;
import loa.inspection.RoundId;
import loa.inspection.RoundKind;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.chase.ChaseDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** A round through three communes with findings in every state, and a reminder to all who are late. */
@Component
@Order(60)
class SampleInspection implements Scene {

    private static final String INSPECTOR = "Phòng Văn hóa và Thông tin";

    private static final List<String> PLACES = List.of("Xã Nậm Khoai", "Xã Bản Phiềng", "Xã Lùng Chải");

    private final RoundDesk rounds;
    private final FindingDesk desk;
    private final Findings findings;
    private final ChaseDesk chase;
    private final Clock clock;

    SampleInspection(RoundDesk rounds, FindingDesk desk, Findings findings, ChaseDesk chase, Clock clock) {
        this.rounds = rounds;
        this.desk = desk;
        this.findings = findings;
        this.chase = chase;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> officers, Me chief) {
        var inspector = Objects.requireNonNull(officers.get(INSPECTOR));
        var places = PLACES.stream()
                .collect(Collectors.toMap(
                        place -> place,
                        place -> new UnitId(
                                Objects.requireNonNull(officers.get(place)).unit())));
        var today = LocalDate.now(clock);
        var members = Stream.of(
                        inspector.name() + ", " + inspector.post() + ", trưởng đoàn",
                        "Cầm Thị Lan, Hội Khuyến học huyện")
                .collect(Collectors.joining("\n"));
        var plan = new Plan(
                RoundKind.STREET,
                "Kiểm tra treo cờ, băng rôn đợt 1",
                today,
                members,
                RoundKind.STREET.checklist(),
                java.util.Set.copyOf(places.values()));
        if (!(rounds.plan(campaign, plan, inspector) instanceof Outcome.Planned(var round))) {
            throw new IllegalStateException("the sample round cannot be planned");
        }
        var first = Objects.requireNonNull(places.get(PLACES.getFirst()));
        for (int number = 1; number <= plan.items().size(); number++) good(round, first, number, inspector);
        var second = Objects.requireNonNull(places.get(PLACES.get(1)));
        good(round, second, 1, inspector);
        bad(round, second, 2, "Băng rôn ở cổng chợ ghi sai tên Đại hội.", today.plusDays(2), "Cổng chợ", inspector);
        bad(round, second, 3, "Hai băng rôn bị gió xé góc.", today.plusDays(3), null, inspector);
        answer(round, second, 3, Objects.requireNonNull(officers.get(PLACES.get(1))));
        chase.remindLate(campaign, "Đề nghị các đơn vị nộp minh chứng trong tuần này.", chief);
    }

    private void good(RoundId round, UnitId unit, int number, Me inspector) {
        taken(desk.found(round, unit, number, new Found(true, "", null, null), List.of(), inspector));
    }

    private void bad(
            RoundId round,
            UnitId unit,
            int number,
            String words,
            LocalDate fixBy,
            @Nullable String photo,
            Me inspector) {
        var photos = photo == null
                ? List.<Upload>of()
                : List.of(new Upload("anh.jpg", new ByteArrayResource(SamplePhoto.jpeg(photo)), false));
        taken(desk.found(round, unit, number, new Found(false, words, fixBy, null), photos, inspector));
    }

    private void answer(RoundId round, UnitId unit, int number, Me officer) {
        findings.of(round).stream()
                .filter(finding -> finding.unit().equals(unit) && finding.number() == number)
                .forEach(finding -> taken(desk.move(
                        finding.id(), new FindingMove.Answer("Đã thay hai băng rôn mới."), List.of(), officer)));
    }

    private static void taken(FindingDesk.Objection objection) {
        if (!objection.isNone()) throw new IllegalStateException("the sample finding: " + objection);
    }
}
