package loa.congress;

import static loa.platform.view.Words.msg;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a try.
 *
 * @param field what it is about; empty: the whole
 * @param why the rule that was broken; {@code null}: another module says it in its words
 */
public record Fault(String field, @Nullable Refusal why, String words) {

    public static Fault of(Refusal why) {
        return of("", why);
    }

    public static Fault of(String field, Refusal why) {
        return new Fault(field, why, msg(why.key()));
    }

    public static Fault said(String field, String words) {
        return new Fault(field, null, words);
    }
}
