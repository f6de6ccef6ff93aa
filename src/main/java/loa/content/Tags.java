package loa.content;

import java.util.List;
import java.util.UUID;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;

/**
 * Where an item belongs in the plan and to whom it speaks.
 *
 * @param topics clauses of kind TOPIC
 * @param tasks tasks it is made for
 * @param languages tags of the languages it comes in, the original first
 * @param communes units it is meant for; empty: all
 */
public record Tags(
        List<String> topics,
        List<UUID> tasks,
        List<Phase> phases,
        List<ChannelKind> channels,
        List<String> languages,
        List<UUID> communes) {

    public Tags {
        topics = List.copyOf(topics);
        tasks = List.copyOf(tasks);
        phases = List.copyOf(phases);
        channels = List.copyOf(channels);
        languages = languages.isEmpty() ? List.of("vi") : List.copyOf(languages);
        communes = List.copyOf(communes);
    }
}
