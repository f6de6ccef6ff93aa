package loa.translation.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import loa.content.Inline.Look;
import org.jspecify.annotations.Nullable;

/** One unit of an XLIFF file as it is read. Whatever codes another program wrote, dropped or left open, the words stay. */
final class XliffUnit {

    private record Code(String id, Look look, @Nullable String at) {
        static final Code NONE = new Code("", Look.PLAIN, null);
    }

    private final @Nullable String id;
    private final Stretches source = new Stretches();
    private final Stretches target = new Stretches();
    private final Map<String, String> data = new HashMap<>();
    private final Map<String, Code> known = new HashMap<>();
    /** Codes that enclose what is read now, the innermost last. */
    private final Deque<Code> within = new ArrayDeque<>();

    private final List<Code> begun = new ArrayList<>();
    private @Nullable Stretches now;
    /** What stands between segments, until its translation is read, which may be missing because it is the same. */
    private @Nullable Stretches between;

    private @Nullable String datum;

    XliffUnit() {
        this(null);
    }

    XliffUnit(@Nullable String id) {
        this.id = id;
    }

    void begin(String name, Function<String, @Nullable String> attributes) {
        switch (name) {
            case "data" -> datum = attributes.apply("id");
            case "ignorable" -> between = new Stretches();
            case "source" -> turn(source);
            case "target" -> {
                turn(target);
                between = null;
            }
            case "pc" -> within.addLast(now == null ? Code.NONE : code(attributes));
            case "sc" -> {
                if (now != null) begun.add(code(attributes));
            }
            case "ec" -> begun.removeIf(code -> code.id().equals(attributes.apply("startRef")));
            case "cp" -> character(attributes.apply("hex"));
            default -> {}
        }
    }

    private void turn(Stretches next) {
        now = next;
        within.clear();
        begun.clear();
    }

    void end(String name) {
        switch (name) {
            case "data" -> datum = null;
            case "ignorable" -> {
                if (between != null) target.addAll(between);
                between = null;
            }
            case "source", "target" -> now = null;
            case "pc" -> within.pollLast();
            default -> {}
        }
    }

    void text(String words) {
        if (datum != null) data.merge(datum, words, String::concat);
        if (now == null) return;
        var code = code();
        now.add(words, code.look(), code.at());
        if (between != null && now == source) between.add(words, code.look(), code.at());
    }

    /** The one that counts where several enclose the words: a link before all, else the innermost that says something. */
    private Code code() {
        var code = Code.NONE;
        var all = new ArrayList<>(begun);
        all.addAll(within);
        for (var each : all) {
            if (each.look() == Look.LINK || each.look() != Look.PLAIN && code.look() != Look.LINK) code = each;
        }
        return code;
    }

    /** By what it says itself, else by the code of the same name in the source. */
    private Code code(Function<String, @Nullable String> attributes) {
        var name = attributes.apply("id");
        var own = name == null ? "" : name;
        var address = data.get(attributes.apply("dataRefStart"));
        if (address == null) address = data.get(attributes.apply("dataRef"));
        Code code;
        if ("xlf:b".equals(attributes.apply("subType"))) code = new Code(own, Look.BOLD, null);
        else if ("xlf:i".equals(attributes.apply("subType"))) code = new Code(own, Look.ITALIC, null);
        else if ("link".equals(attributes.apply("type")) && address != null) code = new Code(own, Look.LINK, address);
        else code = now == target ? known.getOrDefault(own, Code.NONE) : Code.NONE;
        if (now == source) known.put(own, code);
        return code.id().equals(own) ? code : new Code(own, code.look(), code.at());
    }

    private void character(@Nullable String hex) {
        try {
            if (hex != null) text(Character.toString(Integer.parseInt(hex, 16)));
        } catch (IllegalArgumentException e) {
            // No character: nothing to read.
        }
    }

    Optional<Pair> pair() {
        return id == null ? Optional.empty() : Optional.of(new Pair(id, source.stripped(), target.stripped()));
    }
}
