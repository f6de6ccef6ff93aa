package loa.content.web;

import static loa.platform.view.Words.msg;

import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import loa.content.Genre;
import loa.content.Items.Filed;
import loa.content.Tags;
import loa.content.topic.Topic;
import loa.content.topic.Topics;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.platform.view.Words;
import loa.work.CampaignFrame;
import loa.work.CampaignId;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the form of an item, and reads it back. */
@Component
class ItemForms {

    private static final Comparator<Unit> BY_NAME =
            Comparator.comparing(Unit::name, Collator.getInstance(Locale.of("vi")));
    private static final int LONGEST = 110;

    private final Topics topics;
    private final TaskList tasks;
    private final Units units;
    private final Rights rights;

    ItemForms(Topics topics, TaskList tasks, Units units, Rights rights) {
        this.topics = topics;
        this.tasks = tasks;
        this.units = units;
        this.rights = rights;
    }

    /** The form of an item that begins, filled with what the address or the last try says. */
    ItemForm fresh(CampaignFrame frame, MultiValueMap<String, String> typed, @Nullable String refusal, Me me) {
        var path = frame.campaign().path() + "/content";
        return form(frame, path, false, refusal, typed, path, me);
    }

    /** The form of an item that is there. */
    ItemForm of(
            CampaignFrame frame, Filed filed, MultiValueMap<String, String> typed, @Nullable String refusal, Me me) {
        var path = filed.item().id().path();
        return form(frame, path + "/file", true, refusal, typed, path, me);
    }

    private ItemForm form(
            CampaignFrame frame,
            String action,
            boolean started,
            @Nullable String refusal,
            MultiValueMap<String, String> typed,
            String back,
            Me me) {
        var campaign = frame.campaign().id();
        var scope = topics.scope(campaign);
        var known = topics.of(campaign);
        var desk = first(typed, "unit").isEmpty() ? me.unit().toString() : first(typed, "unit");
        return new ItemForm(
                action,
                started,
                refusal,
                started || refusal != null ? first(typed, "title") : title(known, typed),
                choices(
                        List.of(Genre.values()),
                        Genre::name,
                        each -> msg("content.genre." + each),
                        values(typed, "genre")),
                choices(
                        started ? List.of() : desks(frame, me),
                        unit -> unit.id().value().toString(),
                        Unit::name,
                        Set.of(desk)),
                choices(
                        known,
                        topic -> topic.clause(),
                        topic -> topic.clause() + " · " + shortened(topic.words()),
                        values(typed, "topic")),
                tasks(campaign, frame.sight(), typed, me),
                choices(List.of(Phase.values()), Phase::name, ItemForms::phase, values(typed, "phase")),
                choices(scope.channels(), ChannelKind::name, ItemForms::channel, values(typed, "channel")),
                choices(
                        scope.languages(),
                        each -> each,
                        ItemForms::language,
                        languages(typed, !started && refusal == null)),
                choices(communes(campaign), unit -> unit.id().value().toString(), Unit::name, values(typed, "commune")),
                first(typed, "dueOn"),
                first(typed, "slot"),
                back);
    }

    /** What an item on one topic may be called until somebody finds better words. */
    private static String title(List<Topic> known, MultiValueMap<String, String> typed) {
        var said = first(typed, "title");
        var wanted = values(typed, "topic");
        if (!said.isEmpty() || wanted.size() != 1) return said;
        return known.stream()
                .filter(topic -> wanted.contains(topic.clause()))
                .map(topic -> shortened(topic.words()))
                .findFirst()
                .orElse("");
    }

    /** Whether there is a desk at which the person may begin an item. */
    boolean begins(CampaignFrame frame, Me me) {
        return !desks(frame, me).isEmpty();
    }

