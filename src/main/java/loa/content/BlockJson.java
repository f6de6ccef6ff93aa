package loa.content;

import java.util.List;
import java.util.UUID;
import loa.content.Block.*;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Pieces of a manuscript as they stand in a column. */
final class BlockJson {

    private static final JsonMapper JSON = new JsonMapper();

    private BlockJson() {}

    /** One piece, whatever its kind. */
    record Stored(
            String kind,
            String id,
            @Nullable String text,
            @Nullable Integer level,
            @Nullable List<String> points,
            @Nullable String source,
            @Nullable UUID media,
            @Nullable List<List<String>> rows) {

        static Stored of(Block block) {
            return switch (block) {
                case Heading h -> new Stored("heading", h.id(), h.text(), h.level(), null, null, null, null);
                case Paragraph p -> new Stored("paragraph", p.id(), p.text(), null, null, null, null, null);
                case Listing l ->
                    new Stored(l.numbered() ? "numbered" : "bullets", l.id(), null, null, l.points(), null, null, null);
                case Quotation q -> new Stored("quotation", q.id(), q.text(), null, null, q.source(), null, null);
                case Picture p ->
                    new Stored(
                            "picture",
                            p.id(),
                            p.caption(),
                            null,
                            null,
                            null,
                            p.media().value(),
                            null);
                case Grid g -> new Stored("grid", g.id(), null, null, null, null, null, g.rows());
            };
        }

        Block block() {
            return switch (kind) {
                case "heading" -> new Heading(id, level == null ? 2 : level, words());
                case "paragraph" -> new Paragraph(id, words());
                case "numbered", "bullets" ->
                    new Listing(id, kind.equals("numbered"), points == null ? List.of() : points);
                case "quotation" -> new Quotation(id, words(), source == null ? "" : source);
                case "picture" -> new Picture(id, new MediaId(java.util.Objects.requireNonNull(media)), words());
                case "grid" -> new Grid(id, rows == null ? List.of() : rows);
                default -> throw new IllegalStateException("piece of kind " + kind);
            };
        }

        private String words() {
            return text == null ? "" : text;
        }
    }

    static String write(List<Block> blocks) {
        return JSON.writeValueAsString(blocks.stream().map(Stored::of).toList());
    }

    static List<Block> read(String json) {
        return List.of(JSON.readValue(json, Stored[].class)).stream()
                .map(Stored::block)
                .toList();
    }
}
