package loa.translation.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.platform.view.QrCode;
import loa.translation.Bulletin;
import loa.translation.Bulletins;
import loa.translation.Translation;
import loa.translation.Translations;
import loa.translation.listener.Invitation;
import loa.translation.listener.Invitation.Closed;
import loa.translation.listener.InvitationDesk;
import loa.translation.listener.InvitationDesk.Inviting;
import loa.translation.listener.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes and takes back the links by which native listeners hear a bulletin. */
@Controller
@RequestMapping("/translations/{id}/listeners")
class ListenersController {

    private final TranslationPages pages;
    private final Translations translations;
    private final Bulletins bulletins;
    private final InvitationDesk desk;
    private final Invitations invitations;
    private final Settings settings;

    ListenersController(
            TranslationPages pages,
            Translations translations,
            Bulletins bulletins,
            InvitationDesk desk,
            Invitations invitations,
            Settings settings) {
        this.pages = pages;
        this.translations = translations;
        this.bulletins = bulletins;
        this.desk = desk;
        this.invitations = invitations;
        this.settings = settings;
    }

    @GetMapping
    ListenersPage page(@PathVariable UUID id, Me me) {
        return page(mine(id, me), null, "", "", null);
    }

    @PostMapping
    Answer invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String listener,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request,
            Me me) {
        var translation = mine(id, me);
        return switch (desk.invite(translation.id(), listener, place, me)) {
            case Inviting.Invited(var token) -> {
                var link = ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/listen/" + token)
                        .toUriString();
                yield page(translation, link, listener.strip(), place.strip(), null)
                        .withStatus(200);
            }
            case Inviting.NotInvited(var why) ->
                page(translation, null, listener, place, msg(why.key())).withStatus(200);
        };
    }

    @PostMapping("/{invitation}/revoke")
    Answer revoke(@PathVariable UUID id, @PathVariable UUID invitation, Me me) {
        var translation = mine(id, me);
        var refusal = desk.revoke(translation.id(), invitation, me);
        if (refusal.isPresent()) {
            return page(translation, null, "", "", msg(refusal.get().key())).withStatus(200);
        }
        return Answer.goTo(translation.id().path() + "/listeners").saying("translation.notice.listenerRevoked");
    }

    private Translation mine(UUID id, Me me) {
        var translation = pages.seen(id, me);
        if (!desk.invites(translation, me))
            throw new AccessDeniedException(translation.id().subject());
        return translation;
    }

    private ListenersPage page(
            Translation translation, @Nullable String link, String listener, String place, @Nullable String refusal) {
        var segments = translations.segments(translation.id());
        var ready = bulletins
                .latest(translation.id())
                .filter(latest -> latest.voices().equals(Bulletin.voicesOf(segments)))
                .isPresent();
        var language = Languages.name(translation.language());
        return new ListenersPage(
                translation.id().path(),
                translation.title(),
                language,
                ready,
                invitations.of(translation.id()).stream().map(this::line).toList(),
                link == null ? null : msg("translation.listener.text", listener, language, link),
                link == null ? null : QrCode.of(link),
                listener,
                place,
                refusal);
    }

    private ListenersPage.Line line(Invitation invitation) {
        var closed = desk.closed(invitation);
        var kind = closed.map(why -> switch (why) {
                    case ANSWERED -> "ok";
                    case REDONE -> "warn";
                    case EXPIRED, REVOKED, UNKNOWN -> "mute";
                })
                .orElse("info");
        return new ListenersPage.Line(
                invitation.id().toString(),
                invitation.listener(),
                invitation.place(),
                msg("translation.listener.by", invitation.invitedByName(), when(invitation.invitedAt())),
                msg("translation.listener.until", when(invitation.expiresAt())),
                kind,
                msg("translation.listener.state." + closed.map(Closed::name).orElse("OPEN")),
                closed.isEmpty() || closed.equals(Optional.of(Closed.REDONE)));
    }

    private String when(Instant at) {
        return Days.moment(at, settings.zone());
    }
}
