package loa.organization.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.Person;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Post;
import loa.organization.Units;
import loa.organization.account.AccountDesk;
import loa.organization.account.SignInDesk;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: user name and password, then another password after a one-time one, then the post where there are several. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private final SignInDesk desk;
    private final AccountDesk accounts;
    private final Persons persons;
    private final Units units;
    private final Door door;
    private final Clock clock;

    SignInController(SignInDesk desk, AccountDesk accounts, Persons persons, Units units, Door door, Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.persons = persons;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping
    Answer form() {
        if (Frame.current().me().isPresent()) return Answer.goTo("/");
        return new SignInPage("", null).withStatus(200);
    }

    @PostMapping
    Answer signIn(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (desk.signIn(userName, password, request.getRemoteAddr())) {
            case SignInDesk.Answer.Welcome(var person) -> choosePost(person, request, response);
            case SignInDesk.Answer.ChooseNewPassword(var person) -> {
                door.holdHalfIn(person, true, request);
                yield Answer.goTo("/sign-in/password");
            }
            case SignInDesk.Answer.Wrong() -> refused(userName, msg("organization.signIn.wrong"), 200);
            case SignInDesk.Answer.Closed() -> refused(userName, msg("organization.signIn.closed"), 200);
            case SignInDesk.Answer.Wait(var time) ->
                refused(userName, msg("organization.signIn.wait", said(time)), 429);
        };
    }

    @GetMapping("/password")
    Answer newPassword(HttpServletRequest request) {
        if (choosing(request).isEmpty()) return Answer.goTo("/sign-in");
        return new PasswordPage(false, null, null).withStatus(200);
    }

    @PostMapping("/password")
    Answer choosePassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = choosing(request);
        if (person.isEmpty()) return Answer.goTo("/sign-in");
        if (!password.equals(again))
            return new PasswordPage(false, null, msg("organization.password.differ")).withStatus(200);
        var refusal = accounts.choose(
                person.get(), password, null, request.getSession().getId());
        if (refusal.isPresent()) {
            return new PasswordPage(false, null, msg("organization.refusal." + refusal.get())).withStatus(200);
        }
        return choosePost(person.get(), request, response);
    }

    @GetMapping("/post")
    Answer posts(HttpServletRequest request) {
        var person = whose(request);
        if (person.isEmpty()) return Answer.goTo("/sign-in");
        var choices = posts(person.get()).stream().map(this::choice).toList();
        return new PostsPage(choices).withStatus(200);
    }

    @PostMapping("/post")
    Answer choosePost(@RequestParam UUID post, HttpServletRequest request, HttpServletResponse response) {
        var person = whose(request);
        if (person.isEmpty()) return Answer.goTo("/sign-in");
        return posts(person.get()).stream()
                .filter(one -> one.id().equals(post))
                .findFirst()
                .map(one -> door.enter(me(one), request, response))
                .orElseGet(() -> Answer.goTo("/sign-in/post"));
    }

    private Answer choosePost(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var posts = posts(person);
        if (posts.isEmpty()) return refused("", msg("organization.signIn.noPost"), 200);
        if (posts.size() == 1) return door.enter(me(posts.getFirst()), request, response);
        door.holdHalfIn(person, false, request);
        return Answer.goTo("/sign-in/post");
    }

    private Optional<PersonId> choosing(HttpServletRequest request) {
        return door.halfIn(request).filter(Door.HalfIn::choosesPassword).map(half -> new PersonId(half.person()));
    }

    /** Who chooses a post: somebody on the way in, or signed in and about to act in another one. */
    private Optional<PersonId> whose(HttpServletRequest request) {
        return Frame.current()
                .me()
                .map(me -> new PersonId(me.person()))
                .or(() -> door.halfIn(request)
                        .filter(half -> !half.choosesPassword())
                        .map(half -> new PersonId(half.person())));
    }

    private List<Post> posts(PersonId person) {
        return persons.find(person)
                .map(one -> one.postsOn(LocalDate.now(clock)))
                .orElse(List.of());
    }

    private PostsPage.Choice choice(Post post) {
        return new PostsPage.Choice(post.id(), post.title(), unitName(post));
    }

    private Me me(Post post) {
        var name = persons.find(post.person()).map(Person::name).orElseThrow();
        return new Me(post.person().value(), name, post.unit().value(), unitName(post), post.title());
    }

    private String unitName(Post post) {
        return units.find(post.unit()).orElseThrow().name();
    }

    private static Answer refused(String userName, String why, int status) {
        return new SignInPage(userName, why).withStatus(status);
    }

    static String said(Duration time) {
        var seconds = Math.max(1, time.toSeconds() + (time.toNanosPart() > 0 ? 1 : 0));
        return seconds < 60
                ? msg("organization.signIn.seconds", seconds)
                : msg("organization.signIn.minutes", (seconds + 59) / 60);
    }
}
