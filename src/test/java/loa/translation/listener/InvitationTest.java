package loa.translation.listener;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.LoaTest;
import loa.media.sound.Tone;
import loa.organization.People;
import loa.platform.Me;
import loa.translation.Bulletin.Mark;
import loa.translation.BulletinDesk;
import loa.translation.Bulletins;
import loa.translation.Mode;
import loa.translation.Refusal;
import loa.translation.TranslationFixture;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.listener.InvitationDesk.Inviting;
import loa.translation.release.SubmissionDesk;
import loa.translation.release.SubmissionDesk.Hindrance;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@LoaTest
class InvitationTest {

    private final CampaignFixture given;
    private final People people;
    private final TranslationFixture fixture;
    private final BulletinDesk bulletinDesk;
    private final Translations translations;
    private final Bulletins bulletins;
    private final InvitationDesk invitationDesk;
    private final Invitations invitations;
    private final SubmissionDesk releases;
    private final MockMvcTester browser;
    private final JdbcClient db;

    private CampaignId campaign;
    private Me mai;
    private Me pao;
    private TranslationId id;

    InvitationTest(
            CampaignFixture given,
            People people,
            TranslationFixture fixture,
            BulletinDesk bulletinDesk,
            Translations translations,
            Bulletins bulletins,
            InvitationDesk invitationDesk,
            Invitations invitations,
            SubmissionDesk releases,
            MockMvcTester browser,
            JdbcClient db) {
        this.given = given;
        this.people = people;
        this.fixture = fixture;
        this.bulletinDesk = bulletinDesk;
        this.translations = translations;
        this.bulletins = bulletins;
        this.invitationDesk = invitationDesk;
        this.invitations = invitations;
        this.releases = releases;
        this.browser = browser;
        this.db = db;
    }

    @BeforeEach
    void a_bulletin_of_two_sentences_is_joined() {
        campaign = given.campaign();
        mai = people.officer("Lò Thị Mai", given.media.id());
        pao = people.officer("Sùng A Páo", given.media.id());
        id = fixture.asked(fixture.item(campaign, "Mời bà con.", mai), Mode.SPOKEN, mai);
        speak(0, 1);
        speak(1, 2);
        assertThat(bulletinDesk.join(id, mai)).isEmpty();
    }

    @Test
    void a_listener_hears_through_the_link_alone_and_answers_once_for_the_bulletin() {
        var path = link();
        var page = html(browser.get().uri(path).exchange());
        assertThat(page.select("h1").text()).isEqualTo("Nghe thử bản tin");
        assertThat(page.select("fieldset.segment")).hasSize(2);
        assertThat(page.select("details p[lang=vi]").eachText()).containsExactly("Mời họp", "Mời bà con.");
        assertThat(page.select("audio[src*=/media/]"))
                .as("sounds come by the link")
                .isEmpty();
        for (var sound : page.select("audio").eachAttr("src")) {
            assertThat(browser.get().uri(sound).exchange()).hasStatusOk();
        }
        assertThat(browser.get().uri(path + "/2").exchange()).hasStatus(404);
        var file = "/media/" + bulletins.latest(id).orElseThrow().media().value() + "/file";
        assertThat(browser.get().uri(file).exchange())
                .as("not without the link")
                .hasStatus(302);

        var asked = html(answer(path, Map.of("why-1", "từ lạ", "note", "")));
        assertThat(asked.select("[role=alert]")).isEmpty();
        assertThat(asked.select("h1").text()).contains("Cảm ơn");

        var heard = bulletins.latest(id).orElseThrow().heard().getLast();
        assertThat(heard.understood()).isFalse();
        assertThat(heard.listener()).isEqualTo("Bà Dợ");
        assertThat(heard.place()).isEqualTo("Bản Púng");
        assertThat(heard.marks()).containsExactly(new Mark(1, false, "từ lạ"));
        assertThat(releases.hindrances(translations.find(id).orElseThrow(), translations.segments(id)))
                .contains(Hindrance.NOT_UNDERSTOOD);
        var bench = html(browser.get().uri(id.path()).with(as(mai)).exchange());
        assertThat(bench.select("#bulletin").text())
                .contains("Bà Dợ", "Bản Púng", "Tự nghe qua đường dẫn", "Câu 2", "từ lạ");
        assertThat(told())
                .as("the unit, each once")
                .contains(mai.person(), pao.person())
                .doesNotHaveDuplicates();

        shut(path, "đã được gửi");
        assertThat(browser.get().uri(path + "/all").exchange()).hasStatus(404);
        assertThat(answer(path, Map.of("whole", "true"))).hasStatus(410);
        assertThat(bulletins.latest(id).orElseThrow().heard()).hasSize(1);
        var other = link();
        assertThat(answer(other, Map.of("whole", "true"))).hasStatusOk();
        assertThat(releases.hindrances(translations.find(id).orElseThrow(), translations.segments(id)))
                .doesNotContain(Hindrance.NOT_UNDERSTOOD);
    }

