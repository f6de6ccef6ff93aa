package loa.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import loa.media.MediaId;

/**
 * The words and pictures of an item in one language.
 *
 * @param lead what stands before the text: "sapo"; may be empty
 */
public record Manuscript(String title, String lead, List<Block> blocks) {

    public static final Manuscript EMPTY = new Manuscript("", "", List.of());

    public Manuscript {
        blocks = List.copyOf(blocks);
    }

    /** All words in reading order, a piece a line, without marks. */
    public String words() {
        var words = new StringJoiner("\n");
        words.add(title);
        if (!lead.isEmpty()) words.add(Inline.plain(lead));
        blocks.forEach(block -> words.add(block.words()));
        return words.toString();
    }

    public List<MediaId> pictures() {
        return blocks.stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).media())
                .toList();
    }

    /** The same with each line of text rewritten. */
    public Manuscript rewritten(UnaryOperator<String> line) {
        return new Manuscript(
                title,
                line.apply(lead),
                blocks.stream().map(block -> rewritten(block, line)).toList());
    }

    private static Block rewritten(Block block, UnaryOperator<String> line) {
        return switch (block) {
            case Block.Heading h -> new Block.Heading(h.id(), h.level(), line.apply(h.text()));
            case Block.Paragraph p -> new Block.Paragraph(p.id(), line.apply(p.text()));
            case Block.Listing l ->
                new Block.Listing(
                        l.id(), l.numbered(), l.points().stream().map(line).toList());
            case Block.Quotation q -> new Block.Quotation(q.id(), line.apply(q.text()), line.apply(q.source()));
            case Block.Picture p -> new Block.Picture(p.id(), p.media(), line.apply(p.caption()));
            case Block.Grid g ->
                new Block.Grid(
                        g.id(),
                        g.rows().stream()
                                .map(row -> row.stream().map(line).toList())
                                .toList());
        };
    }

    /** Every line of text that may hold marks. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        rewritten(line -> {
            lines.add(line);
            return line;
        });
        return lines;
    }

    /**
     * The hash of what a reader gets, in this language: kind and words of each piece, and which photo; not the ids of pieces.
     * What is approved is approved under it, so that a changed word is not.
     */
    public String sha256(String language) {
        var canon = new Canon().add("loa-edition/1").add(language).add(title).add(lead);
        for (var block : blocks) {
            switch (block) {
                case Block.Heading h -> canon.add("heading" + h.level()).add(h.text());
                case Block.Paragraph p -> canon.add("paragraph").add(p.text());
                case Block.Listing l ->
                    canon.add(l.numbered() ? "numbered" : "bullets").add(l.points());
                case Block.Quotation q -> canon.add("quotation").add(q.text()).add(q.source());
                case Block.Picture p ->
                    canon.add("picture").add(p.media().value().toString()).add(p.caption());
                case Block.Grid g -> {
                    canon.add("grid").add(Integer.toString(g.rows().size()));
                    g.rows().forEach(canon::add);
                }
            }
        }
        return canon.sha256();
    }

    /** Fields one after the other, each with its length, so that no two manuscripts are written alike. */
    private static final class Canon {

        private final MessageDigest digest;

        Canon() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        Canon add(String field) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            return this;
        }

        Canon add(List<String> fields) {
            add(Integer.toString(fields.size()));
            fields.forEach(this::add);
            return this;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
