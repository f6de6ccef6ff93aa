package loa.content.web;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import loa.content.ContentDesk;
import loa.content.ContentDesk.Beginning.Begun;
import loa.content.ContentDesk.Beginning.NotBegun;
import loa.content.ContentDesk.Order;
import loa.content.Genre;
import loa.content.ItemFilter;
import loa.content.ItemList;
import loa.content.ItemRights;
import loa.content.Items;
import loa.content.Stage;
import loa.content.assignment.Assignments;
import loa.content.topic.Topics;
import loa.content.web.ContentPage.Asked;
import loa.content.web.ContentPage.Wish;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.sheet.Sheet;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.TaskList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The items of a campaign: a list to look through, and the form that begins one. */
@Controller
@RequestMapping("/campaigns/{id}")
class ContentController {

    private final CampaignFrames frames;
    private final ContentDesk desk;
    private final ItemList list;
    private final Items items;
    private final ItemForms forms;
    private final ItemLineMaker lines;
    private final Topics topics;
    private final Assignments assignments;
    private final TaskList tasks;
    private final Units units;
    private final Rights rights;
    private final ItemRights itemRights;

    ContentController(
            CampaignFrames frames,
            ContentDesk desk,
            ItemList list,
            Items items,
            ItemForms forms,
            ItemLineMaker lines,
            Topics topics,
            Assignments assignments,
            TaskList tasks,
            Units units,
            Rights rights,
            ItemRights itemRights) {
        this.frames = frames;
        this.desk = desk;
        this.list = list;
        this.items = items;
        this.forms = forms;
        this.lines = lines;
        this.topics = topics;
        this.assignments = assignments;
        this.tasks = tasks;
        this.units = units;
        this.rights = rights;
        this.itemRights = itemRights;
    }

    @GetMapping("/content")
    ContentPage page(@PathVariable UUID id, ItemFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/content", me);
        var found = list.find(campaign, frame.sight(), filter, me);
        var path = frame.campaign().path() + "/content";
        var desks = units.findAll(tasks.units(campaign, frame.sight()));
        return new ContentPage(
                frame,
                begins(id, me, frame.runs()),
                wishes(me, campaign),
                new Asked(filter.q() == null ? "" : filter.q(), filter.isLate(), filter.isStale(), filter.isMine()),
                ItemForms.choices(
                        List.of(Stage.values()),
                        Stage::name,
                        each -> msg("content.stage." + each),
                        said(filter.stage())),
                ItemForms.choices(
                        List.of(Genre.values()),
                        Genre::name,
                        each -> msg("content.genre." + each),
                        said(filter.genre())),
                ItemForms.choices(
                        topics.of(campaign),
                        each -> each.clause(),
                        each -> each.clause() + " · " + ItemForms.shortened(each.words()),
                        said(filter.topic())),
                ItemForms.choices(
                        desks.values().stream()
                                .sorted(java.util.Comparator.comparing(Unit::name))
                                .toList(),
                        each -> each.id().value().toString(),
                        Unit::name,
                        said(filter.unit())),
                lines.lines(found.rows()),
                !filter.isAll(),
                found.total(),
                filter.number(),
                found.pages(),
                filter.number() > 1 ? path + query(filter, filter.number() - 1) : null,
                filter.number() < found.pages() ? path + query(filter, filter.number() + 1) : null,
                path + ".xlsx" + query(filter, 0));
    }

    @GetMapping("/content.xlsx")
    ResponseEntity<byte[]> table(@PathVariable UUID id, ItemFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/content", me);
        var rows = lines.lines(list.all(campaign, frame.sight(), filter, me)).stream()
                .map(line -> List.of(
                        line.title(),
                        line.genre(),
                        msg("content.stage." + line.stage().stage()),
                        line.unit(),
                        line.due() == null ? "" : line.due(),
                        String.join(", ", line.topics())))
                .toList();
        var heads = List.of("title", "genre", "stage", "desk", "due", "topics").stream()
                .map(key -> msg("content.field." + key))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Sheet.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tin-bai.xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Sheet(msg("content.page.title"), heads, rows).xlsx());
    }

    @GetMapping("/content/new")
    NewItemPage fresh(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Me me) {
        var frame = frames.of(new CampaignId(id), "/content", me);
        return new NewItemPage(frame, null, forms.fresh(frame, typed, null, me));
    }

    @PostMapping("/content")
    Answer begin(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/content", me);
        var unit = ItemForms.id(ItemForms.first(typed, "unit"));
        var order = new Order(
                campaign,
                genre(ItemForms.first(typed, "genre")),
                ItemForms.first(typed, "title"),
                new UnitId(unit == null ? me.unit() : unit),
                ItemForms.day(typed, "dueOn"),
                ItemForms.number(typed, "slot"),
                forms.tags(typed, campaign));
        return switch (desk.begin(order, me)) {
            case Begun(var item) -> Answer.goTo(item.path()).saying("content.notice.begun");
            case NotBegun(var why) ->
                new NewItemPage(frame, null, forms.fresh(frame, typed, msg(why.key()), me)).withStatus(200);
        };
    }

    private boolean begins(UUID campaign, Me me, boolean runs) {
        return runs
                || itemRights.begins(campaign, new UnitId(me.unit()), me)
                || !rights.units(me, Power.DO_TASK, campaign).isEmpty();
    }

    private List<Wish> wishes(Me me, CampaignId campaign) {
        var wishes = new java.util.ArrayList<Wish>();
        for (var asked : assignments.open(me)) {
            var item = items.find(asked.item()).orElseThrow();
            if (!item.campaign().equals(campaign)) continue;
            wishes.add(new Wish(
                    item.id().path() + "#assignments",
                    item.title(),
                    msg("content.page.wish", msg("content.form." + asked.form()), asked.askedBy()),
                    asked.dueOn() == null ? null : Days.full(asked.dueOn())));
        }
        return wishes;
    }

    private static Genre genre(String typed) {
        for (var genre : Genre.values()) if (genre.name().equals(typed)) return genre;
        return Genre.NEWS;
    }

    private static Set<String> said(@Nullable Object value) {
        return value == null ? Set.of() : Set.of(value.toString());
    }

    private static String query(ItemFilter filter, int page) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "q", filter.q());
        add(query, "stage", filter.stage());
        add(query, "genre", filter.genre());
        add(query, "topic", filter.topic());
        add(query, "phase", filter.phase());
        add(query, "channel", filter.channel());
        add(query, "language", filter.language());
        add(query, "commune", filter.commune());
        add(query, "unit", filter.unit());
        if (filter.isLate()) add(query, "late", true);
        if (filter.isStale()) add(query, "stale", true);
        if (filter.isMine()) add(query, "mine", true);
        if (page > 1) add(query, "page", page);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        if (value != null) query.add(name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
