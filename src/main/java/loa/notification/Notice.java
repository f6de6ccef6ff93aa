package loa.notification;

import java.util.List;
import loa.platform.Me;
import loa.platform.view.GoTo;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people.
 *
 * @param kind id of its {@link NoticeKind}
 * @param words message key of its one sentence
 * @param arguments what stands in the sentence, as texts
 * @param details more words, shown below as they are
 * @param path the page it leads to
 * @param key tells it from every other notice: who has been told under this key is not told again
 * @param urgent goes out at once, in quiet hours too
 * @param by whose act it tells of; they are not told
 */
public record Notice(
        String kind,
        String words,
        List<String> arguments,
        @Nullable String details,
        String path,
        String key,
        boolean urgent,
        @Nullable Me by) {

    public Notice {
        arguments = List.copyOf(arguments);
        if (!GoTo.ours(path)) throw new IllegalArgumentException("not our path: " + path);
    }

    /** A notice of a kind under its key, that leads to a page of ours. */
    public static Notice of(String kind, String key, String path, String words, String... arguments) {
        return new Notice(kind, words, List.of(arguments), null, path, key, false, null);
    }

    /** The same, with more words. */
    public Notice quoting(@Nullable String details) {
        return new Notice(kind, words, arguments, details, path, key, urgent, by);
    }

    /** The same, which does not wait. */
    public Notice urgently() {
        return new Notice(kind, words, arguments, details, path, key, true, by);
    }

    /** The same, told of somebody's act. */
    public Notice by(Me actor) {
        return new Notice(kind, words, arguments, details, path, key, urgent, actor);
    }
}
