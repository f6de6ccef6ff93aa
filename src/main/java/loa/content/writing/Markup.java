package loa.content.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loa.content.Block;
import loa.content.Block.*;
import loa.media.MediaId;

/**
 * A manuscript as plain lines that anybody can type: {@code # đề mục}, {@code ## đề mục nhỏ}, {@code - ý}, {@code 1. ý},
 * {@code > lời nói} with {@code > -- của ai}, {@code ![lời chú](mã ảnh)}, {@code | ô | ô |}; an empty line ends a paragraph.
 * Nothing else is special, so that nothing else gets in: whatever is sent becomes pieces of these kinds with clean text.
 */
public final class Markup {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)] +(.*)");
    private static final Pattern PICTURE = Pattern.compile("!\\[(.*)\\]\\(([0-9a-fA-F-]{36})\\)");
    private static final Pattern SPECIAL = Pattern.compile("\\\\|#{1,2} |[-•*] |>|\\||!\\[|\\d{1,3}[.)] ");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\ufeff]");

    private Markup() {}

    /** Clean text: composed letters, plain spaces, nothing unseen. */
    public static String clean(String text) {
        var lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]", " ");
        return UNSEEN.matcher(lines).replaceAll("").replaceAll(" {2,}", " ").replaceAll("(?m)^ +| +$", "");
    }

    /** The pieces that the lines say, with new ids. */
    public static List<Block> read(String body) {
        var blocks = new ArrayList<Block>();
        var group = new ArrayList<String>();
        for (var line : (clean(body) + "\n").split("\n", -1)) {
            if (!group.isEmpty() && (line.isEmpty() || !kind(line).goesOnAfter(kind(group.getFirst())))) {
                add(group, blocks);
                group.clear();
            }
            if (!line.isEmpty()) group.add(line);
        }
        if (!group.isEmpty()) add(group, blocks);
        return blocks;
    }

    private enum Kind {
        HEADING,
        BULLET,
        NUMBER,
        QUOTE,
        PICTURE,
        ROW,
        WORDS;

        /** Headings and pictures are a line each. */
        boolean goesOnAfter(Kind before) {
            return this == before && this != HEADING && this != PICTURE;
        }
    }

    private static Kind kind(String line) {
        if (line.startsWith("# ") || line.startsWith("## ")) return Kind.HEADING;
        if (line.startsWith("- ") || line.startsWith("• ") || line.startsWith("* ")) return Kind.BULLET;
        if (NUMBERED.matcher(line).matches()) return Kind.NUMBER;
        if (line.startsWith(">")) return Kind.QUOTE;
        if (PICTURE.matcher(line).matches()) return Kind.PICTURE;
        if (line.startsWith("|") && line.endsWith("|") && line.length() > 2) return Kind.ROW;
        return Kind.WORDS;
    }

    private static void add(List<String> lines, List<Block> blocks) {
        var id = newId();
        var first = lines.getFirst();
        switch (kind(first)) {
            case HEADING -> {
                var level = first.startsWith("## ") ? 3 : 2;
                blocks.add(new Heading(id, level, first.substring(level).strip()));
            }
            case BULLET ->
                blocks.add(new Listing(
                        id,
                        false,
                        lines.stream().map(line -> line.substring(2).strip()).toList()));
            case NUMBER ->
                blocks.add(new Listing(
                        id,
                        true,
                        lines.stream()
                                .map(line -> NUMBERED.matcher(line)
                                        .replaceFirst("$1")
                                        .strip())
                                .toList()));
            case QUOTE -> blocks.add(quotation(id, lines));
            case PICTURE -> {
                var picture = PICTURE.matcher(first);
                if (picture.matches()) {
                    blocks.add(new Picture(
                            id,
                            new MediaId(UUID.fromString(picture.group(2))),
                            picture.group(1).strip()));
                }
            }
            case ROW -> blocks.add(grid(id, lines));
            case WORDS ->
                blocks.add(new Paragraph(
                        id,
                        lines.stream()
                                .map(line -> line.startsWith("\\") ? line.substring(1) : line)
                                .collect(Collectors.joining("\n"))));
        }
    }

    private static Quotation quotation(String id, List<String> lines) {
        var words = new ArrayList<String>();
        var source = "";
        for (var line : lines) {
            var text = line.substring(1).strip();
            if (text.startsWith("-- ") || text.startsWith("— "))
                source = text.replaceFirst("^(--|—) ", "").strip();
            else if (!text.isEmpty()) words.add(text);
        }
        return new Quotation(id, String.join("\n", words), source);
    }

    private static Grid grid(String id, List<String> lines) {
        var rows = lines.stream()
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(row -> !row.stream().allMatch(cell -> cell.matches("[-: ]+")))
                .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        return new Grid(
                id,
                rows.stream()
                        .map(row -> {
                            var full = new ArrayList<>(row);
                            while (full.size() < columns) full.add("");
                            return (List<String>) full;
                        })
                        .toList());
    }

    /** The lines that {@link #read} makes these pieces of. */
    public static String write(List<Block> blocks) {
        return blocks.stream().map(Markup::write).collect(Collectors.joining("\n\n"));
    }

    private static String write(Block block) {
        return switch (block) {
            case Heading h -> (h.level() == 2 ? "# " : "## ") + h.text();
            case Paragraph p ->
                p.text()
                        .lines()
                        .map(line -> SPECIAL.matcher(line).lookingAt() ? "\\" + line : line)
                        .collect(Collectors.joining("\n"));
            case Listing l -> {
                var lines = new ArrayList<String>();
                for (var point : l.points()) lines.add((l.numbered() ? lines.size() + 1 + ". " : "- ") + point);
                yield String.join("\n", lines);
            }
            case Quotation q ->
                q.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"))
                        + (q.source().isEmpty() ? "" : "\n> -- " + q.source());
            case Picture p -> "![" + p.caption() + "](" + p.media().value() + ")";
            case Grid g ->
                g.rows().stream()
                        .map(row -> "| " + String.join(" | ", row) + " |")
                        .collect(Collectors.joining("\n"));
        };
    }

    static String newId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
