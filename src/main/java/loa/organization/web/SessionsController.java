package loa.organization.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.account.AccountDesk;
import loa.organization.account.Sessions;
import loa.organization.account.SignInDesk;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: where it is open, and its password. */
@Controller
class SessionsController {

    private final Sessions sessions;
    private final AccountDesk accounts;
    private final SignInDesk desk;
    private final Settings settings;

    SessionsController(Sessions sessions, AccountDesk accounts, SignInDesk desk, Settings settings) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping("/sessions")
    SessionsPage sessions(Me me, HttpServletRequest request) {
        var here = Sessions.handle(request.getSession().getId());
        return new SessionsPage(sessions.of(new PersonId(me.person())).stream()
                .map(open -> new SessionsPage.Row(
                        open.handle(),
                        open.device() == null || open.device().isEmpty()
                                ? msg("organization.sessions.unknown")
                                : open.device(),
                        open.address(),
                        Days.moment(open.since(), settings.zone()),
                        Days.moment(open.usedAt(), settings.zone()),
                        open.handle().equals(here)))
                .toList());
    }

    @PostMapping("/sessions/{handle}/end")
    Answer end(@PathVariable UUID handle, Me me) {
        sessions.end(new PersonId(me.person()), handle);
        return Answer.goTo("/sessions").saying("organization.notice.sessionEnded");
    }

    @PostMapping("/sessions/end-others")
    Answer endOthers(Me me, HttpServletRequest request) {
        sessions.endAll(new PersonId(me.person()), request.getSession().getId());
        return Answer.goTo("/sessions").saying("organization.notice.sessionsEnded");
    }

    @GetMapping("/password")
    PasswordPage password() {
        return new PasswordPage(true, null, null);
    }

    @PostMapping("/password")
    Answer change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Me me,
            HttpServletRequest request) {
        var person = new PersonId(me.person());
        var wait = desk.confirm(person, old, request.getRemoteAddr());
        if (wait.isPresent()) {
            var words = wait.get().isZero()
                    ? msg("organization.password.oldWrong")
                    : msg("organization.signIn.wait", SignInController.said(wait.get()));
            return new PasswordPage(true, words, null).withStatus(200);
        }
        if (!password.equals(again)) {
            return new PasswordPage(true, null, msg("organization.password.differ")).withStatus(200);
        }
        var refusal = accounts.choose(person, password, me, request.getSession().getId());
        if (refusal.isPresent()) {
            return new PasswordPage(true, null, msg("organization.refusal." + refusal.get())).withStatus(200);
        }
        request.changeSessionId();
        return Answer.goTo("/sessions").saying("organization.notice.passwordChosen");
    }
}
