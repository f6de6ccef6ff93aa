package loa.field.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loa.field.Act.Enclosure;
import loa.field.FieldDesk;
import loa.field.Sent;
import loa.field.pack.Brought;
import loa.field.pack.OrdersDesk;
import loa.field.pack.PackDesk;
import loa.field.pack.PackDesk.Look.Fit;
import loa.field.pack.PackDesk.Look.Unfit;
import loa.field.pack.PackFormat;
import loa.field.pack.PackRefusal;
import loa.field.pack.Packs;
import loa.media.Upload;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskRights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Packs: those that somebody brings are looked at and taken, those to units without a network are made. */
@Controller
@RequestMapping("/field/packs")
class PackController {

    private static final int SHOWN = 30;

    private final PackDesk desk;
    private final Packs packs;
    private final OrdersDesk orders;
    private final FieldDesk field;
    private final TaskDesk tasks;
    private final TaskList list;
    private final TaskRights rights;
    private final Campaigns campaigns;
    private final Units units;
    private final Persons persons;
    private final Settings settings;

    PackController(
            PackDesk desk,
            Packs packs,
            OrdersDesk orders,
            FieldDesk field,
            TaskDesk tasks,
            TaskList list,
            TaskRights rights,
            Campaigns campaigns,
            Units units,
            Persons persons,
            Settings settings) {
        this.desk = desk;
        this.packs = packs;
        this.orders = orders;
        this.field = field;
        this.tasks = tasks;
        this.list = list;
        this.rights = rights;
        this.campaigns = campaigns;
        this.units = units;
        this.persons = persons;
        this.settings = settings;
    }

    @GetMapping
    View page(Me me) {
        return page(null, me);
    }

    @PostMapping
    Answer bring(@RequestParam(required = false) @Nullable MultipartFile file, Me me) throws IOException {
        if (file == null || file.isEmpty())
            return page(PackRefusal.EMPTY.words(), me).withStatus(200);
        try (var in = file.getInputStream()) {
            return switch (desk.bring(in, me)) {
                case Fit(var pack) when mayOpen(pack, me) -> Answer.goTo("/field/packs/" + pack.id());
                case Fit _ -> page(PackRefusal.TAKEN_ALREADY.words(), me).withStatus(200);
                case Unfit(var why) -> page(why.words(), me).withStatus(200);
            };
        }
    }

    @GetMapping("/{id}")
    View pack(@PathVariable UUID id, Me me) {
        return pack(brought(id, me), null, me);
    }

    @PostMapping("/{id}/take")
    Answer take(@PathVariable UUID id, Me me) {
        var pack = brought(id, me);
        var refusal = desk.take(id, me);
        if (refusal.isEmpty()) return Answer.goTo("/field/packs/" + id).saying("field.notice.packTaken");
        return pack(pack, refusal.get().words(), me).withStatus(200);
    }

    @GetMapping("/orders/file")
    ResponseEntity<byte[]> orders(@RequestParam UUID campaign, @RequestParam UUID unit, Me me) {
        var found = units.find(new UnitId(unit)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name =
                URLEncoder.encode(found.name() + ".loa", StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, PackFormat.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(orders.make(new CampaignId(campaign), found, me));
    }

    private PacksPage page(@Nullable String refusal, Me me) {
        var offers = new ArrayList<PacksPage.Offer>();
        for (var campaign : rights.campaigns(me)) {
            var found = campaigns.find(campaign);
            if (found.isEmpty()) continue;
            var runs = rights.runs(campaign, me);
            var owing = units.findAll(list.units(campaign, rights.sight(campaign, me))).values().stream()
                    .filter(unit -> runs || unit.id().value().equals(me.unit()))
                    .sorted(Comparator.comparing(unit -> unit.name()))
                    .map(unit -> new PacksPage.Choice(unit.id().value().toString(), unit.name()))
                    .toList();
            if (!owing.isEmpty()) {
                offers.add(new PacksPage.Offer(
                        campaign.value().toString(), found.get().title(), owing));
            }
        }
        offers.sort(Comparator.comparing(PacksPage.Offer::title));
        var names = names(packs.of(me.person(), SHOWN));
        return new PacksPage(
                refusal,
                packs.of(me.person(), SHOWN).stream()
                        .map(pack -> new PacksPage.Line(
                                "/field/packs/" + pack.id(),
                                msg(
                                        "field.pack.of",
                                        names.getOrDefault(new PersonId(pack.person()), "?"),
                                        pack.items()),
                                msg(
                                        "field.pack.brought",
                                        pack.broughtByName(),
                                        Days.moment(pack.broughtAt(), settings.zone())),
                                pack.taken() != null))
                        .toList(),
                offers);
    }

    private Map<PersonId, String> names(List<Brought> brought) {
        return persons.names(
                brought.stream().map(pack -> new PersonId(pack.person())).collect(Collectors.toSet()));
    }

    private PackPage pack(Brought pack, @Nullable String refusal, Me me) {
        var name = names(List.of(pack)).getOrDefault(new PersonId(pack.person()), "?");
        var items = desk.items(pack);
        var person = desk.author(pack);
        return new PackPage(
                pack.id().toString(),
                name,
                Days.moment(pack.madeAt(), settings.zone()),
                pack.broughtByName(),
                pack.taken() == null
                        ? null
                        : msg(
                                "field.pack.takenBy",
                                pack.taken().byName(),
                                Days.moment(pack.taken().at(), settings.zone())),
                refusal,
                IntStream.range(0, items.size())
                        .mapToObj(i -> item(items.get(i), pack, i, person.orElse(null), me))
                        .toList());
    }

    /** The carrier reads what an item is about only where they see its task. */
    private PackPage.Item item(Sent sent, Brought pack, int place, @Nullable Me person, Me me) {
        var capture = sent.capture(
                file -> new Enclosure(new Upload(file.name(), InputStream::nullInputStream, false), file.sha256()));
        var task = tasks.find(new TaskId(sent.task()))
                .filter(found -> me.person().equals(pack.person()) || sees(found, me));
        var outcome = pack.taken() != null && place < pack.taken().outcomes().size()
                ? PackDesk.words(pack.taken().outcomes().get(place))
                : msg("field.outlook." + (person == null ? FieldDesk.Outlook.REFUSED : field.outlook(capture, person)));
        return new PackPage.Item(
                msg("field.kind." + sent.kind()),
                Days.moment(capture.at(), settings.zone()),
                task.map(found -> found.clause() + " · " + found.words()).orElse(msg("field.pack.hidden")),
                sent.enclosures().size(),
                outcome);
    }

    private boolean sees(TaskFacts task, Me me) {
        return rights.campaigns(me).contains(task.campaign())
                && rights.sight(task.campaign(), me).sees(task.unit(), List.of());
    }

    private Brought brought(UUID id, Me me) {
        return packs.find(id)
                .filter(pack -> mayOpen(pack, me))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayOpen(Brought pack, Me me) {
        return pack.broughtBy().equals(me.person()) || pack.person().equals(me.person());
    }
}
