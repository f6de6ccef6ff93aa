package loa.content.topic;

import java.util.List;
import loa.plan.compiler.CompiledPlan.ChannelKind;

/** Over which channels and in which languages a plan wants its topics told; Vietnamese first. */
public record Scope(List<ChannelKind> channels, List<String> languages) {

    public Scope {
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
    }
}
