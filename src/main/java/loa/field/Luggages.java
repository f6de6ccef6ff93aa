package loa.field;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.evidence.Drafts;
import loa.field.Luggage.Choice;
import loa.field.Luggage.Clause;
import loa.field.Luggage.Open;
import loa.field.Luggage.Plan;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.platform.view.Words;
import loa.work.Almanac;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.Decision;
import loa.work.DecisionDesk;
import loa.work.Due;
import loa.work.MyWork;
import loa.work.MyWork.Item;
import loa.work.Progress;
import loa.work.TaskRights;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Packs for a person, or a unit, what they take along. */
@Component
public class Luggages {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_CAMPAIGNS = 12;
    private static final List<String> SAID = List.of(
            "BEGIN",
            "LATE",
            "PROVE",
            "REFUSED",
            "REPORT",
            "SAY",
            "SENT",
            "WAITING",
            "cancel",
            "carried",
            "failed",
            "full",
            "leave",
            "left",
            "look",
            "noDevice",
            "old",
            "ordersBad",
            "ordersRead",
            "past",
            "photos",
            "refused",
            "signIn",
            "today",
            "tried",
            "waiting");

    private final MyWork work;
    private final TaskRights rights;
    private final Campaigns campaigns;
    private final DecisionDesk decisions;
    private final Progress progress;
    private final Units units;
    private final Drafts drafts;
    private final Almanac almanac;
    private final Settings settings;

    Luggages(
            MyWork work,
            TaskRights rights,
            Campaigns campaigns,
            DecisionDesk decisions,
            Progress progress,
            Units units,
            Drafts drafts,
            Almanac almanac,
            Settings settings) {
        this.work = work;
        this.rights = rights;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.progress = progress;
        this.units = units;
        this.drafts = drafts;
        this.almanac = almanac;
        this.settings = settings;
    }

    /** Of a person: what their unit has to do, and the plans it follows from. */
    public Luggage of(Me me) {
        var items = work.of(rights.atHome(me));
        var seen = rights.campaigns(me);
        var drafts = this.drafts.of(me.person()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(task -> task.value().toString())))
                .map(each -> new Luggage.Draft(
                        each.getKey().value(),
                        each.getValue().typed().words(),
                        each.getValue().typed().links(),
                        each.getValue().typed().place(),
                        each.getValue().files().size()))
                .toList();
        return pack(me.person(), me.name(), new UnitId(me.unit()), me.unitName(), items, seen, drafts);
    }

    /** Of a unit, for a pack that somebody carries there. */
    public Luggage of(Unit unit, CampaignId campaign) {
        var items = work.of(List.of(unit.id())).stream()
                .filter(item -> item.task().campaign().equals(campaign))
                .toList();
        return pack(unit.id().value(), "", unit.id(), unit.name(), items, List.of(campaign), List.of());
    }

    /** The plan of a campaign, for whoever takes part in it. */
    public Plan plan(CampaignId id, Me me) {
        rights.sight(id, me);
        return plan(id);
    }

    /** The plan of a campaign. */
    public Plan plan(CampaignId id) {
        var title = campaigns.find(id).orElseThrow().title();
        return new Plan(
                id.value(),
                title,
                progress.clauses(id).stream()
                        .map(clause -> new Clause(clause.id(), clause.label(), clause.kind(), clause.words()))
                        .toList());
    }

    private Luggage pack(
            UUID person,
            String name,
            UnitId home,
            String unit,
            List<Item> items,
            Collection<CampaignId> seen,
            List<Luggage.Draft> drafts) {
        var names = units.findAll(items.stream().map(item -> item.task().unit()).collect(Collectors.toSet()));
        var wanted = new LinkedHashSet<CampaignId>();
        for (var item : items) wanted.add(item.task().campaign());
        wanted.addAll(seen);
        return new Luggage(
                person,
                name,
                unit,
                settings.zone().getId(),
                items.stream().map(item -> task(item, home, names)).toList(),
                wanted.stream()
                        .limit(MOST_CAMPAIGNS)
                        .flatMap(id -> campaign(id).stream())
                        .toList(),
                Arrays.stream(QuantityUnit.values())
                        .map(each -> new Choice(each.name(), msg("evidence.unit." + each)))
                        .toList(),
                drafts,
                said());
    }

    private static Map<String, String> said() {
        var words = new TreeMap<String, String>();
        for (var key : SAID) words.put(key, msg("field.script." + key));
        return words;
    }

    private Luggage.Task task(Item item, UnitId home, Map<UnitId, Unit> names) {
        var row = item.task();
        var owner = names.get(row.unit());
        return new Luggage.Task(
                row.id().value(),
                row.campaign().value(),
                row.clause(),
                what(row.actions(), row.words()),
                row.words(),
                row.unit().equals(home) || owner == null ? null : owner.name(),
                item.shared(),
                row.state().name(),
                msg("work.state." + row.state()),
                kind(row.state()),
                row.reason(),
                row.due().on(),
                due(row.due(), item.eventWord()),
                row.person(),
                Showing.words(row.actions()));
    }

    private Optional<Luggage.Campaign> campaign(CampaignId id) {
        return campaigns
                .find(id)
                .map(found -> new Luggage.Campaign(
                        id.value(),
                        found.title(),
                        found.eventName(),
                        found.startsOn(),
                        found.endsOn(),
                        hash(JSON.writeValueAsString(plan(id))),
                        decisions.of(id).stream()
                                .map(each -> new Open(each.matter(), answer(each)))
                                .toList()));
    }

    private static @Nullable String answer(Decision decision) {
        var answered = decision.answer();
        if (answered == null) return null;
        var words = msg("field.decided." + answered.answer());
        return answered.words() == null || answered.words().isBlank() ? words : words + ": " + answered.words();
    }

    /** Without how far away it is, which changes every day. */
    private String due(Due due, String eventWord) {
        return due.on() == null ? Due.sentence(due.saying(eventWord)) : Days.said(due.on(), almanac.today());
    }

    private static String what(List<Action> actions, String words) {
        var said = actions.stream()
                .filter(action -> Words.has("plan.word.Action." + action))
                .map(action -> msg("plan.word.Action." + action))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? words : Due.sentence(said);
    }

    private static String kind(TaskState state) {
        return switch (state) {
            case WAITING, SUBMITTED -> "warn";
            case READY, NOT_APPLICABLE -> "mute";
            case RUNNING -> "info";
            case RETURNED -> "bad";
            case PROVED -> "ok";
        };
    }

    /** The first half of the hash, which is plenty to tell two versions apart. */
    public static String hash(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
