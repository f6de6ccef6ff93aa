package loa.work.link;

import static loa.plan.compiler.CompiledPlan.Action.*;
import static loa.plan.compiler.CompiledPlan.DutyObject.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.SharedFiles;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;
import loa.platform.Plain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chains of real and invented plans, read from their text. */
class ChainsTest {

    @Test
    void a_district_plan_holds_the_chains_that_an_officer_sees_in_it() throws IOException {
        var chains = of(Files.readString(SharedFiles.shared("plans/tram-tau-2024.txt")));

        assertThat(chains)
                .containsExactlyInAnyOrder(
                        "IV.3/3 PHOTOS IV.4/5",
                        "IV.4/5 REVIEW IV.1/3",
                        "IV.4/5 REVIEW IV.2/4",
                        "IV.3/2 REVIEW IV.1/3",
                        "IV.3/2 REVIEW IV.2/4",
                        "IV.5/1 SUBMISSION IV.1/3",
                        "IV.5/1 SUBMISSION IV.2/4",
                        "IV.1/3 APPROVAL IV.4/6",
                        "IV.2/4 APPROVAL IV.4/6",
                        "IV.1/3 APPROVAL IV.6/2",
                        "IV.1/3 APPROVAL IV.7/2",
                        "IV.5/2 MATERIAL IV.1/1",
                        "IV.5/2 MATERIAL IV.4/1",
                        "IV.4/1 CONTENT IV.4/2",
                        "IV.4/2 TRANSLATION IV.7/1",
                        "IV.4/1 REPORTAGE IV.3/1");
    }

    @Test
    void the_plan_of_the_sample_campaign_holds_them_too() throws IOException {
        assertThat(of(Files.readString(Path.of("src/main/resources/sample/plan.txt"))))
                .containsExactlyInAnyOrder(
                        "IV.3/1 PHOTOS IV.4/3",
                        "IV.4/3 REVIEW IV.1/3",
                        "IV.4/3 REVIEW IV.2/3",
                        "IV.3/2 REVIEW IV.1/3",
                        "IV.5/1 SUBMISSION IV.1/3",
                        "IV.5/1 SUBMISSION IV.2/3",
                        "IV.1/3 APPROVAL IV.4/4",
                        "IV.2/3 APPROVAL IV.4/4",
                        "IV.1/3 APPROVAL IV.6/2",
                        "IV.5/2 MATERIAL IV.4/1",
                        "IV.4/1 CONTENT IV.4/2",
                        "IV.4/2 TRANSLATION IV.6/1");
    }

