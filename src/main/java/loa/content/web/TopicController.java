package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.content.ItemFilter;
import loa.content.ItemList;
import loa.content.Items;
import loa.content.topic.Brief;
import loa.content.topic.Briefs;
import loa.content.topic.Coverage;
import loa.content.topic.Dimension;
import loa.content.topic.Fact;
import loa.content.topic.Facts;
import loa.content.topic.Topic;
import loa.content.topic.TopicDesk;
import loa.content.topic.TopicDesk.Typed;
import loa.content.topic.TopicRefusal;
import loa.content.topic.Topics;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChips;
import loa.work.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the plan wants told: topics, their briefs, and the facts that texts share. */
@Controller
@RequestMapping("/campaigns/{id}")
class TopicController {

    private final CampaignFrames frames;
    private final Topics topics;
    private final TopicDesk desk;
    private final Briefs briefs;
    private final Facts facts;
    private final Coverage coverage;
    private final Progress progress;
    private final ItemList list;
    private final Items items;
    private final ItemLineMaker lines;
    private final Settings settings;
    private final Clock clock;

    TopicController(
            CampaignFrames frames,
            Topics topics,
            TopicDesk desk,
            Briefs briefs,
            Facts facts,
            Coverage coverage,
            Progress progress,
            ItemList list,
            Items items,
            ItemLineMaker lines,
            Settings settings,
            Clock clock) {
        this.frames = frames;
        this.topics = topics;
        this.desk = desk;
        this.briefs = briefs;
        this.facts = facts;
        this.coverage = coverage;
        this.progress = progress;
        this.list = list;
        this.items = items;
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/topics")
    TopicsPage topics(@PathVariable UUID id, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/content", me);
        var known = briefs.of(campaign);
        var counted =
                coverage.of(campaign, Dimension.TOPIC, Dimension.LANGUAGE, Map.of(Dimension.LANGUAGE, "vi"), List.of());
        var chips = progress.chips(campaign);
        return new TopicsPage(
                frame,
                topics.of(campaign).stream()
                        .map(topic -> line(frame, chips, topic, known, counted))
                        .toList(),
                desk.writes(campaign, me));
    }

    private static TopicsPage.Line line(
            CampaignFrame frame, ClauseChips chips, Topic topic, Map<String, Brief> briefs, Coverage.Grid counted) {
        var path = frame.campaign().path();
        var cell = counted.at(topic.clause(), "vi");
        var brief = briefs.get(topic.clause());
        return new TopicsPage.Line(
                path + "/topic?clause=" + topic.clause(),
                chips.of(topic.clause()),
                topic.words(),
                phases(topic),
                brief != null && !brief.isEmpty(),
                cell.inWork(),
                cell.out(),
                path + "/content?topic=" + topic.clause(),
                begin(frame, topic),
                topic.gone());
    }

    @GetMapping("/topic")
    Object topic(@PathVariable UUID id, @RequestParam(defaultValue = "") String clause, Me me) {
        if (clause.isEmpty()) return Answer.goTo("/campaigns/" + id + "/topics");
        return page(new CampaignId(id), clause, null, null, me);
    }

    @PostMapping("/topic/brief")
    Answer brief(
            @PathVariable UUID id,
            @RequestParam String clause,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String messages,
            @RequestParam(defaultValue = "") String sources,
            @RequestParam(defaultValue = "") String dos,
            @RequestParam(defaultValue = "") String donts,
            @RequestParam(defaultValue = "") String contact,
            Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, "/content", me);
        var typed = new Brief(
                messages.strip(), sources.strip(), dos.strip(), donts.strip(), contact.strip(), version, null, null);
        var refusal = desk.brief(campaign, clause, typed, me);
        if (refusal.isPresent())
            return page(campaign, clause, typed, refusal.get(), me).withStatus(200);
        return Answer.goTo("/campaigns/" + id + "/topic?clause=" + clause).saying("content.notice.briefed");
    }

    @GetMapping("/facts")
    FactsPage facts(@PathVariable UUID id, Me me) {
        return factsPage(new CampaignId(id), null, me);
    }

