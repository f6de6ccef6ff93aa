package loa.translation.web;

import java.util.List;
import loa.platform.view.View;
import loa.translation.Script;
import loa.translation.memory.Term;
import org.jspecify.annotations.Nullable;

/** The glossary of a language. */
public record TermsPage(
        String language,
        String q,
        List<Term> terms,
        boolean mayWrite,
        @Nullable String refusal,
        String source,
        String words,
        String second,
        String note)
        implements View {

    public String name() {
        return Languages.name(language);
    }

    public Script first() {
        return Script.of(language).getFirst();
    }

    public @Nullable Script other() {
        var scripts = Script.of(language);
        return scripts.size() > 1 ? scripts.get(1) : null;
    }

    public String path() {
        return "/terms/" + language;
    }
}
