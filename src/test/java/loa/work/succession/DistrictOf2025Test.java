package loa.work.succession;

import static loa.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.LoaTest;
import loa.organization.Unit;
import loa.organization.UnitDesk;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.organization.decree.Decree.Choice;
import loa.organization.decree.DecreeState;
import loa.plan.Bringing.AlreadyBrought;
import loa.plan.Bringing.Brought;
import loa.plan.MatchingDesk;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.plan.ReviewDesk;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.DecisionDesk;
import loa.work.TaskMove;
import loa.work.TaskState;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * What happened to Trạm Tấu on 01/7/2025, with the real plan's campaign running: twelve communes became four (one unchanged),
 * the district ended with its offices, two provinces became one, and "Trạm Tấu" denoted three things before and one after.
 */
@LoaTest
@TestPropertySource(properties = "loa.test=reorganisation")
class DistrictOf2025Test {

    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
    private static final List<String> OFFICES = List.of(
            "Ban Tuyên giáo Huyện ủy",
            "Phòng Văn hóa và Thông tin",
            "Phòng Giáo dục và Đào tạo",
            "Trung tâm Truyền thông và Văn hóa",
            "Hội Khuyến học huyện");
    private static final List<String> COMMUNES = List.of(
            "Thị trấn Trạm Tấu",
            "Xã Bản Công",
            "Xã Hát Lừu",
            "Xã Xà Hồ",
            "Xã Trạm Tấu",
            "Xã Pá Lau",
            "Xã Pá Hu",
            "Xã Túc Đán",
            "Xã Phình Hồ",
            "Xã Làng Nhì",
            "Xã Bản Mù",
            "Xã Tà Xi Láng");

    private final Merged given;
    private final Units units;
    private final UnitDesk unitDesk;
    private final PlanDesk plans;
    private final MatchingDesk matching;
    private final ReviewDesk reviews;
    private final Plans shelf;
    private final DecisionDesk decisions;

    DistrictOf2025Test(
            Merged given,
            Units units,
            UnitDesk unitDesk,
            PlanDesk plans,
            MatchingDesk matching,
            ReviewDesk reviews,
            Plans shelf,
            DecisionDesk decisions) {
        this.given = given;
        this.units = units;
        this.unitDesk = unitDesk;
        this.plans = plans;
        this.matching = matching;
        this.reviews = reviews;
        this.shelf = shelf;
        this.decisions = decisions;
    }

