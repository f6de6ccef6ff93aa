package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.Items;
import loa.organization.Persons;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.translation.EarsRule;
import loa.translation.Gaps;
import loa.translation.Mode;
import loa.translation.Refusal;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationDesk.Asking;
import loa.translation.Translations;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.CampaignTab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The translations of a campaign, and asking for one. */
@Controller
@RequestMapping("/campaigns/{id}/translations")
class TranslationsController {

    private final CampaignFrames frames;
    private final Translations translations;
    private final TranslationDesk desk;
    private final Gaps gaps;
    private final Items items;
    private final Units units;
    private final Persons persons;
    private final EarsRule ears;
    private final Clock clock;

    TranslationsController(
            CampaignFrames frames,
            Translations translations,
            TranslationDesk desk,
            Gaps gaps,
            Items items,
            Units units,
            Persons persons,
            EarsRule ears,
            Clock clock) {
        this.frames = frames;
        this.translations = translations;
        this.desk = desk;
        this.gaps = gaps;
        this.items = items;
        this.units = units;
        this.persons = persons;
        this.ears = ears;
        this.clock = clock;
    }

    @GetMapping
    TranslationsPage list(@PathVariable UUID id, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/translations", me);
        var sight = frame.sight();
        var all = translations.of(campaign).stream()
                .filter(translation -> sight.sees(translation.unit(), List.of())
                        || me.person().equals(translation.translator())
                        || me.person().equals(translation.checker()))
                .toList();
        var missing = frame.runs() || sight.everything() ? gaps.of(campaign) : List.<Gaps.Gap>of();
        var languages = new TreeSet<String>();
        all.forEach(translation -> languages.add(translation.language()));
        missing.forEach(gap -> languages.add(gap.language()));
        return new TranslationsPage(
                frame,
                all,
                translations.standings(all.stream().map(Translation::id).toList()),
                missing,
                names(all.stream().map(Translation::unit).toList()),
                List.copyOf(languages),
                ears.wants(campaign),
                LocalDate.now(clock));
    }

    @PostMapping("/ears")
    Answer wantEars(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean wants, Me me) {
        ears.want(new CampaignId(id), wants, me);
        return Answer.goTo("/campaigns/" + id + "/translations")
                .saying(wants ? "translation.notice.earsWanted" : "translation.notice.earsNotWanted");
    }

    @GetMapping("/new")
    TranslationNewPage fresh(@PathVariable UUID id, @RequestParam UUID item, @RequestParam String language, Me me) {
        var frame = frames.of(new CampaignId(id), "/translations", me);
        var known = item(id, item);
        return form(frame, known, language, known.unit().value().toString(), "", Mode.BOTH, "", "", null, me);
    }

    @PostMapping
    Object ask(
            @PathVariable UUID id,
            @RequestParam UUID item,
            @RequestParam String language,
            @RequestParam(defaultValue = "BOTH") Mode mode,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String checker,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String dialect,
            Me me) {
        var frame = frames.of(new CampaignId(id), "/translations", me);
        var known = item(id, item);
        var day = day(dueOn);
        Refusal refusal;
        if (!dueOn.isBlank() && day == null) refusal = Refusal.DAY_WRONG;
        else if (!choices(frame, known).containsKey(unit) || !language.matches("[a-z]{2,3}(-[A-Za-z0-9-]{2,40})?")) {
            refusal = Refusal.UNIT_MISSING;
        } else {
            var people = checkers(frame, known);
            var chosen = people.containsKey(checker) ? UUID.fromString(checker) : null;
            var order = new TranslationDesk.Order(
                    known.id(),
                    language,
                    mode,
                    new UnitId(UUID.fromString(unit)),
                    chosen,
                    chosen == null ? null : people.get(checker),
                    day,
                    dialect);
            switch (desk.ask(order, me)) {
                case Asking.Asked(var asked) -> {
                    return Answer.goTo(asked.path()).saying("translation.notice.asked");
                }
                case Asking.NotAsked(var why) -> refusal = why;
            }
        }
        return form(frame, known, language, unit, checker, mode, dueOn, dialect, msg(refusal.key()), me);
    }

    private TranslationNewPage form(
            CampaignFrame frame,
            Item item,
            String language,
            String unit,
            String checker,
            Mode mode,
            String dueOn,
            String dialect,
            @Nullable String refusal,
            Me me) {
        return new TranslationNewPage(
                frame,
                item.id().value().toString(),
                item.title(),
                language,
                choices(frame, item),
                checkers(frame, item),
                unit,
                checker,
                mode,
                dueOn,
                dialect,
                refusal);
    }

    /** The desk of the item, the issuer of the plan and the offices beside them. */
    private Map<String, String> choices(CampaignFrame frame, Item item) {
        var today = LocalDate.now(clock);
        var home = units.find(item.unit(), today);
        var choices = new LinkedHashMap<String, String>();
        home.ifPresent(unit -> choices.put(unit.id().value().toString(), unit.name()));
        var parent = home.map(Unit::parent).orElse(null);
        units.on(today).stream()
                .filter(unit -> unit.id().equals(frame.campaign().issuer())
                        || parent != null
                                && parent.equals(unit.parent())
                                && !unit.kind().isTerritory())
                .forEach(unit -> choices.putIfAbsent(unit.id().value().toString(), unit.name()));
        return choices;
    }

    private Map<String, String> checkers(CampaignFrame frame, Item item) {
        var people = new LinkedHashMap<String, String>();
        for (var unit : choices(frame, item).keySet()) {
            for (var person : persons.at(new UnitId(UUID.fromString(unit)))) {
                people.put(person.id().value().toString(), person.name());
            }
        }
        return people;
    }

    private Item item(UUID campaign, UUID id) {
        return items.find(new ItemId(id))
                .filter(item -> item.campaign().value().equals(campaign))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<UnitId, String> names(List<UnitId> ids) {
        return units.findAll(ids).values().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Among the pages of a campaign. */
    @Configuration
    static class Tab {

        @Bean
        CampaignTab translationsTab() {
            return new CampaignTab("/translations", "translation.tab", 46);
        }
    }
}
