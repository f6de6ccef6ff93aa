package loa.media.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import loa.LoaTest;
import loa.media.part.Step.Elsewhere;
import loa.media.part.Step.No;
import loa.media.part.Step.Reached;
import loa.media.part.Step.Why;
import loa.media.storage.Parts;
import loa.platform.Me;
import loa.work.CampaignFixture;
import org.junit.jupiter.api.Test;

@LoaTest
class PartDeskTest {

    private static final int PART = 256 << 10;

    private final PartDesk desk;
    private final Parts parts;
    private final Me officer;
    private final Me other;

    PartDeskTest(PartDesk desk, Parts parts, CampaignFixture given) {
        this.desk = desk;
        this.parts = parts;
        this.officer = given.officer(given.communes.getFirst());
        this.other = given.officer(given.communes.getLast());
    }

    @Test
    void a_file_comes_in_parts_and_is_whole_in_the_end() throws IOException {
        var bytes = bytes(3 * PART + 17);
        var id = UUID.randomUUID();
        assertThat(announce(id, bytes)).isEqualTo(new Reached(0, false));

        for (int at = 0; at < bytes.length; at += PART) send(id, bytes, at, Math.min(PART, bytes.length - at));

        assertThat(desk.whole(id, officer).orElseThrow().getContentAsByteArray())
                .isEqualTo(bytes);
        assertThat(desk.whole(id, other)).as("of its person alone").isEmpty();
        desk.forget(id, officer);
        assertThat(desk.whole(id, officer)).isEmpty();
    }

    @Test
    void after_a_cut_it_goes_on_from_what_is_safe() throws IOException {
        var bytes = bytes(2 * PART);
        var id = UUID.randomUUID();
        announce(id, bytes);
        send(id, bytes, 0, PART);

        assertThat(send(id, bytes, 0, PART)).as("sent again").isEqualTo(new Elsewhere(PART));
        assertThat(announce(id, bytes)).as("the phone starts anew").isEqualTo(new Reached(PART, false));
        parts.keep(name(id), PART, new byte[5000]);
        parts.keep(name(id), PART + 5000, new byte[5000]);
        assertThat(send(id, bytes, PART, PART))
                .as("over bytes that no row vouches for, of a try that was cut off")
                .isEqualTo(new Reached(2 * PART, true));
        assertThat(desk.whole(id, officer).orElseThrow().getContentAsByteArray())
                .isEqualTo(bytes);
    }

    @Test
    void where_a_part_is_gone_from_the_store_the_file_begins_anew() throws IOException {
        var bytes = bytes(2 * PART);
        var id = UUID.randomUUID();
        announce(id, bytes);
        send(id, bytes, 0, PART);
        parts.drop(name(id));

        assertThat(send(id, bytes, PART, PART)).isEqualTo(new No(Why.DAMAGED));
        assertThat(desk.where(id, officer)).isEqualTo(new Reached(0, false));
    }

    @Test
    void a_film_too_large_to_be_hashed_beforehand_is_taken_on_the_word_of_its_parts() throws IOException {
        var bytes = bytes(2 * PART);
        var id = UUID.randomUUID();
        assertThat(desk.announce(id, "phim.mp4", bytes.length, null, officer)).isEqualTo(new Reached(0, false));
        send(id, bytes, 0, PART);

        assertThat(send(id, bytes, PART, PART)).isEqualTo(new Reached(2 * PART, true));
        assertThat(desk.whole(id, officer).orElseThrow().getContentAsByteArray())
                .isEqualTo(bytes);
    }

    private String name(UUID id) {
        return officer.person() + "-" + id;
    }

    @Test
    void damaged_parts_and_damaged_wholes_are_not_taken() {
        var bytes = bytes(1000);
        var id = UUID.randomUUID();
        announce(id, bytes);
        assertThat(desk.take(id, 0, bytes, "0".repeat(64), officer)).isEqualTo(new No(Why.DAMAGED));

        var wrong = bytes.clone();
        wrong[500]++;
        assertThat(desk.take(id, 0, wrong, hash(wrong), officer)).isEqualTo(new No(Why.DAMAGED));
        assertThat(desk.where(id, officer)).isEqualTo(new Reached(0, false));
        assertThat(send(id, bytes, 0, 1000)).isEqualTo(new Reached(1000, true));
    }

    @Test
    void limits_hold_and_what_nobody_goes_on_with_is_swept() throws IOException {
        var id = UUID.randomUUID();
        assertThat(desk.announce(id, "to.mp4", 301L << 20, "0".repeat(64), officer))
                .isEqualTo(new No(Why.TOO_LARGE));
        assertThat(desk.take(id, 0, new byte[] {1}, hash(new byte[] {1}), officer))
                .isEqualTo(new No(Why.UNKNOWN));
        var bytes = bytes(10);
        announce(id, bytes);
        assertThat(announce(id, bytes(11))).isEqualTo(new No(Why.OTHER_FILE));
        assertThat(desk.take(id, 0, bytes(11), hash(bytes(11)), officer)).isEqualTo(new No(Why.TOO_LARGE));
        for (int i = 0; i < 20; i++) desk.announce(UUID.randomUUID(), "phim.mp4", 25L << 20, hash(bytes), other);
        assertThat(desk.announce(UUID.randomUUID(), "phim.mp4", 25L << 20, hash(bytes), other))
                .isEqualTo(new No(Why.TOO_MUCH));

        assertThat(desk.sweep(Duration.ofSeconds(-1))).isGreaterThanOrEqualTo(21);
        assertThat(desk.where(id, officer)).isEqualTo(new No(Why.UNKNOWN));
    }

    private Step announce(UUID id, byte[] bytes) {
        return desk.announce(id, "ảnh.jpg", bytes.length, hash(bytes), officer);
    }

    private Step send(UUID id, byte[] bytes, int from, int length) {
        var part = Arrays.copyOfRange(bytes, from, from + length);
        return desk.take(id, from, part, hash(part), officer);
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
