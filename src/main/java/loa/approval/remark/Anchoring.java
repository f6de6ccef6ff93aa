package loa.approval.remark;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import loa.approval.Preview;
import loa.approval.Preview.Part;
import loa.approval.remark.Anchor.*;

/** Finds the place of a remark again in another version: by part and offset, then by its words; empty where it has changed. */
public final class Anchoring {

    private Anchoring() {}

    public static Optional<Anchor> in(Preview preview, Anchor anchor) {
        return switch (anchor) {
            case OnAll all -> Optional.of(all);
            case OnPart on -> has(preview, on.part()) ? Optional.of(on) : Optional.empty();
            case OnArea on -> has(preview, on.part()) ? Optional.of(on) : Optional.empty();
            case OnTime on -> has(preview, on.part()) ? Optional.of(on) : Optional.empty();
            case OnWords on -> words(preview, on);
        };
    }

    private static Optional<Anchor> words(Preview preview, OnWords on) {
        var all = preview.parts().stream()
                .filter(Preview.Words.class::isInstance)
                .map(Preview.Words.class::cast)
                .toList();
        var same = all.stream().filter(part -> part.id().equals(on.part())).toList();
        return find(same, on, false)
                .or(() -> find(all, on, false))
                .or(() -> find(all, on, true))
                .map(Anchor.class::cast);
    }

    /** The nearest place to where the words were. */
    private static Optional<OnWords> find(List<Preview.Words> parts, OnWords on, boolean loosely) {
        var wanted = loosely ? loose(on.quote()) : on.quote();
        if (wanted.isBlank()) return Optional.empty();
        return parts.stream()
                .flatMap(part -> {
                    var text = loosely ? loose(part.text()) : part.text();
                    // Folding case keeps the length of Vietnamese; where it does not, offsets would lie.
                    if (text.length() != part.text().length()) return java.util.stream.Stream.empty();
                    return places(text, wanted)
                            .mapToObj(at -> new OnWords(
                                    part.id(),
                                    at,
                                    at + wanted.length(),
                                    part.text().substring(at, at + wanted.length())));
                })
                .min(Comparator.comparingInt(found -> Math.abs(found.from() - on.from())));
    }

    private static IntStream places(String text, String wanted) {
        return IntStream.iterate(text.indexOf(wanted), at -> at >= 0, at -> text.indexOf(wanted, at + 1));
    }

    private static String loose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('\u00a0', ' ');
    }

    private static boolean has(Preview preview, String id) {
        return preview.parts().stream().map(Part::id).anyMatch(id::equals);
    }
}
