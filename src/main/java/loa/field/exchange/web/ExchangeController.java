package loa.field.exchange.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import loa.field.exchange.Answer;
import loa.field.exchange.Bundle;
import loa.field.exchange.Bundles;
import loa.field.exchange.Correspondent;
import loa.field.exchange.Correspondents;
import loa.field.exchange.ExchangeDesk;
import loa.field.exchange.ExchangeDesk.Content;
import loa.field.exchange.ExchangeDesk.Look.Fit;
import loa.field.exchange.ExchangeDesk.Look.Unfit;
import loa.field.exchange.ExchangeRefusal;
import loa.field.exchange.Sheet;
import loa.field.exchange.TrustDesk;
import loa.field.pack.Manifest;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskRights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Packs of other installations: brought, looked at, taken. */
@Controller
@RequestMapping("/field/exchange")
class ExchangeController {

    private static final Duration FAR = Duration.ofHours(6);

    private final ExchangeDesk desk;
    private final ExchangePages pages;
    private final Bundles bundles;
    private final Correspondents correspondents;
    private final TrustDesk trust;
    private final TaskDesk tasks;
    private final TaskRights taskRights;
    private final Rights rights;
    private final Settings settings;
    private final Clock clock;

    ExchangeController(
            ExchangeDesk desk,
            ExchangePages pages,
            Bundles bundles,
            Correspondents correspondents,
            TrustDesk trust,
            TaskDesk tasks,
            TaskRights taskRights,
            Rights rights,
            Settings settings,
            Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.bundles = bundles;
        this.correspondents = correspondents;
        this.trust = trust;
        this.tasks = tasks;
        this.taskRights = taskRights;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View page(@RequestParam(required = false) @Nullable ExchangeRefusal refused, Me me) {
        require(me);
        return pages.of(refused == null ? null : refused.words(), me);
    }

    @PostMapping
    loa.platform.view.Answer bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String passphrase,
            Me me)
            throws IOException {
        require(me);
        if (file == null || file.isEmpty()) return refused(ExchangeRefusal.NO_FILE, me);
        try (var in = file.getInputStream()) {
            return switch (desk.bring(in, passphrase, me)) {
                case Fit(var bundle) -> loa.platform.view.Answer.goTo("/field/exchange/" + bundle.id());
                case Unfit(var why) -> refused(why, me);
            };
        }
    }

    @GetMapping("/{id}")
    View bundle(@PathVariable UUID id, Me me) {
        require(me);
        return page(bundles.find(id).orElseThrow(ExchangeController::missing), null, me);
    }

    @PostMapping("/{id}/take")
    loa.platform.view.Answer take(@PathVariable UUID id, Me me) {
        require(me);
        var bundle = bundles.find(id).orElseThrow(ExchangeController::missing);
        var refusal = desk.take(id, me);
        if (refusal.isEmpty())
            return loa.platform.view.Answer.goTo("/field/exchange/" + id).saying("field.notice.packTaken");
        return page(bundle, refusal.get().words(), me).withStatus(200);
    }

    @GetMapping("/texts/{campaign}")
    View texts(@PathVariable UUID campaign, Me me) {
        var id = new CampaignId(campaign);
        taskRights.sight(id, me);
        return new TextsPage(pages.title(id), ExchangePages.texts(bundles.texts(id)));
    }

    private loa.platform.view.Answer refused(ExchangeRefusal why, Me me) {
        return pages.of(why.words(), me).withStatus(200);
    }

    /** Packs are for those who work on tasks or run campaigns anywhere, and for those who administer. */
    private void require(Me me) {
        if (!rights.may(me, Power.DO_TASK, null, null)) rights.require(me, Power.ADMINISTER, null, null);
    }

    private BundlePage page(Bundle bundle, @Nullable String refusal, Me me) {
        var from = correspondents.find(bundle.correspondent()).orElseThrow();
        var objection = desk.objection(bundle, me);
        var content = desk.content(bundle);
        var asksTrust = objection
                .filter(why -> why == ExchangeRefusal.NOT_BELIEVED
                        || why == ExchangeRefusal.UNITS_UNKNOWN
                        || why == ExchangeRefusal.ENDED)
                .isPresent();
        var taken = bundle.taken();
        var ofTasks = bundle.kind() == Manifest.Kind.TASKS;
        return new BundlePage(
                bundle.id().toString(),
                msg(ofTasks ? "field.exchange.one.tasks" : "field.exchange.one.answers", from.name()),
                msg("field.exchange.signedAt", Days.moment(bundle.madeAt(), settings.zone()), bundle.broughtByName()),
                from.fingerprint(),
                skew(bundle),
                refusal,
                objection.map(ExchangeRefusal::words).orElse(null),
                asksTrust && trust.decides(me) ? "/field/exchange/known/" + from.id() : null,
                taken == null
                        ? null
                        : msg("field.pack.takenBy", taken.byName(), Days.moment(taken.at(), settings.zone())),
                taken == null || !ofTasks ? null : String.join(" ", taken.outcomes()),
                msg(taken == null ? "field.exchange.take" : "field.exchange.takeAgain"),
                facts(bundle, content),
                items(bundle, content, from, me),
                content instanceof Content.Tasks(var sheet) ? ExchangePages.texts(sheet.texts()) : List.of());
    }