    @Test
    void every_open_duty_of_the_district_has_an_heir_and_the_sums_are_equal_by_either_map() throws IOException {
        var country = found("Bản đồ thử", UnitKind.OTHER, null);
        var yenBai = found("Tỉnh Yên Bái", UnitKind.PROVINCE, country);
        found("Tỉnh Lào Cai", UnitKind.PROVINCE, country);
        var district = found("Huyện Trạm Tấu", UnitKind.DISTRICT, yenBai);
        for (var office : OFFICES) found(office, UnitKind.STATE_OFFICE, district);
        var communes = new HashMap<String, UnitId>();
        for (var name : COMMUNES) {
            var kind = name.startsWith("Thị trấn") ? UnitKind.TOWN : UnitKind.COMMUNE;
            communes.put(name, found(name, kind, district));
        }
        var chief = given.people.chief("Khang A Lử", district);
        var officer = given.people.officer("Giàng A Páo", communes.get("Xã Bản Công"));
        var inspector = given.people.inspector("Lò Thị Mai", district);
        var campaign = campaign(Files.readAllBytes(shared("plans/tram-tau-2024.txt")), district, chief);
        work(campaign, communes.get("Xã Bản Công"), officer, inspector);
        var before = given.tasks(campaign);
        var openBefore =
                decisions.of(campaign).stream().filter(one -> one.isOpen()).count();
        var old = sums(before, given.today.minusDays(1));

        var decree = given.draft(given.today);
        part(decree, "Tỉnh Yên Bái (Bản đồ thử)\nTỉnh Lào Cai (Bản đồ thử)", "Tỉnh Lào Cai");
        part(decree, named("Thị trấn Trạm Tấu", "Xã Bản Công", "Xã Hát Lừu", "Xã Xà Hồ"), "Xã Hạnh Phúc");
        part(decree, named("Xã Trạm Tấu", "Xã Pá Lau", "Xã Pá Hu", "Xã Túc Đán"), "Xã Trạm Tấu");
        part(decree, named("Xã Phình Hồ", "Xã Làng Nhì", "Xã Bản Mù"), "Xã Phình Hồ");
        part(
                decree,
                "Huyện Trạm Tấu (Tỉnh Yên Bái)",
                "Xã Hạnh Phúc\nXã Trạm Tấu\nXã Phình Hồ\n" + label("Xã Tà Xi Láng"));
        for (var office : OFFICES) part(decree, label(office), "Tỉnh Lào Cai");
        var outlook = given.desk.outlook(given.decrees.find(decree).orElseThrow());
        assertThat(outlook.refusal()).isEmpty();
        assertThat(outlook.orphans()).singleElement().satisfies(orphan -> {
            assertThat(orphan.unit()).isEqualTo(communes.get("Xã Tà Xi Láng"));
            assertThat(orphan.parent()).contains(given.heir(decree, 0));
        });
        assertThat(outlook.open()).as("what the district itself leaves").isPositive();
        var hanhPhuc = given.heir(decree, 1);
        var choices = outlook.shares().stream()
                .filter(share -> share.isOpen())
                .collect(Collectors.toMap(share -> share.name(), share -> new Choice(hanhPhuc)));
        given.drafting.choose(decree, choices, given.administrator);
        assertThat(given.decide(decree)).isEmpty();
        assertThat(given.decrees.find(decree).orElseThrow().decree().state()).isEqualTo(DecreeState.IN_FORCE);

        var after = given.tasks(campaign);
        assertThat(after.stream().map(Merged.Row::id))
                .containsExactlyElementsOf(before.stream().map(Merged.Row::id).toList());
        for (var row : after) {
            if (row.state() == TaskState.PROVED || row.state() == TaskState.NOT_APPLICABLE) continue;
            assertThat(units.find(row.unit(), given.today))
                    .as("heir of %s", row.clause())
                    .isPresent();
        }
        assertThat(after.stream().filter(row -> row.state() == TaskState.PROVED))
                .isNotEmpty()
                .allMatch(row -> row.unit().equals(communes.get("Xã Bản Công")));
        assertThat(decisions.of(campaign).stream().filter(one -> one.isOpen())).hasSize((int) openBefore);

        assertThat(sums(after, given.today.minusDays(1))).as("by the old map").isEqualTo(old);
        var now = sums(after, given.today);
        assertThat(total(now)).as("by the new map").isEqualTo(total(old));
        assertThat(now.keySet())
                .allSatisfy(unit -> assertThat(units.find(unit, given.today)).isPresent());
        for (var merger : Map.of(
                        1, List.of("Thị trấn Trạm Tấu", "Xã Bản Công", "Xã Hát Lừu", "Xã Xà Hồ"),
                        2, List.of("Xã Trạm Tấu", "Xã Pá Lau", "Xã Pá Hu", "Xã Túc Đán"),
                        3, List.of("Xã Phình Hồ", "Xã Làng Nhì", "Xã Bản Mù"))
                .entrySet()) {
            var heir = given.heir(decree, merger.getKey());
            var were = merger.getValue().stream().map(communes::get).toList();
            var own = after.stream()
                    .filter(row -> !row.owners().getFirst().equals(district))
                    .toList();
            assertThat(sums(own, given.today).get(heir))
                    .isEqualTo(were.stream().map(old::get).reduce(Map.of(), DistrictOf2025Test::plus));
        }
        assertThat(now.get(communes.get("Xã Tà Xi Láng"))).isEqualTo(old.get(communes.get("Xã Tà Xi Láng")));

        assertThat(units.named("xã Trạm Tấu", given.heir(decree, 0), given.today))
                .map(Unit::id)
                .contains(given.heir(decree, 2));
        assertThat(units.named("xã Trạm Tấu", district, given.today.minusDays(1)))
                .map(Unit::id)
                .contains(communes.get("Xã Trạm Tấu"));
    }

