package loa.content.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.content.Block;
import loa.content.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * Two hands that wrote on the same edition, brought together piece by piece: what one of them left alone is taken from the
 * other; where both wrote, a person chooses, and both stay until then.
 *
 * @param title chosen by itself where only one changed it
 */
public record Merge(Line title, Line lead, List<Part> parts) {

    /** What is taken of a part in dispute. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /** Title or lead as each side has it. */
    public record Line(String mine, String theirs, @Nullable String agreed) {

        static Line of(String base, String mine, String theirs) {
            var agreed = mine.equals(theirs) || theirs.equals(base) ? mine : mine.equals(base) ? theirs : null;
            return new Line(mine, theirs, agreed);
        }

        String chosen(Choice choice) {
            if (agreed != null) return agreed;
            return choice == Choice.THEIRS ? theirs : mine;
        }
    }

    /** A piece of the text. */
    public sealed interface Part {}

    /** Nobody disputes it; {@code from}: who wrote it, where not both. */
    public record Agreed(Block block, @Nullable Choice from) implements Part {}

    /** Both changed it; {@code null}: that side took it out. */
    public record Disputed(
            String id, @Nullable Block mine, @Nullable Block theirs) implements Part {}

    public static Merge of(Manuscript base, Manuscript mine, Manuscript theirs) {
        return new Merge(
                Line.of(base.title(), mine.title(), theirs.title()),
                Line.of(base.lead(), mine.lead(), theirs.lead()),
                parts(base.blocks(), mine.blocks(), theirs.blocks()));
    }

    private static List<Part> parts(List<Block> base, List<Block> mine, List<Block> theirs) {
        var was = byId(base);
        var own = byId(mine);
        var other = byId(theirs);
        var parts = new ArrayList<Part>();
        for (var id : order(mine, theirs)) part(id, was.get(id), own.get(id), other.get(id), parts);
        return parts;
    }

    private static void part(
            String id, @Nullable Block was, @Nullable Block mine, @Nullable Block theirs, List<Part> parts) {
        if (Objects.equals(mine, theirs)) {
            if (mine != null) parts.add(new Agreed(mine, null));
        } else if (Objects.equals(mine, was)) {
            if (theirs != null) parts.add(new Agreed(theirs, Choice.THEIRS));
        } else if (Objects.equals(theirs, was)) {
            if (mine != null) parts.add(new Agreed(mine, Choice.MINE));
        } else {
            parts.add(new Disputed(id, mine, theirs));
        }
    }

    /** Their order, with each piece of mine that they lack behind the one before it in mine. */
    private static List<String> order(List<Block> mine, List<Block> theirs) {
        var order = new ArrayList<>(theirs.stream().map(Block::id).toList());
        String before = null;
        for (var block : mine) {
            if (!order.contains(block.id())) order.add(before == null ? 0 : order.indexOf(before) + 1, block.id());
            before = block.id();
        }
        return order;
    }

    private static Map<String, Block> byId(List<Block> blocks) {
        return blocks.stream()
                .collect(Collectors.toMap(Block::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    /** Whether a person has to choose anything. */
    public boolean isDisputed() {
        return title.agreed() == null || lead.agreed() == null || parts.stream().anyMatch(Disputed.class::isInstance);
    }

    /** The text with these choices, by id of the part, {@code title} and {@code lead}; what nobody chose keeps both sides. */
    public Manuscript chosen(Map<String, Choice> choices) {
        var ids = new HashMap<>(choices);
        var blocks = new ArrayList<Block>();
        for (var part : parts) {
            switch (part) {
                case Agreed(var block, var _) -> blocks.add(block);
                case Disputed(var id, var mine, var theirs) -> {
                    var choice = ids.getOrDefault(id, Choice.BOTH);
                    boolean takesMine = mine != null && choice != Choice.THEIRS;
                    if (takesMine) blocks.add(mine);
                    if (theirs != null && choice != Choice.MINE) {
                        blocks.add(takesMine ? theirs.as(Markup.newId()) : theirs);
                    }
                }
            }
        }
        return new Manuscript(
                title.chosen(ids.getOrDefault("title", Choice.MINE)),
                lead.chosen(ids.getOrDefault("lead", Choice.MINE)),
                blocks);
    }
}
