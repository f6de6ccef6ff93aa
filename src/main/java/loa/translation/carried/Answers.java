package loa.translation.carried;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a translator did in a pack.
 *
 * @param seal what this installation signed when it made the pack
 */
record Answers(Seal seal, byte[] signature, List<Entry> entries) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int LONGEST = 4000;

    /** For whom and for which translation a pack was made. */
    record Seal(UUID pack, UUID translation, UUID person, String name) {

        byte[] bytes() {
            return ("loa-translation-pack/1\n" + pack + "\n" + translation + "\n" + person + "\n" + name)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /**
     * One sentence.
     *
     * @param source hash of the sentence of the original
     * @param before what stood in it when the pack was made
     * @param at when it was done, in milliseconds
     */
    record Entry(
            String source,
            String sentence,
            String before,
            long at,
            String words,
            String second,
            String back,
            byte @Nullable [] voice) {

        /** What will stand in a sentence with this recording: one that was not spoken again keeps its own. */
        String over(@Nullable String standing) {
            return State.sha256(words, second, back, voice == null ? standing : State.sha256(voice));
        }

        /** What it says: the same however often it is sent. */
        String sha256() {
            return State.sha256(words, second, back, voice == null ? null : State.sha256(voice));
        }
    }

    private record Stored(
            @Nullable String format,
            @Nullable Seal seal,
            @Nullable String signature,
            @Nullable List<StoredEntry> entries) {}

    private record StoredEntry(
            @Nullable String source,
            @Nullable String sentence,
            @Nullable String before,
            long at,
            @Nullable String words,
            @Nullable String second,
            @Nullable String back,
            @Nullable String voice) {}

    static final String FORMAT = "loa-translation-answers";

    /** Reads a file; empty: it is none. */
    static Optional<Answers> read(byte[] file) {
        try {
            var stored = JSON.readValue(file, Stored.class);
            if (stored == null || !FORMAT.equals(stored.format())) return Optional.empty();
            var seal = stored.seal();
            if (seal == null || stored.signature() == null || stored.entries() == null) return Optional.empty();
            var entries = new ArrayList<Entry>();
            for (var entry : stored.entries()) {
                if (entry == null || entry.source() == null || entry.before() == null) return Optional.empty();
                entries.add(new Entry(
                        entry.source(),
                        words(entry.sentence()),
                        entry.before(),
                        entry.at(),
                        words(entry.words()),
                        words(entry.second()),
                        words(entry.back()),
                        entry.voice() == null ? null : Base64.getDecoder().decode(entry.voice())));
            }
            return Optional.of(new Answers(seal, HexFormat.of().parseHex(stored.signature()), entries));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String words(@Nullable String words) {
        var own = words == null ? "" : words.strip();
        return own.length() > LONGEST ? own.substring(0, LONGEST) : own;
    }
}
