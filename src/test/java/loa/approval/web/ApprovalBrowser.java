package loa.approval.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import loa.approval.ApprovalFixture;
import loa.approval.ObjectKind;
import loa.approval.SignOffId;
import loa.approval.Submission;
import loa.approval.dossier.DossierDesk;
import loa.approval.dossier.DossierDesk.Draft;
import loa.approval.dossier.DossierDesk.Outcome;
import loa.media.Pictures;
import loa.media.Sent;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody before the pages of approval. */
@Lazy
@Component
class ApprovalBrowser {

    private final ApprovalFixture given;
    private final DossierDesk dossiers;
    private final MockMvcTester browser;
    private final JdbcClient db;

    ApprovalBrowser(ApprovalFixture given, DossierDesk dossiers, MockMvcTester browser, JdbcClient db) {
        this.given = given;
        this.dossiers = dossiers;
        this.browser = browser;
        this.db = db;
    }

    SignOffId submitted(CampaignId campaign, ObjectKind kind, String title, String words, String... pictures) {
        return submitted(campaign, kind, title, words, given.author, pictures);
    }

    SignOffId submitted(
            CampaignId campaign, ObjectKind kind, String title, String words, Me author, String... pictures) {
        var files = Arrays.stream(pictures)
                .map(name -> name.endsWith(".mp4")
                        ? Sent.file(name, Pictures.film("+21.4667+104.3797/"))
                        : Sent.file(name + ".png", Pictures.png(Pictures.hillside(640, 480, 7))))
                .toList();
        var draft = new Draft(title, words, List.of(), files);
        return switch (dossiers.submit(campaign, kind, draft, Submission.PLAIN, author)) {
            case Outcome.Submitted(var id) -> id;
            case Outcome.NotYet(var refusals) -> throw new AssertionError(refusals);
        };
    }

    /** Where the next version of what was submitted is made. */
    String dossier(SignOffId id) {
        var subject = db.sql("select subject_id from approval.sign_off where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        return "/approvals/dossiers/" + subject;
    }

    /** Submits the next version; returns where it goes its way. */
    String again(SignOffId id, String title, String words) {
        return path(post(given.author, dossier(id), "title", title, "words", words));
    }

    /** The queue turned to the card of this version. */
    Document at(SignOffId id, Me me) {
        for (int number = 1; number < 60; number++) {
            var card = page(me, "/approvals?at=" + number);
            if (card.select("h2 a[href=" + id.path() + "]").isEmpty()) continue;
            return card;
        }
        throw new AssertionError("not in the queue: " + id);
    }

    /** The body for which the reader of the page speaks. */
    static String body(Document page) {
        return page.select(".verdict__yes input[name=body]").val();
    }

    Document page(Me me, String path) {
        return html(browser.get().uri(path).with(as(me)).exchange());
    }

    MvcTestResult post(Me me, String path, String... namesAndValues) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < namesAndValues.length; i += 2) request.param(namesAndValues[i], namesAndValues[i + 1]);
        return request.exchange();
    }

    static String path(MvcTestResult answer) {
        var location = answer.getResponse().getHeader("Location");
        assertThat(location).as(html(answer).text()).isNotNull();
        return location.replaceFirst("\\?.*", "");
    }
}