    private @Nullable String skew(Bundle bundle) {
        var ahead = Duration.between(bundle.broughtAt(), bundle.madeAt());
        return ahead.compareTo(FAR) > 0
                ? msg("field.exchange.skew", Days.moment(clock.instant(), settings.zone()))
                : null;
    }

    private static List<BundlePage.Fact> facts(Bundle bundle, Content content) {
        var facts = new ArrayList<BundlePage.Fact>();
        facts.add(new BundlePage.Fact(msg("field.exchange.fact.campaign"), bundle.title()));
        if (content instanceof Content.Tasks(var sheet)) {
            var orders = sheet.orders();
            facts.add(new BundlePage.Fact(
                    msg("field.exchange.fact.tasks"), "" + orders.tasks().size()));
            facts.add(new BundlePage.Fact(
                    msg("field.exchange.fact.clauses"), "" + orders.clauses().size()));
            facts.add(new BundlePage.Fact(
                    msg("field.exchange.fact.comments"), "" + orders.comments().size()));
            facts.add(new BundlePage.Fact(
                    msg("field.exchange.fact.verdicts"), "" + sheet.verdicts().size()));
            facts.add(new BundlePage.Fact(
                    msg("field.exchange.fact.texts"), "" + sheet.texts().size()));
        } else facts.add(new BundlePage.Fact(msg("field.exchange.fact.answers"), "" + bundle.items()));
        return facts;
    }

    private List<BundlePage.Item> items(Bundle bundle, Content content, Correspondent from, Me me) {
        return switch (content) {
            case Content.Unfit _ -> List.of();
            case Content.Tasks(var sheet) -> tasks(sheet);
            case Content.Answers(var answers) -> {
                var items = new ArrayList<BundlePage.Item>();
                var done = bundle.taken() == null
                        ? List.<String>of()
                        : bundle.taken().outcomes();
                for (var answer : answers) {
                    var place = items.size();
                    var outcome = place < done.size() ? done.get(place) : desk.outlook(answer, bundle);
                    items.add(answer(answer, outcome, from, me));
                }
                yield items;
            }
        };
    }

    private static List<BundlePage.Item> tasks(Sheet sheet) {
        var orders = sheet.orders();
        var duties = new java.util.HashMap<String, String>();
        for (var duty : orders.duties()) duties.put(duty.clauseId(), duty.words());
        return orders.tasks().stream()
                .sorted(Comparator.comparing(task -> task.clauseId()))
                .map(task -> new BundlePage.Item(
                        task.clauseId(),
                        Objects.requireNonNullElse(task.words(), duties.getOrDefault(task.clauseId(), ""))
                                + (task.plannedOn() == null
                                        ? ""
                                        : " · "
                                                + msg(
                                                        "field.exchange.due",
                                                        Days.full(
                                                                task.extendedTo() == null
                                                                        ? task.plannedOn()
                                                                        : task.extendedTo()))),
                        kind(task.state()),
                        msg("work.state." + task.state())))
                .toList();
    }

    private static String kind(loa.work.TaskState state) {
        return switch (state) {
            case WAITING, SUBMITTED -> "warn";
            case READY, NOT_APPLICABLE -> "mute";
            case RUNNING -> "info";
            case RETURNED -> "bad";
            case PROVED -> "ok";
        };
    }

    /** The words of what was done are read only where its task is seen. */
    private BundlePage.Item answer(Answer answer, String outcome, Correspondent from, Me me) {
        var item = answer.item();
        var task = tasks.find(new TaskId(item.task()))
                .filter(found -> taskRights.campaigns(me).contains(found.campaign())
                        && taskRights.sight(found.campaign(), me).sees(found.unit(), List.of()));
        var words = task.map(found -> found.clause() + " · " + Objects.requireNonNullElse(item.words(), ""))
                .orElse(msg("field.pack.hidden"));
        var files = item.enclosures().size();
        return new BundlePage.Item(
                msg("field.kind." + item.kind()) + " · " + answer.name(),
                words + (files == 0 ? "" : " · " + msg("field.pack.files", files)),
                "",
                outcome);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