    /** The units at whose desk the person may begin an item: their own first. */
    private List<Unit> desks(CampaignFrame frame, Me me) {
        var campaign = frame.campaign().id();
        var able = rights.units(me, Power.DO_TASK, campaign.value());
        var taking = tasks.units(campaign, new Sight(true, Set.of()));
        var ids = new LinkedHashSet<UnitId>();
        if (able.contains(new UnitId(me.unit())) || frame.runs()) ids.add(new UnitId(me.unit()));
        for (var unit : taking) if (frame.runs() || able.contains(unit)) ids.add(unit);
        var found = units.findAll(ids);
        var home = found.get(new UnitId(me.unit()));
        var rest = found.values().stream()
                .filter(unit -> unit != home)
                .sorted(BY_NAME)
                .toList();
        var all = new ArrayList<Unit>();
        if (home != null) all.add(home);
        all.addAll(rest);
        return all;
    }

    /** The communes that take part in the campaign, by name. */
    List<Unit> communes(CampaignId campaign) {
        return units.findAll(tasks.units(campaign, new Sight(true, Set.of()))).values().stream()
                .filter(unit -> unit.kind().isGrassroots())
                .sorted(BY_NAME)
                .toList();
    }

    private List<Choice> tasks(CampaignId campaign, Sight sight, MultiValueMap<String, String> typed, Me me) {
        var wanted = values(typed, "task");
        var own = TaskFilter.of(me.unit(), null);
        return tasks.find(campaign, sight, own, List.of()).rows().stream()
                .map(row -> {
                    var id = row.id().value().toString();
                    return new Choice(id, row.clause() + " · " + shortened(row.words()), wanted.contains(id));
                })
                .toList();
    }

    /** Where the form says that the item belongs; what it holds besides what is offered is left out. */
    Tags tags(MultiValueMap<String, String> typed, CampaignId campaign) {
        var known = topics.of(campaign).stream().map(topic -> topic.clause()).toList();
        return new Tags(
                typed.getOrDefault("topic", List.of()).stream()
                        .filter(known::contains)
                        .distinct()
                        .toList(),
                ids(typed, "task"),
                enums(Phase.values(), typed, "phase"),
                enums(ChannelKind.values(), typed, "channel"),
                typed.getOrDefault("language", List.of()).stream()
                        .filter(each -> each.matches("[a-z]{2,3}(-[A-Za-z]{2,8})?"))
                        .distinct()
                        .toList(),
                ids(typed, "commune"));
    }

    static @Nullable LocalDate day(MultiValueMap<String, String> typed, String name) {
        try {
            return first(typed, name).isEmpty() ? null : LocalDate.parse(first(typed, name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Integer number(MultiValueMap<String, String> typed, String name) {
        var text = first(typed, name);
        return text.matches("\\d{1,5}") && Integer.parseInt(text) > 0 ? Integer.valueOf(text) : null;
    }

    static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String phase(Phase phase) {
        return msg("content.phase." + phase);
    }

    static String channel(ChannelKind channel) {
        return msg("plan.word.ChannelKind." + channel);
    }

    static String language(String tag) {
        if (tag.equals("vi")) return msg("content.language.vi");
        var key = "plan.language." + tag;
        return Words.has(key) ? msg("content.language.other", msg(key)) : tag;
    }

    static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    static String shortened(String words) {
        if (words.length() <= LONGEST) return words;
        return words.substring(0, words.lastIndexOf(' ', LONGEST)) + " …";
    }

    /** The original is Vietnamese unless a person says otherwise. */
    private static Set<String> languages(MultiValueMap<String, String> typed, boolean fresh) {
        var said = new HashSet<>(values(typed, "language"));
        if (fresh || said.isEmpty()) said.add("vi");
        return said;
    }

    private static Set<String> values(MultiValueMap<String, String> typed, String name) {
        return Set.copyOf(typed.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .toList());
    }

    private static List<UUID> ids(MultiValueMap<String, String> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .map(ItemForms::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static <E extends Enum<E>> List<E> enums(E[] all, MultiValueMap<String, String> typed, String name) {
        var said = values(typed, name);
        return Arrays.stream(all).filter(each -> said.contains(each.name())).toList();
    }

    static <T> List<Choice> choices(
            Collection<T> all, Function<T, String> value, Function<T, String> words, Set<String> chosen) {
        return all.stream()
                .map(each -> new Choice(value.apply(each), words.apply(each), chosen.contains(value.apply(each))))
                .toList();
    }
}
