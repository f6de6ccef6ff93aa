package loa.content.language;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import loa.audit.AuditLog;
import loa.content.Inline;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Items;
import loa.content.Manuscript;
import loa.content.Refusal;
import loa.content.topic.TopicDesk;
import loa.organization.Persons;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads texts for what is wrong in them, with the names of the directory and the terms of the campaign at hand. */
@Component
public class Proofreader {

    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final int MOST_DESKS = 40;

    private final Terms terms;
    private final Items items;
    private final ItemRights rights;
    private final TopicDesk topics;
    private final Campaigns campaigns;
    private final TaskList tasks;
    private final Units units;
    private final Persons persons;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<CampaignId, Known> known = new ConcurrentHashMap<>();

    Proofreader(
            Terms terms,
            Items items,
            ItemRights rights,
            TopicDesk topics,
            Campaigns campaigns,
            TaskList tasks,
            Units units,
            Persons persons,
            AuditLog audit,
            Clock clock) {
        this.terms = terms;
        this.items = items;
        this.rights = rights;
        this.topics = topics;
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.units = units;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(Names names, Instant at) {}

    /** How long a text takes: to read for oneself, and to say at the pace of the station. */
    public record Length(int syllables, int reading, int speaking, int pace) {}

    /** What is wrong in a Vietnamese text, without what was let stand in this item. */
    public List<Remark> read(Item item, Manuscript text) {
        if (!item.language().equals("vi")) return List.of();
        var let = new HashSet<String>();
        for (var each : terms.ignored(item.id())) let.add(each.rule() + " " + each.wrong());
        return Lint.of(lines(text), names(item.campaign())).stream()
                .filter(remark -> !let.contains(remark.rule() + " " + remark.wrong()))
                .toList();
    }

    public Length length(Item item, Manuscript text) {
        int syllables = Spoken.syllables(text.words());
        int pace = terms.pace(item.unit(), item.language());
        return new Length(syllables, Spoken.reading(syllables), Spoken.seconds(syllables, pace), pace);
    }

    /** Lets a remark stand, with the reason. */
    @Transactional
    public Optional<Refusal> ignore(ItemId id, Rule rule, String wrong, String reason, Me me) {
        var item = items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        var asker = rights.asker(item, me);
        if (!asker.writes() && !asker.checks()) return Optional.of(Refusal.NOT_YOUR_UNIT);
        if (reason.isBlank()) return Optional.of(Refusal.REASON_MISSING);
        terms.ignore(id, rule, wrong, reason.strip(), clock.instant(), me);
        record(
                item,
                me,
                "content.remark.ignored",
                Map.of("title", item.title(), "wrong", wrong, "reason", reason.strip()));
        return Optional.empty();
    }

    /** Sets how fast the desk of the item reads out its language. */
    @Transactional
    public Optional<Refusal> pace(ItemId id, int syllables, Me me) {
        var item = items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        if (!rights.asker(item, me).checks()) return Optional.of(Refusal.NOT_IN_CHARGE);
        if (syllables < 60 || syllables > 400) return Optional.of(Refusal.PACE_IMPOSSIBLE);
        terms.setPace(item.unit(), item.language(), syllables);
        record(
                item,
                me,
                "content.pace.set",
                Map.of("syllables", String.valueOf(syllables), "language", item.language()));
        return Optional.empty();
    }

    /** Wants a word written in one way from now on; an empty {@code right} lets it go. */
    @Transactional
    public Optional<Refusal> term(CampaignId campaign, String wrong, String right, Me me) {
        if (!topics.writes(campaign, me)) return Optional.of(Refusal.NOT_IN_CHARGE);
        if (wrong.isBlank() || wrong.strip().equals(right.strip())) return Optional.of(Refusal.NO_TERM);
        if (right.isBlank()) terms.remove(campaign, wrong.strip());
        else terms.add(campaign, wrong.strip(), right.strip(), clock.instant(), me);
        known.remove(campaign);
        audit.append(
                me,
                right.isBlank() ? "content.term.removed" : "content.term.set",
                "campaign:" + campaign.value(),
                campaign.value(),
                me.unit(),
                Map.of("wrong", wrong.strip(), "right", right.strip()));
        return Optional.empty();
    }

    private static List<String> lines(Manuscript text) {
        var lines = new java.util.ArrayList<String>();
        lines.add(text.title());
        for (var line : text.lines()) lines.add(Inline.plain(line));
        return lines;
    }

    Names names(CampaignId campaign) {
        var now = clock.instant();
        var kept = known.get(campaign);
        if (kept != null && kept.at().plus(FRESH).isAfter(now)) return kept.names();
        var names = gather(campaign);
        known.put(campaign, new Known(names, now));
        return names;
    }

    private Names gather(CampaignId id) {
        var today = LocalDate.now(clock);
        var campaign = campaigns.find(id).orElseThrow();
        var standing = units.on(today);
        var official = new java.util.ArrayList<String>();
        var other = new LinkedHashMap<String, String>();
        for (var unit : standing) {
            if (unit.name().contains(" ")) official.add(unit.name());
        }
        for (var unit : standing) {
            for (var alias : unit.aliases()) {
                if (alias.contains(" ") && !official.contains(alias)) other.putIfAbsent(alias, unit.name());
            }
        }
        var titles = new HashMap<String, List<String>>();
        var desks = new java.util.ArrayList<>(tasks.units(id, new Sight(true, Set.of())));
        if (!desks.contains(campaign.issuer())) desks.add(campaign.issuer());
        for (var desk : desks.stream().limit(MOST_DESKS).toList()) {
            for (var person : persons.at(desk)) {
                titles.put(
                        person.name(),
                        person.postsOn(today).stream().map(post -> post.title()).toList());
            }
        }
        return new Names(official, other, former(standing, campaign.confirmedOn(), today), titles, terms.of(id));
    }

    /** Units that are no more, and what took them over. */
    private Map<String, String> former(List<Unit> standing, LocalDate then, LocalDate today) {
        var now = new HashSet<UnitId>();
        var names = new HashSet<String>();
        for (var unit : standing) {
            now.add(unit.id());
            names.add(unit.name());
        }
        var former = new LinkedHashMap<String, String>();
        for (var day : List.of(then, today.minusYears(1), today.minusYears(2))) {
            for (var unit : units.on(day)) {
                if (now.contains(unit.id()) || names.contains(unit.name()) || former.containsKey(unit.name())) continue;
                var heirs = units.successors(unit.id()).stream().map(Unit::name).toList();
                if (!heirs.isEmpty()) former.put(unit.name(), String.join(", ", heirs));
            }
        }
        return former;
    }

    private void record(Item item, Me me, String act, Map<String, String> details) {
        audit.append(
                me,
                act,
                item.id().subject(),
                item.campaign().value(),
                item.unit().value(),
                details);
    }
}
