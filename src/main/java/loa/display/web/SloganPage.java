package loa.display.web;

import java.util.List;
import loa.display.LetterProof;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * A slogan: its exact wording, whether it may be used, where it is, and the proof of a print.
 *
 * @param standing where the wording stands with those who approve it
 * @param approval where that is shown; {@code null}: it was not submitted
 * @param proof what the last print text differs in
 */
public record SloganPage(
        CampaignFrame frame,
        String path,
        String words,
        String tag,
        int number,
        @Nullable ClauseChip chip,
        List<Fact> facts,
        List<String> warnings,
        String tone,
        String standing,
        @Nullable String approval,
        boolean submits,
        boolean runs,
        boolean uses,
        @Nullable String refusal,
        Typed typed,
        @Nullable LetterProof proof,
        List<Choice> phases,
        String until,
        boolean gone,
        List<Choice> languages,
        List<Choice> carriers,
        List<String> places,
        List<String> wordings,
        List<String> proofs)
        implements View {

    /** What was typed into the form that was refused: the last word of its path, words and a choice. */
    public record Typed(String form, String words, String choice) {

        static final Typed NOTHING = new Typed("", "", "");

        public boolean opens(String form) {
            return form.equals(this.form);
        }

        public String words(String form, String otherwise) {
            return opens(form) ? words : otherwise;
        }
    }

    public record Fact(String label, String value) {}

    public record Choice(String value, String words, boolean chosen) {}
}
