package loa.search.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.platform.view.Words;
import loa.search.Asked;
import loa.search.Found;
import loa.search.Kind;
import loa.search.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One box for everything, and what it finds. */
@Controller
@RequestMapping("/search")
class SearchController {

    private final Search search;
    private final Settings settings;

    SearchController(Search search, Settings settings) {
        this.search = search;
        this.settings = settings;
    }

    @GetMapping
    SearchPage page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        var asked = new Asked(q, kind(kind), campaign, page);
        var found = search.find(asked, me);
        int last = found.pages();
        int here = Math.min(asked.page(), last);
        return new SearchPage(
                asked.q(),
                asked.kind(),
                campaign,
                counted(found.total(), found.more()),
                found.total(),
                found.more(),
                chips(asked, found),
                campaigns(asked, found),
                found.hits().stream().map(this::line).toList(),
                found.readings().entrySet().stream()
                        .map(each -> msg("search.reading", each.getKey(), String.join(" / ", each.getValue())))
                        .toList(),
                found.instead() == null
                        ? null
                        : new SearchPage.Link(found.instead(), address(found.instead(), null, null, 1)),
                found.building() == null ? null : counted(found.building(), false),
                here,
                last,
                here > 1 ? address(asked.q(), asked.kind(), campaign, here - 1) : null,
                here < last ? address(asked.q(), asked.kind(), campaign, here + 1) : null);
    }

    private static @Nullable Kind kind(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<SearchPage.Chip> chips(Asked asked, Found found) {
        var chips = new ArrayList<SearchPage.Chip>();
        int all = found.byKind().values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0 && asked.kind() == null) return List.of();
        chips.add(new SearchPage.Chip(
                msg("search.kind.all"),
                counted(all, found.more() && asked.kind() == null),
                address(asked.q(), null, asked.campaign(), 1),
                asked.kind() == null));
        for (var kind : Kind.values()) {
            int hits = found.byKind().getOrDefault(kind, 0);
            if (hits == 0 && kind != asked.kind()) continue;
            var chosen = kind == asked.kind();
            chips.add(new SearchPage.Chip(
                    msg("search.kind." + kind),
                    chosen ? counted(found.total(), found.more()) : counted(hits, false),
                    address(asked.q(), kind, asked.campaign(), 1),
                    chosen));
        }
        return chips;
    }

    private static List<SearchPage.Choice> campaigns(Asked asked, Found found) {
        return found.byCampaign().stream()
                .map(each -> new SearchPage.Choice(
                        each.campaign().toString(),
                        each.title() + " (" + counted(each.hits(), false) + ")",
                        each.campaign().equals(asked.campaign())))
                .toList();
    }

    private SearchPage.Line line(Found.Hit hit) {
        var about = new ArrayList<String>();
        if (hit.campaign() != null && hit.kind() != Kind.PLAN) about.add(hit.campaign());
        if (hit.at().getEpochSecond() > 0 && hit.kind() != Kind.UNIT) {
            about.add(Days.full(hit.at().atZone(settings.zone()).toLocalDate()));
        }
        return new SearchPage.Line(
                msg("search.kind." + hit.kind()),
                hit.title(),
                hit.words(),
                hit.path(),
                hit.language(),
                hit.state() != null && Words.has(hit.state()) ? msg(hit.state()) : null,
                hit.kind() == Kind.UNIT ? null : hit.unit(),
                String.join(" · ", about));
    }

    static String counted(int number, boolean more) {
        return "%,d".formatted(number).replace(',', '.') + (more ? "+" : "");
    }

    private static String address(String q, @Nullable Kind kind, @Nullable UUID campaign, int page) {
        var address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        if (kind != null) address.queryParam("kind", kind);
        if (campaign != null) address.queryParam("campaign", campaign);
        if (page > 1) address.queryParam("page", page);
        return address.encode().buildAndExpand(q).toUriString();
    }
}
