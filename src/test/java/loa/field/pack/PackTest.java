package loa.field.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import loa.LoaTest;
import loa.evidence.Ledger;
import loa.field.Receipts;
import loa.field.pack.PackDesk.Look.Fit;
import loa.field.pack.PackDesk.Look.Unfit;
import loa.media.Pictures;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskSheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Packs travel in any order, twice, damaged or forged; what is taken is the same, or nothing is. */
@LoaTest
class PackTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final CampaignFixture given;
    private final PackDesk desk;
    private final SigningDevices devices;
    private final OrdersDesk orders;
    private final Installation installation;
    private final Ledger ledger;
    private final Receipts receipts;
    private final TaskDesk tasks;
    private final TaskSheets sheets;
    private final Persons persons;
    private final JdbcClient db;

    private Me officer;
    private Me carrier;
    private KeyPair keys;
    private UUID device;

    PackTest(
            CampaignFixture given,
            PackDesk desk,
            SigningDevices devices,
            OrdersDesk orders,
            Installation installation,
            Ledger ledger,
            Receipts receipts,
            TaskDesk tasks,
            TaskSheets sheets,
            Persons persons,
            JdbcClient db) {
        this.given = given;
        this.desk = desk;
        this.devices = devices;
        this.orders = orders;
        this.installation = installation;
        this.ledger = ledger;
        this.receipts = receipts;
        this.tasks = tasks;
        this.sheets = sheets;
        this.persons = persons;
        this.db = db;
    }

    @BeforeEach
    void a_phone_that_was_online_once() throws Exception {
        officer = given.officer(given.communes.getFirst());
        carrier = given.officer(given.communes.get(1));
        keys = keys();
        device = UUID.randomUUID();
        assertThat(devices.register(device, "Chrome, Android", keys.getPublic().getEncoded(), officer))
                .isTrue();
    }

    @Test
    void somebody_else_brings_it_and_it_still_is_of_the_person_who_made_it() {
        var task = tasks(1).getFirst();
        var photo = Pictures.jpeg(Pictures.hillside(32, 24, 1), false);
        var item = item(task, "PROVE", 1, photo);

        var brought = ((Fit) bring(pack(List.of(item), Map.of(PackFormat.sha256(photo), photo)), carrier)).pack();
        assertThat(ledger.of(task)).as("only looked at").isEmpty();
        assertThat(desk.items(brought)).hasSize(1);
        assertThat(desk.take(brought.id(), carrier)).isEmpty();

        var submission = ledger.of(task).getFirst();
        assertThat(submission.by()).isEqualTo(officer.person());
        assertThat(submission.entries().getFirst().content().sha256()).isEqualTo(PackFormat.sha256(photo));
        assertThat(receipts.of(officer.person(), 1).getFirst().carrier()).isEqualTo(carrier.name());
        assertThat(desk.take(brought.id(), carrier)).contains(PackRefusal.TAKEN_ALREADY);
        var acts = db.sql("select act from audit.entry where subject = ?")
                .param("person:" + officer.person())
                .query(String.class)
                .list();
        assertThat(acts).contains("field.device.registered", "field.pack.taken");
    }

    @Test
    void in_every_order_and_however_often_the_end_is_the_same() {
        var ends = new ArrayList<Map<String, Object>>();
        for (int run = 0; run < 12; run++) ends.add(merged(new Random(run)));

        assertThat(ends).allSatisfy(end -> assertThat(end).isEqualTo(ends.getFirst()));
        assertThat(ends.getFirst().toString()).contains("SUBMITTED", "RUNNING", "Ghi 3");
    }

    /** The same captures in packs that overlap, brought in an order of this run, some twice; what it comes to. */
    private Map<String, Object> merged(Random random) {
        var owed = tasks(4);
        var items = new ArrayList<Map<String, Object>>();
        var kinds = List.of("BEGIN", "REPORT", "PROVE", "SAY", "PROVE", "REPORT", "BEGIN", "SAY");
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 24; i++) {
            var kind = i % 4 == 3 && kinds.get(i % 8).equals("PROVE") ? "REPORT" : kinds.get((i / 4 + i) % 8);
            if (i % 4 == 3 && kind.equals("PROVE")) kind = "SAY";
            var photo = kind.equals("PROVE") ? Pictures.jpeg(Pictures.hillside(16, 12, i), false) : null;
            if (photo != null) files.put(PackFormat.sha256(photo), photo);
            items.add(item(owed.get(i % 4), kind, i, photo));
        }
        var packs = new ArrayList<byte[]>();
        for (int from = 0; from < 24; from += 4) packs.add(pack(items.subList(from, Math.min(24, from + 8)), files));
        packs.addAll(List.of(packs.get(2), packs.get(0), pack(items, files)));
        Collections.shuffle(packs, random);
        for (var pack : packs) {
            var brought = ((Fit) bring(pack, carrier)).pack();
            if (brought.taken() == null)
                assertThat(desk.take(brought.id(), carrier)).isEmpty();
        }
        var end = new TreeMap<String, Object>();
        for (int i = 0; i < 4; i++) {
            var task = owed.get(i);
            end.put(i + " state", tasks.find(task).orElseThrow().state());
            end.put(
                    i + " proof",
                    ledger.of(task).stream()
                            .flatMap(each -> each.entries().stream())
                            .map(entry -> entry.content().sha256() + " " + entry.effectiveAt())
                            .sorted()
                            .toList());
            end.put(
                    i + " lines",
                    sheets.lines(task).stream()
                            .filter(line -> !"Given".equals(line.move()) && !"Submit".equals(line.move()))
                            .map(line -> line.move() + " " + line.words())
                            .sorted()
                            .toList());
        }
        return end;
    }

    @Test
    void damaged_anywhere_nothing_of_it_is_taken() {
        var task = tasks(1).getFirst();
        var photo = Pictures.jpeg(Pictures.hillside(32, 24, 2), false);
        var whole = pack(List.of(item(task, "PROVE", 1, photo)), Map.of(PackFormat.sha256(photo), photo));
        var random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            var bad = whole.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            switch (bring(bad, carrier)) {
                case Unfit(var why) -> {
                    assertThat(why.words()).isNotBlank();
                    refused++;
                }
                // Bytes of the ZIP that say nothing of its content, as a date.
                case Fit(var pack) ->
                    assertThat(desk.items(pack).getFirst().words()).isEqualTo("Ghi 1");
            }
        }
        assertThat(refused).isGreaterThan(100);
        for (int length : new int[] {0, 10, 100, whole.length / 2, whole.length * 2 / 3}) {
            assertThat(bring(Arrays.copyOf(whole, length), carrier)).isInstanceOf(Unfit.class);
        }
        assertThat(ledger.of(task)).isEmpty();
    }

    @Test
    void forged_packs_are_refused() throws Exception {
        var task = tasks(1).getFirst();
        var item = item(task, "SAY", 1, null);
        var parts = parts(List.of(item), Map.of());
        var other = keys();
        assertThat(refusal(PackFormat.write(manifest(device, parts), parts, bytes -> sign(other, bytes))))
                .isEqualTo(PackRefusal.WRONG_SIGNATURE);
        assertThat(refusal(PackFormat.write(manifest(UUID.randomUUID(), parts), parts, bytes -> sign(keys, bytes))))
                .isEqualTo(PackRefusal.UNKNOWN_DEVICE);
        var foreign = new LinkedHashMap<>(item);
        foreign.put("owner", carrier.person());
        assertThat(refusal(pack(List.of(item, foreign), Map.of()))).isEqualTo(PackRefusal.OTHER_PERSON);
        assertThat(refusal(pack(List.of(), Map.of()))).isEqualTo(PackRefusal.EMPTY);
        var missing = item(task, "PROVE", 2, new byte[] {1, 2, 3});
        assertThat(refusal(pack(List.of(missing), Map.of()))).isEqualTo(PackRefusal.DAMAGED);
        assertThat(refusal("PK nothing".getBytes(StandardCharsets.UTF_8))).isEqualTo(PackRefusal.NOT_A_PACK);

        devices.end(device, officer);
        assertThat(refusal(pack(List.of(item), Map.of()))).isEqualTo(PackRefusal.DEVICE_ENDED);
        assertThat(sheets.lines(task)).noneMatch(TaskSheets.Line::isComment);
    }

    @Test
    void a_bomb_is_refused_before_it_unpacks() throws Exception {
        var small = "x".getBytes(StandardCharsets.UTF_8);
        var parts = new LinkedHashMap<String, byte[]>(Map.of(Pack.ITEMS, small));
        var manifest = JSON.writeValueAsBytes(manifest(device, parts));
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            stored(zip, "mimetype", PackFormat.TYPE.getBytes(StandardCharsets.US_ASCII));
            stored(zip, "manifest.json", manifest);
            stored(zip, "signature", sign(keys, manifest));
            zip.putNextEntry(new ZipEntry(Pack.ITEMS));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) zip.write(zeros);
            zip.closeEntry();
        }
        assertThat(file.size()).isLessThan(200_000);
        assertThat(refusal(file.toByteArray())).isEqualTo(PackRefusal.DAMAGED);
    }

    @Test
    void orders_are_signed_by_this_installation_and_hold_what_a_unit_has_to_do() throws Exception {
        var campaign = given.campaign();
        var unit = given.communes.getFirst();
        var file = java.nio.file.Files.createTempFile("orders", ".loa");
        java.nio.file.Files.write(file, orders.make(campaign, unit, given.chief));

        var pack = ((PackFormat.Opened.Whole) PackFormat.open(file, null)).pack();

        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(java.security.KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(installation.publicKey())));
        verifier.update(pack.manifestBytes());
        assertThat(verifier.verify(pack.signature())).isTrue();
        var luggage = JSON.readTree(pack.parts().get(Pack.LUGGAGE));
        assertThat(luggage.get("tasks").size()).isEqualTo(3);
        assertThat(luggage.get("campaigns").get(0).get("decisions").size()).isPositive();
        assertThat(new String(pack.parts().get(Pack.PLAN), StandardCharsets.UTF_8))
                .contains("Tổ chức tuyên truyền đến Nhân dân.");
    }

    private PackRefusal refusal(byte[] file) {
        return ((Unfit) bring(file, carrier)).why();
    }

    private PackDesk.Look bring(byte[] file, Me me) {
        return desk.bring(new ByteArrayInputStream(file), me);
    }

    private List<TaskId> tasks(int count) {
        var campaign = given.campaign(given.communes.getFirst(), count, null);
        return db.sql("select id from work.task where campaign_id = ? order by clause_id")
                .param(campaign.value())
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .list();
    }

    private Map<String, Object> item(TaskId task, String kind, int number, byte[] photo) {
        var item = new LinkedHashMap<String, Object>();
        item.put("key", UUID.randomUUID());
        item.put("owner", officer.person());
        item.put("task", task.value());
        item.put("kind", kind);
        item.put("at", "2026-10-15T%02d:30:00Z".formatted(number % 24));
        item.put("words", "Ghi " + number);
        if (photo != null) {
            item.put("files", List.of(Map.of("name", number + ".jpg", "sha256", PackFormat.sha256(photo))));
        }
        return item;
    }

    private byte[] pack(List<Map<String, Object>> items, Map<String, byte[]> files) {
        var parts = parts(items, files);
        return PackFormat.write(manifest(device, parts), parts, bytes -> sign(keys, bytes));
    }

    private static LinkedHashMap<String, byte[]> parts(List<Map<String, Object>> items, Map<String, byte[]> files) {
        var parts = new LinkedHashMap<String, byte[]>();
        var lines = items.stream().map(JSON::writeValueAsString).reduce("", (all, line) -> all + line + "\n");
        parts.put(Pack.ITEMS, lines.getBytes(StandardCharsets.UTF_8));
        files.forEach((hash, bytes) -> parts.put("files/" + hash, bytes));
        return parts;
    }

    private Manifest manifest(UUID signer, Map<String, byte[]> parts) {
        return new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                UUID.randomUUID(),
                Manifest.Kind.CAPTURES,
                "2026-10-16T00:00:00Z",
                signer,
                officer.person(),
                persons.names(List.of(new PersonId(officer.person())))
                        .values()
                        .iterator()
                        .next(),
                PackFormat.named(parts));
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws Exception {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        var crc = new java.util.zip.CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static KeyPair keys() throws Exception {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        return maker.generateKeyPair();
    }

    private static byte[] sign(KeyPair keys, byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