    @Test
    void what_was_typed_stays_where_the_answer_lacks_something() {
        var path = link();
        var page = html(answer(path, Map.of("whole", "false", "mark-0", "true")));

        assertThat(page.select("[role=alert]").text()).contains("chưa hiểu");
        assertThat(page.select("[name=whole][value=false]").hasAttr("checked")).isTrue();
        assertThat(page.select("[name=mark-0][value=true]").hasAttr("checked")).isTrue();
        assertThat(html(answer(path, Map.of())).select("[role=alert]").text()).contains("Hãy chọn");
        assertThat(bulletins.latest(id).orElseThrow().heard()).isEmpty();
    }

    @Test
    void a_link_that_is_taken_back_too_old_or_wrong_plays_and_takes_nothing() {
        var path = link();
        var invitation = invitations.of(id).getFirst().id();
        assertThat(browser.post()
                        .uri(id.path() + "/listeners/" + invitation + "/revoke")
                        .with(as(pao)))
                .hasStatus(303);
        shut(path, "thu lại");

        var late = link();
        db.sql("update translation.invitation set expires_at = now() - interval '1 second' where id = ?")
                .param(invitations.of(id).getFirst().id())
                .update();
        shut(late, "hết hạn");

        var wrong = "/listen/" + "A".repeat(43);
        assertThat(browser.get().uri(wrong).exchange()).hasStatus(404);
        assertThat(browser.get().uri(wrong + "/all").exchange()).hasStatus(404);
        assertThat(answer(wrong, Map.of("whole", "true"))).hasStatus(404);
        assertThat(db.sql("select count(*) from translation.invitation where token_sha256 = ?")
                        .param(late.substring("/listen/".length()))
                        .query(Integer.class)
                        .single())
                .as("no token is kept")
                .isZero();
        assertThat(bulletins.latest(id).orElseThrow().heard()).isEmpty();
    }

    @Test
    void a_bulletin_that_is_made_anew_needs_new_ears() {
        var path = link();
        speak(1, 5);
        shut(path, "làm lại");
        assertThat(invitationDesk.invite(id, "Bà Dợ", "", mai))
                .isEqualTo(new Inviting.NotInvited(Refusal.NOT_JOINED_YET));

        assertThat(bulletinDesk.join(id, mai)).isEmpty();
        shut(path, "làm lại");
        assertThat(html(browser.get()
                                .uri(id.path() + "/listeners")
                                .with(as(mai))
                                .exchange())
                        .select(".list__item")
                        .text())
                .contains("bản tin đã làm lại");
        assertThat(answer(link(), Map.of("whole", "true"))).hasStatusOk();
    }

    @Test
    void only_who_runs_the_translation_makes_links_and_for_somebody_named() {
        var commune = given.officer(given.communes.getFirst());
        var path = id.path() + "/listeners";
        assertThat(browser.get().uri(path).with(as(commune))).hasStatus(403);
        assertThat(browser.post().uri(path).with(as(commune)).param("listener", "Ai đó"))
                .hasStatus(403);
        link();
        var revoke = path + "/" + invitations.of(id).getFirst().id() + "/revoke";
        assertThat(browser.post().uri(revoke).with(as(commune))).hasStatus(403);
        assertThat(html(browser.post()
                                .uri(path)
                                .with(as(mai))
                                .param("place", "Bản Púng")
                                .exchange())
                        .select("[role=alert]")
                        .text())
                .contains("tên người nghe");
    }

    @Test
    void whoever_tries_links_at_random_is_told_to_wait() {
        RequestPostProcessor stranger = request -> {
            request.setRemoteAddr("203.0.113.78");
            return request;
        };
        int last = 0;
        for (int tries = 0; tries <= 20; tries++) {
            last = browser.post()
                    .uri("/listen/" + "B".repeat(41) + tries)
                    .with(csrf())
                    .with(stranger)
                    .param("whole", "true")
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    /** Makes a link as an officer does, and reads it from the message to send. */
    private String link() {
        var page = html(browser.post()
                .uri(id.path() + "/listeners")
                .with(as(mai))
                .param("listener", "Bà Dợ")
                .param("place", "Bản Púng")
                .exchange());
        var message = page.select("#message").text();
        assertThat(message).contains("Bà Dợ", "/listen/");
        return message.substring(message.indexOf("/listen/")).strip();
    }

    private MvcTestResult answer(String path, Map<String, String> fields) {
        var post = browser.post().uri(path).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private void shut(String path, String words) {
        var answer = browser.get().uri(path).exchange();
        assertThat(answer).hasStatus(410);
        assertThat(html(answer).select("h1").text()).contains(words);
        assertThat(browser.get().uri(path + "/all").exchange()).hasStatus(404);
        assertThat(browser.get().uri(path + "/0").exchange()).hasStatus(404);
    }

    private List<UUID> told() {
        return db.sql("""
                select person from notification.notice where path = ? and kind = 'translation.heard'
                """).param(id.path()).query(UUID.class).list();
    }

    private void speak(int ordinal, int pitch) {
        fixture.speak(id, ordinal, "cau.wav", Tone.wav(pitch, 1), mai);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
