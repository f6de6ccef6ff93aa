package loa.plan.compiler.reader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document: what a paragraph, run or table inherits. */
final class DocxStyles {

    private final Map<String, Markup> byId = new HashMap<>();
    private final Map<String, String> standard = new HashMap<>();
    private final @Nullable Markup defaults;

    DocxStyles(@Nullable Markup styles) {
        defaults = styles == null ? null : styles.child("w:docDefaults", "w:rPrDefault", "w:rPr");
        if (styles == null) return;
        styles.children("w:style").forEach(style -> {
            var id = style.attribute("w:styleId");
            var type = style.attribute("w:type");
            if (id == null) return;
            byId.put(id, style);
            if (type != null && isOn(style.attribute("w:default"))) standard.put(type, id);
        });
    }

    /** The style of a kind ({@code paragraph}, {@code table}) and those it is based on, nearest first. */
    Stream<Markup> chain(@Nullable String id, String kind) {
        var chain = new LinkedHashMap<String, Markup>();
        var at = id != null && byId.containsKey(id) ? id : standard.get(kind);
        while (at != null && !chain.containsKey(at)) {
            var style = byId.get(at);
            if (style == null) break;
            chain.put(at, style);
            at = style.value("w:val", "w:basedOn");
        }
        return chain.values().stream();
    }

    /** A property of a run's text: its own, else of its styles, else of the document. */
    <T> Optional<T> ofRun(Markup run, Markup paragraph, Function<Markup, @Nullable T> property) {
        var own = Stream.ofNullable(run.child("w:rPr"));
        var character = run.value("w:val", "w:rPr", "w:rStyle");
        var ofCharacter = character == null ? Stream.<Markup>empty() : chain(character, "character");
        var ofParagraph = chain(paragraph.value("w:val", "w:pPr", "w:pStyle"), "paragraph");
        var inherited = Stream.concat(ofCharacter, ofParagraph).flatMap(style -> style.children("w:rPr"));
        return Stream.of(own, inherited, Stream.ofNullable(defaults))
                .flatMap(Function.identity())
                .map(property)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    boolean isCapitals(Markup run, Markup paragraph) {
        return ofRun(run, paragraph, p -> toggle(p, "w:caps")).orElse(false);
    }

    boolean isHidden(Markup run) {
        var properties = run.child("w:rPr");
        return properties != null && Boolean.TRUE.equals(toggle(properties, "w:vanish"));
    }

    String font(Markup run, Markup paragraph) {
        return ofRun(run, paragraph, DocxStyles::fontName).orElse("");
    }

    private static @Nullable String fontName(Markup properties) {
        var ascii = properties.value("w:ascii", "w:rFonts");
        return ascii != null ? ascii : properties.value("w:hAnsi", "w:rFonts");
    }

    private static @Nullable Boolean toggle(Markup properties, String name) {
        var toggle = properties.child(name);
        if (toggle == null) return null;
        var value = toggle.attribute("w:val");
        return value == null || isOn(value);
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }
}
