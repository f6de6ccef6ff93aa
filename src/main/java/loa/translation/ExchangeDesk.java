package loa.translation;

import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import loa.platform.Me;
import loa.translation.MarkDoubt.Fewer;
import loa.translation.MarkDoubt.LinkMissing;
import loa.translation.exchange.Pair;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where sentences leave for other programs and come back. */
@Component
public class ExchangeDesk {

    private final Translations translations;
    private final TranslationDesk desk;

    ExchangeDesk(Translations translations, TranslationDesk desk) {
        this.translations = translations;
        this.desk = desk;
    }

    /**
     * What came of a file.
     *
     * @param passed sentences whose original is another now
     * @param lacking of those taken, how many lack a mark of their original
     * @param kept sentences that came back the same without their marks: those stay
     * @param strange links to where no link of the original leads: they came in as words
     */
    public record Brought(int taken, int passed, int lacking, int kept, int strange) {}

    /** All sentences, with their marks. */
    public List<Pair> pairs(Translation translation) {
        return translations.segments(translation.id()).stream()
                .map(segment -> new Pair(
                        Integer.toString(segment.ordinal() + 1),
                        segment.source().runs(),
                        segment.words().isEmpty()
                                ? List.of()
                                : Marking.read(segment.words(), segment.source().links())))
                .toList();
    }

    /** Takes sentences whose original is still the same. */
    @Transactional
    public Brought bring(TranslationId id, List<Pair> pairs, Me me) {
        var segments = new HashMap<String, Segment>();
        for (var segment : translations.segments(id)) segments.put(Integer.toString(segment.ordinal() + 1), segment);
        int taken = 0;
        int passed = 0;
        int lacking = 0;
        int kept = 0;
        int strange = 0;
        for (var pair : pairs) {
            var segment = segments.get(pair.id());
            if (pair.targetWords().isBlank()) continue;
            if (segment == null || !squeezed(segment.source().words()).equals(squeezed(pair.sourceWords()))) {
                // What stands there already is no loss, whatever became of its original.
                if (segment == null || !squeezed(segment.words()).equals(squeezed(pair.targetWords()))) passed++;
                continue;
            }
            var links = segment.source().links();
            var typed = Marking.write(pair.target(), links);
            // However the same was typed, it is no change.
            var there = Marking.write(Marking.read(segment.words(), links), links);
            if (squeezed(typed).equals(squeezed(there))) continue;
            if (bare(pair.target()) && squeezed(typed).equals(squeezed(Marking.plain(segment.words())))) {
                kept++;
                continue;
            }
            var source = segment.source().sha256();
            if (desk.write(id, segment.ordinal(), source, typed, segment.second(), segment.back(), me)
                    .isPresent()) {
                passed++;
                continue;
            }
            taken++;
            if (MarkDoubt.of(segment.source(), typed).stream()
                    .anyMatch(doubt -> doubt instanceof Fewer || doubt instanceof LinkMissing)) lacking++;
            Predicate<Run> leadsElsewhere = run -> run.look() == Look.LINK && !links.contains(run.at());
            strange += (int) pair.target().stream().filter(leadsElsewhere).count();
        }
        return new Brought(taken, passed, lacking, kept, strange);
    }

    private static boolean bare(List<Run> runs) {
        return runs.stream().allMatch(run -> run.look() == Look.PLAIN);
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
