package loa.content.web;

import static loa.platform.view.Words.msg;

import loa.content.Item;
import loa.content.language.Proofreader.Length;

/** Lengths of texts in words, against the slot they are meant for. */
final class Lengths {

    /** A text may be this much shorter or longer than its slot and still fits. */
    private static final int LEEWAY = 5;

    private Lengths() {}

    static ItemPage.Spoken spoken(Item item, Length length) {
        var slot = item.slotSeconds();
        var reading = msg("content.length.reading", Spans.said(length.reading()));
        var speaking = Spans.said(length.speaking());
        if (slot == null) return new ItemPage.Spoken(reading, speaking, null, "");
        int over = length.speaking() - slot;
        if (over > LEEWAY)
            return new ItemPage.Spoken(reading, speaking, msg("content.length.over", Spans.said(over)), "bad");
        if (over < -slot / 4)
            return new ItemPage.Spoken(reading, speaking, msg("content.length.under", Spans.said(-over)), "warn");
        return new ItemPage.Spoken(reading, speaking, msg("content.length.fits"), "ok");
    }

    /** All in one line, while writing. */
    static String line(Item item, Length length) {
        var spoken = spoken(item, length);
        var line = msg("content.length.line", length.syllables(), spoken.reading(), spoken.speaking(), length.pace());
        return spoken.fit() == null ? line : line + " " + spoken.fit();
    }
}
