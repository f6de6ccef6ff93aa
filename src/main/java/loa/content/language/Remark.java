package loa.content.language;

import static loa.platform.view.Words.msg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a text to look at.
 *
 * @param wrong the words as they stand
 * @param fix what to write instead; {@code null}: only a person can say
 * @param about arguments of its sentence {@code content.lint.<rule>}
 */
public record Remark(Rule rule, String wrong, @Nullable String fix, List<String> about) {

    public Remark {
        about = List.copyOf(about);
    }

    static Remark of(Rule rule, String wrong, @Nullable String fix, String... about) {
        return new Remark(rule, wrong, fix, List.of(about));
    }

    /** Why it is remarked on. */
    public String why() {
        return msg("content.lint." + rule, about.toArray());
    }
}
