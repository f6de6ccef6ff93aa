package loa.evidence;

import static loa.platform.view.Words.msg;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loa.media.Taking;

/** Why proof is not taken or judged: a message with what to do, and what it is about. */
public record Refusal(String key, List<String> about) {

    /** Nobody confirms what they or their unit handed in. */
    public static final Refusal FOUR_EYES = of(loa.work.Refusal.FOUR_EYES);

    static Refusal of(String reason, String... about) {
        return new Refusal("evidence.refusal." + reason, List.of(about));
    }

    public static Refusal of(loa.work.Refusal why) {
        return new Refusal(why.key(), List.of());
    }

    public static Refusal of(Taking.Refused file) {
        return new Refusal("media.refusal." + file.why(), List.of(file.name(), Integer.toString(file.limit())));
    }

    /** Whether it is for others to do, whatever the proof. */
    public boolean isOfRights() {
        return Arrays.stream(loa.work.Refusal.values())
                .anyMatch(why -> why.isOfRights() && why.key().equals(key));
    }

    /** What the task's life cycle says, where it is that which refuses. */
    public Optional<loa.work.Refusal> ofTask() {
        return Arrays.stream(loa.work.Refusal.values())
                .filter(why -> why.key().equals(key))
                .findFirst();
    }

    public String words() {
        return msg(key, about.toArray());
    }
}