    @PostMapping("/facts")
    Answer enter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, "/content", me);
        var typed = new Typed(name, value, source, until, "");
        return done(
                campaign,
                clause,
                desk.enter(campaign, clause.isBlank() ? null : clause, typed, me),
                "content.notice.factEntered",
                me);
    }

    @PostMapping("/facts/{fact}")
    Answer correct(
            @PathVariable UUID id,
            @PathVariable UUID fact,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, "/content", me);
        var typed = new Typed("", value, source, until, reason);
        return done(
                campaign, clause, desk.correct(campaign, fact, seen, typed, me), "content.notice.factCorrected", me);
    }

    private Answer done(CampaignId campaign, String clause, Optional<TopicRefusal> refusal, String notice, Me me) {
        if (refusal.isPresent()) {
            return clause.isBlank()
                    ? factsPage(campaign, refusal.get(), me).withStatus(200)
                    : page(campaign, clause, null, refusal.get(), me).withStatus(200);
        }
        var path = "/campaigns/" + campaign.value() + (clause.isBlank() ? "/facts" : "/topic?clause=" + clause);
        return Answer.goTo(path).saying(notice);
    }

    private FactsPage factsPage(CampaignId campaign, @Nullable TopicRefusal refusal, Me me) {
        var frame = frames.of(campaign, "/content", me);
        var all = facts.of(campaign);
        return new FactsPage(
                frame, lines(campaign, all), desk.writes(campaign, me), refusal == null ? null : msg(refusal.key()));
    }

    private TopicPage page(
            CampaignId campaign, String clause, @Nullable Brief typed, @Nullable TopicRefusal refusal, Me me) {
        var frame = frames.of(campaign, "/content", me);
        var topic = topics.of(campaign).stream()
                .filter(each -> each.clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var stands = briefs.of(campaign).getOrDefault(clause, Brief.NONE);
        var own = facts.of(campaign).stream()
                .filter(fact -> fact.clause() == null || fact.clause().equals(clause))
                .toList();
        return new TopicPage(
                frame,
                clause,
                progress.chips(campaign).of(clause),
                topic.words(),
                phases(topic),
                desk.writes(campaign, me),
                typed == null ? stands : typed,
                typed == null ? null : stands,
                stands.savedAt() == null
                        ? null
                        : msg("content.item.saved", Days.moment(stands.savedAt(), settings.zone()), stands.by()),
                refusal == null ? null : msg(refusal.key()),
                lines(campaign, own),
                lines.lines(list.find(campaign, frame.sight(), ItemFilter.ofTopic(clause), me)
                        .rows()),
                begin(frame, topic));
    }

    private List<FactLine> lines(CampaignId campaign, List<Fact> all) {
        return all.stream().map(fact -> line(campaign, fact)).toList();
    }

    private FactLine line(CampaignId campaign, Fact fact) {
        var today = LocalDate.now(clock);
        boolean expired = fact.hasExpired(today);
        var stale = new ArrayList<FactLine.Link>();
        if (fact.stale() > 0) {
            for (var item : facts.stale(campaign, fact.key(), fact.value())) {
                items.find(item).ifPresent(found -> stale.add(new FactLine.Link(item.path(), found.title())));
            }
        }
        var history = fact.number() > 1
                ? facts.history(fact.id()).stream()
                        .map(value -> value.value() + " · " + value.source() + " · "
                                + Days.moment(value.at(), settings.zone()) + " · " + value.by()
                                + (value.reason() == null ? "" : " · " + value.reason()))
                        .toList()
                : List.<String>of();
        return new FactLine(
                fact.id().toString(),
                fact.number(),
                fact.key(),
                fact.name(),
                fact.value(),
                fact.source(),
                fact.validUntil() == null
                        ? null
                        : msg(expired ? "content.facts.expired" : "content.facts.valid", Days.full(fact.validUntil())),
                expired,
                expired || fact.validUntil() == null ? null : fact.validUntil().toString(),
                fact.uses(),
                stale,
                history);
    }

    static String phases(Topic topic) {
        return topic.phases().stream().map(ItemForms::phase).collect(Collectors.joining(" · "));
    }

    private static String begin(CampaignFrame frame, Topic topic) {
        var phases = topic.phases().stream()
                .map(Phase::name)
                .map(name -> "&phase=" + name)
                .collect(Collectors.joining());
        return frame.campaign().path() + "/content/new?topic=" + topic.clause() + phases;
    }
}
