package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import loa.plan.compiler.CompiledPlan.ChannelKind;

/** The channels a text names. */
final class ChannelWords {

    private static final Lexicon<ChannelKind> CHANNELS = Lexicon.read("channels.txt", ChannelKind::valueOf);

    private ChannelWords() {}

    /** Each channel once, where it is named first. */
    static List<Found<ChannelKind>> in(Words words, int from, int to) {
        var found = new EnumMap<ChannelKind, Found<ChannelKind>>(ChannelKind.class);
        for (var hit : CHANNELS.in(words, from, to)) {
            var kind = hit.value();
            if (kind == null || isPartOfName(words, hit)) continue;
            found.putIfAbsent(kind, Found.certain(kind, "channel.word", words.span(hit.from(), hit.to())));
        }
        return new ArrayList<>(found.values());
    }

    static List<Found<ChannelKind>> in(Words words) {
        return in(words, 0, words.count());
    }

    /** A single common word in the middle of a name is none: {@code Nhà hát Đài}. */
    private static boolean isPartOfName(Words words, Lexicon.Hit<ChannelKind> hit) {
        boolean single = hit.to() == hit.from() + 1;
        return single && words.isGlued(hit.from()) && !words.is(hit.from() - 1, "(") && !words.is(hit.from() - 1, "\"");
    }
}
