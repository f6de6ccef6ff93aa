package loa.translation.carried;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import loa.content.Inline.Run;
import loa.media.Media;
import loa.media.MediaId;
import loa.translation.GlossaryDesk;
import loa.translation.MarkBar;
import loa.translation.Mode;
import loa.translation.Segment;
import loa.translation.Translation;
import loa.translation.carried.Answers.Seal;
import loa.translation.memory.Memory;
import loa.translation.memory.Terms;
import loa.translation.memory.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a pack: one page with its sentences, terms and hints in it, which asks nothing of any network. */
@Component
class PackPage {

    /** More sound than this makes a file that nobody passes on. */
    private static final long MOST_SOUND = 6L << 20;

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> WORDS = List.of(
            "lead", "record", "stop", "again", "file", "back", "save", "saved", "done", "before", "denied", "hear",
            "select", "lacking");

    private final Terms terms;
    private final Memory memory;
    private final Media media;
    private final GlossaryDesk glossary;

    PackPage(Terms terms, Memory memory, Media media, GlossaryDesk glossary) {
        this.terms = terms;
        this.memory = memory;
        this.media = media;
        this.glossary = glossary;
    }

    private record Data(
            String format,
            Seal seal,
            String signature,
            String title,
            String language,
            boolean wantsWords,
            boolean wantsVoice,
            List<Map<String, String>> scripts,
            List<Sentence> sentences,
            Map<String, String> words) {}

    private record Sentence(
            int number,
            String source,
            String sentence,
            List<Run> runs,
            @Nullable String hint,
            List<MarkBar.Button> buttons,
            String before,
            boolean open,
            String words,
            String second,
            String back,
            @Nullable String replaced,
            @Nullable String reason,
            List<Map<String, String>> terms,
            List<Map<String, String>> hints) {}

    byte[] of(
            Translation translation,
            List<Segment> segments,
            Seal seal,
            String signature,
            Function<Segment, String> state) {
        var known = terms.of(translation.language());
        var sound = new Sound();
        var sentences = new ArrayList<Sentence>();
        for (var segment : segments) {
            var source = segment.source().words();
            var open = segment.state() == Segment.State.OPEN;
            var bar = MarkBar.of("", segment.source());
            sentences.add(new Sentence(
                    segment.ordinal() + 1,
                    segment.source().sha256(),
                    source,
                    segment.source().runs(),
                    bar.map(MarkBar::hint).orElse(null),
                    bar.map(MarkBar::buttons).orElse(List.of()),
                    state.apply(segment),
                    open,
                    segment.words(),
                    segment.second(),
                    segment.back(),
                    segment.isStale() ? segment.beforeSource() : null,
                    segment.reason(),
                    Wording.terms(source, known).stream()
                            .map(term -> map(
                                    "source",
                                    term.source(),
                                    "words",
                                    term.words(),
                                    "voice",
                                    term.voice() == null ? "" : sound.of(term.voice())))
                            .toList(),
                    open
                            ? memory.like(translation.language(), source).stream()
                                    .map(match -> map(
                                            "percent",
                                            match.percent() + "%",
                                            "source",
                                            match.source(),
                                            "words",
                                            match.words()))
                                    .toList()
                            : List.of()));
        }
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, msg("translation.pack.page." + word)));
        var data = new Data(
                Answers.FORMAT,
                seal,
                signature,
                translation.title(),
                msg("plan.language." + translation.language()),
                translation.mode() != Mode.SPOKEN,
                translation.mode() != Mode.WRITTEN,
                translation.scripts().stream()
                        .map(script -> map(
                                "tag",
                                script.tag(),
                                "name",
                                script.isNamed() ? msg(script.words()) : translation.language()))
                        .toList(),
                sentences,
                words);
        var font = translation.language().equals("blt")
                ? "@font-face{font-family:\"Noto Sans Tai Viet\";src:url(data:font/woff2;base64,"
                        + base64("static/assets/fonts/noto-sans-tai-viet-400.woff2")
                        + ")}"
                : "";
        return text("loa/translation/carried/pack.html")
                .replace("{{title}}", escaped(translation.title()))
                .replace("{{style}}", font + text("loa/translation/carried/pack.css"))
                // What closes a script in a text must not close this one.
                .replace("{{data}}", JSON.writeValueAsString(data).replace("<", "\\u003c"))
                .replace("{{script}}", text("loa/translation/carried/pack.js") + text("static/assets/marks.js"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Terms as they are said, each once, as long as there is room. */
    private final class Sound {

        private final Map<MediaId, String> known = new LinkedHashMap<>();
        private long bytes;

        String of(MediaId id) {
            return known.computeIfAbsent(
                    id,
                    _ -> media.find(id)
                            .filter(medium -> bytes + medium.bytes() <= MOST_SOUND)
                            .flatMap(medium -> glossary.voice(medium).map(resource -> {
                                try {
                                    var content = resource.getContentAsByteArray();
                                    bytes += content.length;
                                    return "data:" + medium.kind().contentType() + ";base64,"
                                            + Base64.getEncoder().encodeToString(content);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }))
                            .orElse(""));
        }
    }

    private static Map<String, String> map(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String resource) {
        try {
            return Base64.getEncoder().encodeToString(new ClassPathResource(resource).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
