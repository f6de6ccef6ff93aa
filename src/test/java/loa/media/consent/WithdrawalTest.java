package loa.media.consent;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import loa.LoaTest;
import loa.approval.ObjectKind;
import loa.approval.Submission;
import loa.approval.dossier.DossierDesk;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.writing.PhotoDesk;
import loa.content.writing.PhotoDesk.Photo.Kept;
import loa.inspection.FindingDesk;
import loa.inspection.FindingDesk.Found;
import loa.inspection.RoundDesk;
import loa.inspection.RoundDesk.Outcome;
import loa.inspection.RoundDesk.Plan;
import loa.inspection.RoundKind;
import loa.media.MediaId;
import loa.media.Pictures;
import loa.media.Sent;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** One picture that stands in many places, and the person in it who takes consent back. */
@LoaTest
class WithdrawalTest {

    private static final AtomicInteger SEEDS = new AtomicInteger(940);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ContentFixture given;
    private final ContentDesk content;
    private final PhotoDesk photos;
    private final RoundDesk rounds;
    private final FindingDesk findings;
    private final DossierDesk dossiers;
    private final ConsentDesk desk;
    private final Consents consents;
    private final Recalls recalls;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;

    /** A photo of each test: what is taken back in one stays taken back. */
    private final byte[] photo = Pictures.phonePhoto(1, SEEDS.getAndIncrement());

    private CampaignId campaign;
    private ItemId item;
    private MediaId picture;

    WithdrawalTest(
            ContentFixture given,
            ContentDesk content,
            PhotoDesk photos,
            RoundDesk rounds,
            FindingDesk findings,
            DossierDesk dossiers,
            ConsentDesk desk,
            Consents consents,
            Recalls recalls,
            TransactionTemplate transaction,
            MockMvcTester browser) {
        this.given = given;
        this.content = content;
        this.photos = photos;
        this.rounds = rounds;
        this.findings = findings;
        this.dossiers = dossiers;
        this.desk = desk;
        this.consents = consents;
        this.recalls = recalls;
        this.transaction = transaction;
        this.browser = browser;
    }

    @BeforeEach
    void a_picture_in_an_item_whose_person_agreed() {
        campaign = given.campaign();
        item = given.begin(campaign, "Lớp học bản Púng");
        picture = ((Kept) photos.take(item, Sent.file("Lớp.jpg", photo), given.mai)).id();
        desk.name(picture, "Lò Thị Mẩy", Age.ADULT, "đứng giữa", given.mai);
        desk.agree(
                picture,
                consents.of(picture).persons().getFirst().id(),
                new TypedConsent(
                        "Lò Thị Mẩy", Capacity.SELF, Set.of(Scope.PRESS), TODAY.toString(), "", Form.SPOKEN, null),
                given.mai);
    }

    @Test
    void one_withdrawal_lists_every_place_and_what_stands_outside_waits_to_be_fetched() {
        var edition = given.write(item, 0, "Lớp học", "Mở đầu.\n\n![Bà Mẩy](" + picture.value() + ")", given.mai);
        content.move(item, new ItemMove.SendToCheck(), given.mai);
        content.move(item, new ItemMove.Submit(1, edition.sha256()), given.sua);
        transaction.executeWithoutResult(_ -> content.judged(item, new ItemMove.Approve(edition.sha256()), given.head));
        assertThat(content.move(item, new ItemMove.Publish("Trang tin huyện; bảng tin bản Púng"), given.head))
                .isEmpty();
        content.move(item, new ItemMove.Correct("Thay ảnh"), given.head);
        given.write(item, 1, "Lớp học", "Không còn ảnh.", given.mai);
        standsInMinutes();
        standsInDossier();

        withdraw();

        var places = recalls.of(picture);
        assertThat(places.stream().filter(Recall::isOpen).map(Recall::words))
                .containsExactlyInAnyOrder(
                        "Trang tin huyện: tin bài “Lớp học” đã đăng", "bảng tin bản Púng: tin bài “Lớp học” đã đăng");
        assertThat(places.stream().filter(place -> !place.isOpen()).map(Recall::words))
                .containsExactlyInAnyOrder(
                        "Tin bài “Lớp học”, các bản cũ: 1",
                        "Biên bản “Kiểm tra lớp học”, mục: Lớp học có đèn",
                        "Hồ sơ trình duyệt “Ảnh triển lãm”, bản 1");
    }