    private void work(CampaignId campaign, UnitId commune, Me officer, Me inspector) {
        var desk = given.given.desk();
        var own = given.tasks(campaign).stream()
                .filter(row -> row.unit().equals(commune))
                .toList();
        assertThat(desk.move(own.get(0).id(), new TaskMove.Start("Tài liệu đã có sẵn."), officer))
                .isEmpty();
        assertThat(desk.move(own.get(0).id(), new TaskMove.Submit(""), officer)).isEmpty();
        assertThat(desk.move(own.get(0).id(), new TaskMove.Accept(""), inspector))
                .isEmpty();
        assertThat(desk.move(own.get(1).id(), new TaskMove.Start("Tài liệu đã có sẵn."), officer))
                .isEmpty();
    }

    private Map<UnitId, Map<TaskState, Integer>> sums(List<Merged.Row> rows, LocalDate day) {
        var map = units.map(day);
        var sums = new HashMap<UnitId, Map<TaskState, Integer>>();
        for (var row : rows) {
            sums.computeIfAbsent(map.of(row.owners()), unit -> new HashMap<>()).merge(row.state(), 1, Integer::sum);
        }
        return sums;
    }

    private static Map<TaskState, Integer> total(Map<UnitId, Map<TaskState, Integer>> sums) {
        return sums.values().stream().reduce(Map.of(), DistrictOf2025Test::plus);
    }

    private static Map<TaskState, Integer> plus(Map<TaskState, Integer> one, Map<TaskState, Integer> other) {
        var sum = new HashMap<>(one);
        other.forEach((state, tasks) -> sum.merge(state, tasks, Integer::sum));
        return sum;
    }

    private void part(loa.organization.decree.DecreeId decree, String ended, String heirs) {
        given.drafting.addPart(decree, ended, heirs, given.administrator).ifPresent(Merged::fail);
    }

    private static String named(String... names) {
        return Stream.of(names).map(DistrictOf2025Test::label).collect(Collectors.joining("\n"));
    }

    private static String label(String name) {
        return name + " (Huyện Trạm Tấu)";
    }

    private UnitId found(String name, UnitKind kind, UnitId parent) {
        return unitDesk.found(name, kind, parent, FOUNDED, given.administrator).id();
    }

    /** The real plan, with a line end of its own: another test brings the file as it is. */
    private CampaignId campaign(byte[] file, UnitId district, Me chief) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(file);
        bytes.write('\n');
        var id = brought(bytes.toByteArray(), chief);
        matching.place(id, 0, district, district, given.today, chief);
        var chosen = new HashMap<String, List<UnitId>>();
        for (var unit : shelf.review(id).orElseThrow().units()) {
            chosen.put(unit.key(), owners(unit.unit().name(), district));
        }
        matching.matchAll(id, chosen, chief);
        var review = shelf.review(id).orElseThrow();
        review.duties().forEach(duty -> reviews.confirm(id, duty.clause(), 0, chief));
        review.findings().forEach(finding -> reviews.accept(id, finding.number(), 0, "Đã biết", chief));
        assertThat(plans.confirm(id, chief)).isEmpty();
        var owners = given.tasks(new CampaignId(id.value())).stream()
                .map(Merged.Row::unit)
                .collect(Collectors.toSet());
        assertThat(new HashSet<>(owners)).hasSizeGreaterThan(COMMUNES.size());
        return new CampaignId(id.value());
    }

    private PlanId brought(byte[] file, Me by) {
        return switch (plans.bring(file, "ke-hoach.txt", by)) {
            case Brought(var plan) -> plan;
            case AlreadyBrought(var plan) -> plan;
            default -> throw new IllegalStateException("not read");
        };
    }

    private List<UnitId> owners(String name, UnitId district) {
        var one = units.named(name, district, given.today).map(Unit::id).map(List::of);
        var several = new ArrayList<>(units.members(name, district, given.today))
                .stream().map(Unit::id).toList();
        if (!several.isEmpty()) return several;
        return one.orElse(List.of(district));
    }
}
