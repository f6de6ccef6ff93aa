package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.PersonId;
import loa.organization.account.AccountDesk;
import loa.platform.Me;
import loa.platform.database.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A real browser before the real application; every page it opens is checked by axe, and no script may fail on it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "loa.demonstration=false")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {

    static final int PHONE = 360;
    static final int DESK = 1280;

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final Path PICTURES = Path.of("target/story");

    static final String PASSWORD = "mot cau that de nho 2024";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountDesk accounts;

    private Playwright playwright;
    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var program = BROWSERS.stream().map(Path::of).filter(Files::exists).findFirst();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow(() -> new IllegalStateException("no Chromium")))
                        .setArgs(Stream.concat(FLAGS.stream(), flags().stream()).toList()));
    }

    /** What this story's browser is started with besides, as a microphone that needs no person. */
    List<String> flags() {
        return List.of();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void nothingFailedInThePages() {
        assertThat(complaints).isEmpty();
    }

    /** A fresh window of this width, with a cookie jar of its own. */
    Page window(int width) {
        return window(width, true);
    }

    /** Whether pages may register their worker, which answers without a network in its own way. */
    ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    Page window(int width, boolean script) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 740 : 900)
                .setLocale("vi-VN")
                .setHasTouch(width == PHONE)
                .setIsMobile(width == PHONE)
                .setJavaScriptEnabled(script)
                .setServiceWorkers(workers())
                .setBaseURL("http://localhost:" + port));
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("status of 4")
                    // A window that is closed at once may still have been fetching its worker.
                    && !message.text().contains("when fetching the script")
                    && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Signs in whoever it is; the account is opened the first time, for all stories that share the people. */
    void enter(Page page, Me me) {
        accounts.open(new PersonId(me.person()), userName(me), PASSWORD, null);
        signIn(page, userName(me), PASSWORD);
    }

    static String userName(Me me) {
        return "story." + me.person().toString().substring(0, 8);
    }

    void signIn(Page page, String userName, String password) {
        page.navigate("/sign-in");
        page.fill("[name=userName]", userName);
        page.fill("[name=password]", password);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Chooses the place, matches and founds units, agrees every duty and lets errors of the paper stand. */
    static void review(Page page, String place, SelectOption issuer) {
        if (page.locator("#place details[open]").count() == 0) page.click("#place summary");
        page.locator("#place label", new Page.LocatorOptions().setHasText(place))
                .first()
                .click();
        page.locator("#place button.button").last().click();
        page.waitForLoadState();
        if (page.locator("#place details[open]").count() == 0) page.click("#place summary");
        page.selectOption("#issuer", issuer);
        page.locator("#place button.button").last().click();
        page.waitForLoadState();
        submitAll(page, "form[action$='/match-all']");
        submitAll(page, "form[action$='/match-unit'].unit__take");
        submitAll(page, "form[action$='/found-unit']");
        submitAll(page, "form[action$='/later-unit']");
        submitAll(page, "form[action$='/confirm-certain']");
        submitAll(page, "form[action$='/confirm-duty']");
    }

    /** Sends each such form in turn, as a person would who agrees with what stands in it. */
    private static void submitAll(Page page, String form) {
        for (int left = 60; left > 0; left--) {
            Locator one = page.locator(form);
            int before = one.count();
            if (before == 0) return;
            page.waitForNavigation(() -> one.first().evaluate("form => HTMLFormElement.prototype.submit.call(form)"));
        }
        throw new AssertionError("forms left: " + form);
    }

    /** Agrees the plan; the id is that of its campaign. */
    static UUID confirm(Page page) {
        assertThat(page.locator("form[action$='/confirm']").count())
                .as(page.locator("main").innerText())
                .isPositive();
        page.locator("form[action$='/confirm'] button").first().click();
        page.waitForURL("**/campaigns/**");
        return UUID.fromString(page.url().replaceAll(".*/campaigns/([0-9a-f-]{36}).*", "$1"));
    }

    /** All of the page at once: what lies under a bar that stays while one scrolls is not hidden, only not scrolled to. */
    private static List<Rule> violations(Page page) {
        var window = page.viewportSize();
        var height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(window.width, Math.max(window.height, height));
        try {
            return new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations();
        } finally {
            page.setViewportSize(window.width, window.height);
        }
    }

    /** Keeps a picture of the page and checks it: WCAG 2.2 AA by axe, nothing wider than the window. */
    void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        var wide = (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wide).as("%s scrolls sideways", name).isFalse();
        var violations = violations(page);
        assertThat(violations)
                .as(name)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