    @Test
    void who_kept_the_address_gets_the_picture_no_more_not_even_from_their_browser() {
        var address = "/media/" + picture.value() + "/640.jpg";
        var seen = browser.get().uri(address).with(as(given.sua)).exchange().getResponse();
        assertThat(seen.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-cache");
        var tag = seen.getHeader(HttpHeaders.ETAG);
        assertThat(browser.get().uri(address).header("If-None-Match", tag).with(as(given.sua)))
                .hasStatus(304);

        withdraw();

        assertThat(browser.get().uri(address).header("If-None-Match", tag).with(as(given.sua)))
                .hasStatusOk()
                .hasContentType("image/svg+xml");
        assertThat(browser.get().uri("/media/" + picture.value() + "/original").with(as(given.mai)))
                .hasStatus(404);
    }

    @Test
    void somebody_elses_consent_to_the_same_photo_elsewhere_does_not_bring_it_back() {
        withdraw();
        var again = ((Kept) photos.take(item, Sent.file("Lớp học.jpg", photo), given.mai)).id();
        desk.name(again, "Vàng A Chu", Age.ADULT, "bên trái", given.mai);

        desk.agree(
                again,
                consents.of(again).persons().getFirst().id(),
                new TypedConsent(
                        "Vàng A Chu", Capacity.SELF, Set.of(Scope.PRESS), TODAY.toString(), "", Form.SPOKEN, null),
                given.mai);

        for (var each : List.of(picture, again)) {
            assertThat(browser.get().uri("/media/" + each.value() + "/640.jpg").with(as(given.sua)))
                    .hasContentType("image/svg+xml");
        }
    }

    @Test
    void places_are_given_to_somebody_added_and_ticked_off_one_by_one() {
        withdraw();
        var withdrawal = recalls().select("form[action*='/recalls/']").last().attr("action");

        post(withdrawal, "words", "Pa nô trước cổng trường", "fetcher", "", "dueOn", "");
        var place = withdrawal + "/0";
        post(
                place + "/fetcher",
                "fetcher",
                "Giàng A Sử",
                "dueOn",
                TODAY.minusDays(1).toString());

        var errands = Jsoup.parse(text("/media/recalls")).select(".list__item");
        assertThat(errands.eachText())
                .filteredOn(words -> words.contains("Pa nô trước cổng trường"))
                .singleElement()
                .asString()
                .contains("Người gỡ: Giàng A Sử", "Quá hạn gỡ");
        post(place, "note", "Đã thay tấm khác");
        assertThat(text("/media/recalls?done=true")).contains("Pa nô trước cổng trường", "Đã thay tấm khác");
        assertThat(recalls.of(picture)).noneMatch(Recall::isOpen);
    }

    @Test
    void another_desk_neither_sees_the_errands_nor_ticks_them_off() {
        withdraw();
        var stranger = given.work.officer(given.work.communes.getFirst());
        var withdrawal = recalls().select("form[action*='/recalls/']").last().attr("action");

        assertThat(browser.post().uri(withdrawal).param("words", "Bịa").with(as(stranger)))
                .hasStatus(403);
        assertThat(browser.get().uri("/media/recalls").with(as(stranger)))
                .bodyText()
                .doesNotContain("Lớp.jpg");
    }

    private void standsInMinutes() {
        var unit = given.work.communes.getFirst();
        var plan = new Plan(
                RoundKind.STREET,
                "Kiểm tra lớp học",
                TODAY,
                "Khang A Súa, Trưởng đoàn",
                List.of("Lớp học có đèn"),
                Set.of(unit.id()));
        var round = ((Outcome.Planned) rounds.plan(campaign, plan, given.work.chief)).round();
        assertThat(findings.found(
                                round,
                                unit.id(),
                                1,
                                new Found(false, "Thiếu đèn", TODAY.plusDays(3), null),
                                List.of(Sent.file("den.jpg", photo)),
                                given.work.chief)
                        .isNone())
                .isTrue();
    }

    private void standsInDossier() {
        var draft = new DossierDesk.Draft("Ảnh triển lãm", "", List.of(), List.of(Sent.file("anh.jpg", photo)));
        dossiers.submit(campaign, ObjectKind.PHOTOS, draft, Submission.PLAIN, given.mai);
    }

    private void withdraw() {
        var person = consents.of(picture).persons().getFirst().id();
        assertThat(desk.withdraw(picture, person, "Lò Thị Mẩy", "Không muốn nữa", given.mai))
                .isEmpty();
    }

    private Document recalls() {
        return Jsoup.parse(text("/media/" + picture.value()));
    }

    private String text(String path) {
        try {
            return browser.get()
                    .uri(path)
                    .with(as(given.mai))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(String path, String... fields) {
        var request = browser.post().uri(path).with(as(given.mai));
        for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        assertThat(request).hasStatus(303);
    }
}
