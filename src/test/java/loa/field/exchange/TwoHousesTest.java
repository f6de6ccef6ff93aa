package loa.field.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import loa.Application;
import loa.LoaTest;
import loa.audit.AuditLog;
import loa.audit.Verification;
import loa.field.exchange.AnswerDispatch.Making;
import loa.field.exchange.ExchangeDesk.Look;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.platform.Me;
import loa.platform.database.FreshDatabase;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.Refusal;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;

/** A district and a commune, each with an installation and a database of its own, and nothing between them but files. */
@LoaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoHousesTest {

    private final CampaignFixture given;
    private final House district;
    private final Me districtAdministrator;

    private ConfigurableApplicationContext other;
    private House commune;
    private Unit unit;
    private Unit there;
    private Me administrator;
    private Me officer;

    TwoHousesTest(CampaignFixture given, ApplicationContext context, People people) {
        this.given = given;
        district = new House(context);
        districtAdministrator = people.administrator();
    }

    @BeforeAll
    void a_commune_with_an_installation_of_its_own() {
        // Of the request that is pretended around tests both would share what was read.
        RequestContextHolder.resetRequestAttributes();
        other = new SpringApplicationBuilder(Application.class)
                .initializers(new FreshDatabase())
                .properties("loa.demonstration=false")
                .run("--server.port=0");
        commune = new House(other);
        var people = other.getBean(People.class);
        unit = given.communes.getFirst();
        there = people.unit("UBND xã Bản Một", UnitKind.COMMUNE, null);
        administrator = people.administrator();
        officer = people.officer("Sùng A Pó", there.id());
        var campaign = given.campaign();
        know(campaign);
    }

    @AfterAll
    void it_closes() {
        other.close();
    }

    /** Both sides see each other for the first time, compare keys, and say that they believe it. */
    private void know(CampaignId campaign) {
        var first = district.tasksFor(campaign, unit, given.chief);
        var bundle = commune.fit(first, administrator);
        assertThat(commune.exchange.take(bundle.id(), administrator)).contains(ExchangeRefusal.NOT_BELIEVED);
        assertThat(commune.tasksOf(campaign, there.id())).isEmpty();
        var from = commune.correspondents.find(bundle.correspondent()).orElseThrow();
        var chosen = new java.util.HashMap<UUID, UnitId>();
        chosen.put(from.theirUnit(), there.id());
        assertThat(commune.trust.believe(from.id(), chosen, administrator)).isEmpty();
        assertThat(commune.exchange.take(bundle.id(), officer)).isEmpty();
        var task = commune.tasksOf(campaign, there.id()).getFirst();
        commune.say(task, "Đã nhận việc.", officer);

        var answers = answers(campaign);
        var back = district.fit(answers, given.chief);
        assertThat(district.exchange.take(back.id(), given.chief)).contains(ExchangeRefusal.NOT_BELIEVED);
        var seen = district.correspondents.find(back.correspondent()).orElseThrow();
        assertThat(seen.fingerprint()).hasSize(39);
        assertThat(district.trust.believe(seen.id(), Map.of(seen.theirUnit(), unit.id()), districtAdministrator))
                .isEmpty();
        assertThat(district.exchange.take(back.id(), given.chief)).isEmpty();
    }

    private byte[] answers(CampaignId campaign) {
        var to = commune.correspondents.all().getFirst();
        return switch (commune.answersTo(to.id(), campaign, officer)) {
            case Making.Done(var made) -> made.file();
            case Making.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private List<TaskId> given(CampaignId campaign) {
        commune.takeAll(district.tasksFor(campaign, unit, given.chief), officer);
        return commune.tasksOf(campaign, there.id());
    }

    @Test
    void the_commune_works_on_what_the_pack_brought_and_the_district_checks_what_comes_back() {
        var campaign = given.campaign();
        var tasks = given(campaign);
        assertThat(tasks).isEqualTo(district.tasksOf(campaign, unit.id())).hasSize(3);
        var first = tasks.getFirst();

        assertThat(commune.move(first, new TaskMove.Start(), officer)).isTrue();
        assertThat(commune.prove(first, 1, false, officer)).isTrue();
        var pack = answers(campaign);
        var bundle = district.fit(pack, given.chief);
        assertThat(district.tasks.find(first).orElseThrow().state()).isEqualTo(TaskState.READY);
        assertThat(district.exchange.take(bundle.id(), given.chief)).isEmpty();

        var proof = district.ledger.of(first).getFirst();
        assertThat(proof.byName()).isEqualTo(officer.name());
        assertThat(proof.unit()).isEqualTo(unit.id());
        assertThat(proof.origin().way()).isEqualTo(loa.evidence.Origin.Way.BUNDLE);
        assertThat(district.tasks.find(first).orElseThrow().state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(district.judge(first, false, "Ảnh chưa rõ băng rôn.", given.inspector))
                .isTrue();
        commune.takeAll(district.tasksFor(campaign, unit, given.chief), officer);
        assertThat(commune.tasks.find(first).orElseThrow().state()).isEqualTo(TaskState.RETURNED);
        assertThat(commune.ledger.of(first).getFirst().verdict().reason()).isEqualTo("Ảnh chưa rõ băng rôn.");

        assertThat(commune.prove(first, 2, false, officer)).isTrue();
        district.takeAll(answers(campaign), given.chief);
        assertThat(district.judge(first, true, "", given.inspector)).isTrue();
        commune.takeAll(district.tasksFor(campaign, unit, given.chief), officer);
        assertThat(commune.tasks.find(first).orElseThrow().state()).isEqualTo(TaskState.PROVED);
        assertThat(commune.standing(campaign, tasks)).isEqualTo(district.standing(campaign, tasks));
        for (var house : List.of(district, commune)) {
            var acts = house.db
                    .sql("select act from audit.entry where campaign = ?")
                    .param(campaign.value())
                    .query(String.class)
                    .list();
            assertThat(acts).contains("field.exchange.tasks." + (house == district ? "made" : "taken"));
            assertThat(acts).contains("field.exchange.answers." + (house == district ? "taken" : "made"));
            assertThat(house.context.getBean(AuditLog.class).verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void in_every_order_with_packs_doubled_cut_and_lost_nothing_is_lost_and_nothing_doubled() {
        for (int seed = 0; seed < 6; seed++) exchange(new Random(seed), "lượt " + seed);
    }

    /** Both work on at random; packs are made now and then, and arrive late, twice, damaged, in any order, or not at all. */
    private void exchange(Random random, String run) {
        var campaign = given.campaign();
        var tasks = given(campaign);
        var toDistrict = new ArrayList<byte[]>();
        var toCommune = new ArrayList<byte[]>();
        var number = 0;
        for (int step = 0; step < 40; step++) {
            var task = tasks.get(random.nextInt(tasks.size()));
            number++;
            switch (random.nextInt(12)) {
                case 0 -> commune.move(task, new TaskMove.Start(), officer);
                case 1 -> commune.move(task, new TaskMove.ReportProgress("Báo " + number), officer);
                case 2 -> commune.prove(task, number, false, officer);
                case 3 -> commune.prove(task, number, true, officer);
                case 4 -> commune.say(task, "Xã nói " + number, officer);
                case 5 -> district.say(task, "Huyện nói " + number, given.chief);
                case 6 -> district.judge(task, random.nextBoolean(), "Trả lại " + number, given.inspector);
                case 7 -> district.move(task, new TaskMove.Reopen("Mở lại " + number), given.chief);
                case 8 -> toCommune.add(district.tasksFor(campaign, unit, given.chief));
                case 9 -> answersInto(toDistrict, campaign);
                case 10 -> deliver(toDistrict, district, given.chief, random);
                default -> deliver(toCommune, commune, officer, random);
            }
        }
        while (!toDistrict.isEmpty()) deliver(toDistrict, district, given.chief, random);
        answersInto(toDistrict, campaign);
        for (var pack : toDistrict) district.takeAll(pack, given.chief);
        toCommune.add(district.tasksFor(campaign, unit, given.chief));
        while (!toCommune.isEmpty()) deliver(toCommune, commune, officer, random);
        commune.takeAll(district.tasksFor(campaign, unit, given.chief), officer);

        var to = commune.correspondents.all().getFirst();
        assertThat(commune.answersTo(to.id(), campaign, officer))
                .as(run + ": the district has said of each thing that it has it")
                .isEqualTo(new Making.Refused(ExchangeRefusal.EMPTY));
        var here = commune.standing(campaign, tasks);
        var back = district.standing(campaign, tasks);
        // What the district keeps beside a task because it came late is proof at the commune only; each was taken once.
        for (var key : here.keySet()) {
            if (key.endsWith(" state") || key.endsWith(" said")) {
                assertThat(here.get(key)).as(run + " " + key).isEqualTo(back.get(key));
            }
            if (key.endsWith(" proof")) {
                var keys = new java.util.HashSet<Object>(((Map<?, ?>) here.get(key)).keySet());
                assertThat(keys).as(run + " " + key).containsAll(((Map<?, ?>) back.get(key)).keySet());
            }
        }
        assertThat(handled(campaign)).as(run).isEqualTo(done(campaign));
    }

    /** What the district did with each key: handed in, or kept late. */
    private long handled(CampaignId campaign) {
        return district.db
                .sql("""
                        select (select count(*) from evidence.submission where campaign = :c and origin = 'BUNDLE')
                             + (select count(*) from field.late where campaign = :c and kind = 'PROVE')
                        """)
                .param("c", campaign.value())
                .query(Long.class)
                .single();
    }

    private long done(CampaignId campaign) {
        return commune.db
                .sql("select count(*) from evidence.submission where campaign = ?")
                .param(campaign.value())
                .query(Long.class)
                .single();
    }

    private void answersInto(List<byte[]> packs, CampaignId campaign) {
        var to = commune.correspondents.all().getFirst();
        if (commune.answersTo(to.id(), campaign, officer) instanceof Making.Done(var made)) packs.add(made.file());
    }

    private void deliver(List<byte[]> packs, House house, Me me, Random random) {
        if (packs.isEmpty()) return;
        var place = random.nextInt(packs.size());
        var pack = packs.get(place);
        if (random.nextInt(3) == 0) {
            var bad = random.nextBoolean() ? Arrays.copyOf(pack, random.nextInt(pack.length)) : pack.clone();
            if (bad.length == pack.length) bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            // What is still whole is the same pack; all else is refused.
            if (house.bring(bad, "", me) instanceof Look.Fit(var bundle)) house.exchange.take(bundle.id(), me);
        }
        house.takeAll(pack, me);
        if (random.nextInt(3) > 0) packs.remove(place);
    }

    @Test
    void what_only_the_district_decides_is_refused_here_and_says_so() {
        var campaign = given.campaign();
        var task = given(campaign).getFirst();
        var people = other.getBean(People.class);
        var chief = people.chief("Giàng A Chủ", there.id());

        assertThat(commune.tasks.move(task, new TaskMove.Split(List.of("Phần một", "Phần hai")), chief))
                .contains(Refusal.CARRIED);
        assertThat(Refusal.CARRIED.isOfRights()).isTrue();
    }

    @Test
    void an_older_pack_moves_nothing_back() {
        var campaign = given.campaign();
        var old = district.tasksFor(campaign, unit, given.chief);
        var task = given(campaign).getFirst();
        assertThat(commune.prove(task, 7, false, officer)).isTrue();
        district.takeAll(answers(campaign), given.chief);
        assertThat(district.judge(task, true, "", given.inspector)).isTrue();
        commune.takeAll(district.tasksFor(campaign, unit, given.chief), officer);

        commune.takeAll(old, officer);

        assertThat(commune.tasks.find(task).orElseThrow().state()).isEqualTo(TaskState.PROVED);
    }

    @Test
    void files_of_packs_go_when_they_are_old_or_many_and_what_came_of_them_stays() throws Exception {
        var campaign = given.campaign();
        given(campaign);
        var folder = other.getBean(loa.platform.Settings.class).data().resolve("packs");
        var waiting = commune.fit(district.tasksFor(campaign, unit, given.chief), officer);
        var sweep = other.getBean(PackSweep.class);

        sweep.sweep(0);

        try (var files = java.nio.file.Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains(waiting.sha256() + ".loa");
        }
        var taken = commune.context.getBean(Bundles.class).latest(100).stream()
                .filter(each -> each.taken() != null)
                .toList();
        assertThat(taken)
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(folder.resolve(each.sha256() + ".loa")).doesNotExist());
        assertThat(commune.exchange.take(taken.getFirst().id(), officer)).contains(ExchangeRefusal.GONE);
        java.nio.file.Files.setLastModifiedTime(
                folder.resolve(waiting.sha256() + ".loa"), java.nio.file.attribute.FileTime.fromMillis(0));
        sweep.sweep(PackSweep.MOST);
        assertThat(folder.resolve(waiting.sha256() + ".loa")).doesNotExist();
    }

    @Test
    void foreign_and_forged_packs_are_refused() {
        var own = given.campaign();
        var pack = district.tasksFor(own, unit, given.chief);
        assertThat(refusal(district.bring(pack, "", given.chief))).isEqualTo(ExchangeRefusal.OWN_PACK);
        var bundle = commune.fit(pack, officer);
        var stranger = other.getBean(People.class)
                .officer(
                        "Người xã khác",
                        other.getBean(People.class)
                                .unit("Xã Khác", UnitKind.COMMUNE, null)
                                .id());
        assertThat(commune.exchange.take(bundle.id(), stranger)).contains(ExchangeRefusal.NOT_FOR_YOU);
        assertThat(refusal(commune.bring("không phải gói".getBytes(), "", officer)))
                .isEqualTo(ExchangeRefusal.NOT_A_PACK);

        var from = commune.correspondents.find(bundle.correspondent()).orElseThrow();
        commune.trust.end(from.id(), administrator);
        assertThat(commune.exchange.take(bundle.id(), officer)).contains(ExchangeRefusal.ENDED);
        assertThat(commune.trust.believe(from.id(), Map.of(), administrator)).isEmpty();
        assertThat(commune.exchange.take(bundle.id(), officer)).isEmpty();
    }

    @Test
    void sealed_it_opens_with_its_words_only_and_not_when_cut_or_changed() throws Exception {
        var pack = district.tasksFor(given.campaign(), unit, given.chief);
        var to = new ByteArrayOutputStream();
        Seal.close(pack, "bốn con trâu trắng", to);
        var sealed = to.toByteArray();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("tasks.json");

        assertThat(refusal(commune.bring(sealed, "", officer))).isEqualTo(ExchangeRefusal.SEALED);
        assertThat(refusal(commune.bring(sealed, "bốn con trâu", officer))).isEqualTo(ExchangeRefusal.SEALED);
        var random = new Random(3);
        for (int i = 0; i < 8; i++) {
            var bad = i < 4 ? Arrays.copyOf(sealed, random.nextInt(sealed.length)) : sealed.clone();
            // Not the number of rounds, which only makes it slow.
            if (i >= 4) bad[40 + random.nextInt(sealed.length - 40)] ^= 4;
            assertThat(commune.bring(bad, "bốn con trâu trắng", officer)).isInstanceOf(Look.Unfit.class);
        }
        assertThat(commune.bring(sealed, " bốn con trâu trắng", officer)).isInstanceOf(Look.Fit.class);

        // Pieces are bound to their place and the last one is marked: larger than one piece, cut between two.
        var large = new byte[200_000];
        random.nextBytes(large);
        var out = new ByteArrayOutputStream();
        Seal.close(large, "bốn con trâu trắng", out);
        var in = new BufferedInputStream(new ByteArrayInputStream(out.toByteArray()));
        assertThat(Seal.open(in, "bốn con trâu trắng").readAllBytes()).isEqualTo(large);
        var cut = new BufferedInputStream(
                new ByteArrayInputStream(Arrays.copyOf(out.toByteArray(), 38 + 2 * (65536 + 16))));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Seal.open(cut, "bốn con trâu trắng").readAllBytes())
                .isInstanceOf(Seal.Closed.class);
    }

    private static ExchangeRefusal refusal(Look look) {
        return ((Look.Unfit) look).why();
    }
}
