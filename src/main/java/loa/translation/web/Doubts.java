package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import loa.translation.MarkDoubt;
import loa.translation.Marking;
import loa.translation.Script;
import loa.translation.Segment;
import loa.translation.memory.Term;
import loa.translation.memory.Wording;
import loa.translation.memory.Wording.Doubt;
import org.jspecify.annotations.Nullable;

/** What a translated sentence seems to lack, in words. */
final class Doubts {

    private Doubts() {}

    static List<String> of(Segment segment, List<Term> glossary, @Nullable Script second) {
        var doubts = new ArrayList<String>();
        if (!segment.words().isBlank()) {
            Wording.doubts(segment.source().words(), Marking.plain(segment.words()), glossary)
                    .forEach(doubt -> doubts.add(said(doubt)));
        }
        MarkDoubt.of(segment.source(), segment.words()).forEach(doubt -> doubts.add(said(doubt)));
        if (second != null) {
            MarkDoubt.of(segment.source(), segment.second())
                    .forEach(doubt -> doubts.add(msg("translation.doubt.in", msg(second.words()), said(doubt))));
        }
        return doubts;
    }

    private static String said(Doubt doubt) {
        return switch (doubt) {
            case Doubt.TermMissing(var term) -> msg("translation.doubt.term", term.source(), term.words());
            case Doubt.NumberMissing(var number) -> msg("translation.doubt.number", number);
        };
    }

    private static String said(MarkDoubt doubt) {
        return switch (doubt) {
            case MarkDoubt.Fewer(var look, var source, var there) -> msg("translation.doubt." + look, source, there);
            case MarkDoubt.LinkMissing(var number, var words) -> msg("translation.doubt.link", number, words);
            case MarkDoubt.LinkUnknown(var number) -> msg("translation.doubt.linkUnknown", number);
            case MarkDoubt.Unpaired(var mark) -> msg("translation.doubt.unpaired", mark);
            case MarkDoubt.Address() -> msg("translation.doubt.address");
        };
    }
}
