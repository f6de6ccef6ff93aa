package loa.plan.advice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.platform.view.Words;

/** What a plan wants and charges nobody with: a channel, a translation, the telling of a topic. */
final class Gaps {

    private static final Set<Action> TELLS = EnumSet.of(
            Action.PRODUCE,
            Action.PUBLISH,
            Action.BROADCAST,
            Action.INFORM,
            Action.GUIDE,
            Action.DIRECT,
            Action.EXHIBIT,
            Action.DISPLAY,
            Action.HONOUR,
            Action.NOTIFY);

    /** Actions that use a channel even where a duty does not name it. */
    private static final Map<ChannelKind, Set<Action>> CARRIED = new EnumMap<>(Map.of(
            ChannelKind.MEETING, EnumSet.of(Action.INFORM, Action.GUIDE, Action.DIRECT),
            ChannelKind.ORAL, EnumSet.of(Action.INFORM, Action.GUIDE, Action.DIRECT),
            ChannelKind.MASS_MEDIA, EnumSet.of(Action.PRODUCE, Action.PUBLISH, Action.BROADCAST),
            ChannelKind.PRESS, EnumSet.of(Action.PRODUCE, Action.PUBLISH),
            ChannelKind.RADIO_TV, EnumSet.of(Action.PRODUCE, Action.BROADCAST),
            ChannelKind.LOUDSPEAKER, EnumSet.of(Action.PRODUCE, Action.BROADCAST),
            ChannelKind.PORTAL, EnumSet.of(Action.PRODUCE, Action.PUBLISH),
            ChannelKind.EXHIBITION, EnumSet.of(Action.EXHIBIT),
            ChannelKind.VISUAL_DISPLAY, EnumSet.of(Action.DISPLAY, Action.DECORATE),
            ChannelKind.ART_PROGRAMME, EnumSet.of(Action.REHEARSE)));

    private static final Set<ChannelKind> SOCIAL = EnumSet.of(
            ChannelKind.ZALO, ChannelKind.FACEBOOK, ChannelKind.YOUTUBE, ChannelKind.TIKTOK, ChannelKind.SOCIAL_MEDIA);

    private final CompiledPlan plan;

    Gaps(CompiledPlan plan) {
        this.plan = plan;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        channels(findings);
        languages(findings);
        topics(findings);
        return findings;
    }

    private void channels(List<Finding> findings) {
        for (var channels : plan.channels()) {
            var idle = channels.kinds().stream().filter(kind -> !isRun(kind)).toList();
            if (idle.isEmpty()) continue;
            findings.add(Advice.warning(
                    "CHANNEL_WITHOUT_DUTY",
                    channels.clause(),
                    "Không nhiệm vụ nào dùng kênh đã nêu: "
                            + idle.stream().map(Gaps::name).collect(Collectors.joining("; ")) + ".",
                    "Giao một đơn vị phụ trách kênh này, hoặc bỏ kênh khỏi kế hoạch."));
        }
    }

    private boolean isRun(ChannelKind kind) {
        var carrying = CARRIED.getOrDefault(kind, Set.of());
        return plan.duties().stream()
                .anyMatch(duty -> duty.channels().contains(kind)
                        || duty.actions().stream().anyMatch(carrying::contains)
                        || SOCIAL.contains(kind) && duty.channels().stream().anyMatch(ChannelKind.SOCIAL_MEDIA::equals)
                        || kind == ChannelKind.SOCIAL_MEDIA
                                && duty.channels().stream().anyMatch(SOCIAL::contains)
                        || kind == ChannelKind.LEAFLET && duty.objects().contains(CompiledPlan.DutyObject.DOCUMENTS));
    }

    private static String name(ChannelKind kind) {
        return Words.in(Locale.of("vi"), "plan.word.ChannelKind." + kind);
    }

    private void languages(List<Finding> findings) {
        var wanted = new LinkedHashMap<String, String>();
        for (var duty : plan.duties()) duty.languages().forEach(tag -> wanted.putIfAbsent(tag, duty.clause()));
        plan.duties().stream()
                .filter(duty -> duty.actions().contains(Action.TRANSLATE))
                .forEach(duty -> {
                    if (duty.languages().isEmpty()) wanted.clear();
                    else duty.languages().forEach(wanted::remove);
                });
        var byClause = new LinkedHashMap<String, List<String>>();
        wanted.forEach((tag, clause) ->
                byClause.computeIfAbsent(clause, _ -> new ArrayList<>()).add("tiếng " + language(tag)));
        byClause.forEach((clause, names) -> findings.add(Advice.warning(
                "LANGUAGE_WITHOUT_TRANSLATION",
                clause,
                "Có nội dung bằng " + String.join(", ", names) + " nhưng không đơn vị nào được giao biên dịch.",
                "Giao đơn vị biên dịch và người nghe thử, hoặc ghi rõ nội dung được soạn thẳng bằng tiếng đó.")));
    }

    private static String language(String tag) {
        var key = "plan.language." + tag;
        return Words.has(key) ? Words.in(Locale.of("vi"), key) : tag;
    }

    private void topics(List<Finding> findings) {
        var telling = plan.duties().stream()
                .filter(duty -> duty.actions().stream().anyMatch(TELLS::contains))
                .toList();
        if (plan.duties().isEmpty()) return;
        for (var topic : plan.topics()) {
            boolean carried = telling.stream().anyMatch(duty -> isInPhase(duty, topic));
            if (carried) continue;
            findings.add(Advice.warning(
                    "TOPIC_WITHOUT_DUTY",
                    topic.clause(),
                    "Không nhiệm vụ tuyên truyền nào trùng giai đoạn của nội dung này, nên không ai truyền tải nó.",
                    "Giao thêm nhiệm vụ cho giai đoạn đó, hoặc chuyển nội dung sang giai đoạn khác."));
        }
    }

    private static boolean isInPhase(Duty duty, CompiledPlan.Topic topic) {
        return duty.phases().isEmpty() || topic.phases().stream().anyMatch(duty.phases()::contains);
    }
}