    /** What is not there matters as much: no contest film is aired, no live coverage waits for an article. */
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
                    cong-van-an-ninh-tay            :
                    cong-van-an-toan-dien           : 3.1/1 CONTENT 3.3.a, 3.1/1 SUBMISSION 3.5
                    dot-tuyen-truyen-moc-ha         :
                    huong-dan-chuyen-doi-so         : IV.2/2 SUBMISSION IV.6/1, IV.4/1 CONTENT IV.4/2
                    huong-dan-phu-lac               : V.1/1 SUBMISSION V.5/1, V.2/1 CONTENT V.4/1, V.5/1 APPROVAL V.2/2
                    ke-hoach-bo-an-toan-giao-thong  : II.1/2 CONTENT II.2/2
                    ke-hoach-tinh-tiem-dai          :
                    ke-hoach-xa-dai-phong           :
                    quyet-dinh-luat-dat-dai         : PL1/r2 CONTENT PL1/r3
                    quyet-dinh-song-thuong          : IV/r2 SUBMISSION IV/r4
                    """)
    void plans_of_other_kinds_hold_only_what_they_say(String plan, @Nullable String chains) throws IOException {
        var expected = chains == null ? List.<String>of() : List.of(chains.split(", "));

        assertThat(of(Files.readString(Path.of("src/test/resources/golden/" + plan + "/plan.txt"))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void photos_go_to_the_exhibition_of_the_unit_they_are_sent_to() {
        var photos = asked("1", "gui 20 anh", SCHOOLS, Set.of(), Set.of(), MEDIA);
        var exhibition = asked("2", "trien lam anh", MEDIA, Set.of(EXHIBIT), Set.of(EXHIBITION), null);
        var elsewhere = asked("3", "trien lam anh", COMMUNE, Set.of(EXHIBIT), Set.of(EXHIBITION), null);

        assertThat(Chains.in(List.of(photos, exhibition, elsewhere)))
                .containsExactly(new Chains.Found("1", "2", Chain.PHOTOS, Need.DONE));
    }

    @Test
    void flags_hang_without_approval_and_slogans_do_not() {
        var approval = asked("1", "duyet khau hieu", MEDIA, Set.of(APPROVE), Set.of(SLOGANS), null);
        var flags = asked("2", "treo co to quoc", COMMUNE, Set.of(DISPLAY), Set.of(FLAGS_BANNERS), null);
        var banners = asked("3", "treo bang zon", COMMUNE, Set.of(DISPLAY), Set.of(FLAGS_BANNERS), null);

        assertThat(Chains.in(List.of(approval, flags, banners)))
                .containsExactly(new Chains.Found("1", "3", Chain.APPROVAL, Need.DONE));
    }

    @Test
    void what_goes_on_to_the_end_is_waited_for_only_until_it_has_begun() {
        var papers = asked("1", "cung cap tai lieu", SCHOOLS, Set.of(SUPPLY), Set.of(DOCUMENTS), MEDIA);
        var film = asked("2", "lam phong su", MEDIA, Set.of(PRODUCE), Set.of(REPORTAGE), null);

        assertThat(Chains.in(List.of(papers, film)).getFirst().need()).isEqualTo(Need.DONE);
        assertThat(Chains.in(List.of(continual(papers), film)).getFirst().need())
                .isEqualTo(Need.BEGUN);
    }

    @Test
    void two_that_name_each_other_do_not_wait_in_a_circle() {
        var one = asked("1", "bien dich phat thanh", MEDIA, Set.of(SUPPLY, PRODUCE), Set.of(DOCUMENTS), SCHOOLS);
        var two = asked("2", "bien dich phat thanh", SCHOOLS, Set.of(SUPPLY, PRODUCE), Set.of(DOCUMENTS), MEDIA);

        assertThat(Chains.in(List.of(one, two))).hasSize(1);
    }

    private static final UnitId MEDIA = UnitId.next();
    private static final UnitId SCHOOLS = UnitId.next();
    private static final UnitId COMMUNE = UnitId.next();

    private static Asked asked(
            String clause,
            String words,
            UnitId owner,
            Set<Action> actions,
            Set<DutyObject> objects,
            @Nullable UnitId partner) {
        return new Asked(
                clause,
                words,
                "don vi " + owner,
                Set.of(owner),
                partner == null ? Set.of() : Set.of(partner),
                actions,
                objects,
                Set.of(),
                Set.of(),
                words.contains("20 anh"),
                false);
    }

    private static Asked continual(Asked duty) {
        return new Asked(
                duty.clause(),
                duty.plain(),
                duty.ownerName(),
                duty.owners(),
                duty.partners(),
                duty.actions(),
                duty.objects(),
                duty.channels(),
                duty.languages(),
                duty.photosCounted(),
                true);
    }

    static List<String> of(String text) {
        var plan = new PlanCompiler()
                .compile(((Read) Readers.read(text.getBytes(StandardCharsets.UTF_8), "plan.txt")).text());
        return Chains.in(asked(plan)).stream()
                .map(found -> found.from() + " " + found.chain() + " " + found.to())
                .toList();
    }

    static List<Asked> asked(CompiledPlan plan) {
        Map<String, UnitId> units = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (var unit : plan.units()) {
            units.put(unit.key(), new UnitId(UUID.randomUUID()));
            names.put(unit.key(), unit.name());
        }
        var words =
                plan.clauses().stream().collect(Collectors.toMap(CompiledPlan.Clause::id, CompiledPlan.Clause::text));
        return plan.duties().stream()
                .filter(duty -> duty.unit() != null)
                .map(duty -> new Asked(
                        duty.clause(),
                        Plain.text(words.get(duty.clause())),
                        names.get(duty.unit()),
                        Set.of(units.get(duty.unit())),
                        duty.partners().stream().map(units::get).collect(Collectors.toSet()),
                        Set.copyOf(duty.actions()),
                        Set.copyOf(duty.objects()),
                        Set.copyOf(duty.channels()),
                        Set.copyOf(duty.languages()),
                        duty.quantities().stream().anyMatch(each -> each.unit() == QuantityUnit.PHOTO),
                        duty.phases().size() > 1
                                || duty.deadline() != null && duty.deadline().recurrence() != null))
                .toList();
    }
}
