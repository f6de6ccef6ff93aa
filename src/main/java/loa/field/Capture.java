package loa.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;
import loa.field.Act.Begin;
import loa.field.Act.Prove;
import loa.field.Act.Report;
import loa.field.Act.Say;
import loa.work.TaskId;

/**
 * One thing that a person did about a task, perhaps long before it gets here.
 *
 * @param key made on the phone; of one person it is taken once
 * @param at when it was done, by the phone's clock
 * @param known as of when the person knew the task
 */
public record Capture(UUID key, TaskId task, Instant at, Instant known, Act act) {

    /** The hash of all that was said and enclosed, to tell another thing under the same key. */
    public String sha256() {
        var said = new StringJoiner("\n");
        said.add(task.value().toString()).add(act.kind().name()).add(Long.toString(at.toEpochMilli()));
        switch (act) {
            case Begin(var words) -> said.add(words);
            case Say(var words) -> said.add(words);
            case Report(var words) -> said.add(words);
            case Prove(var typed, var manner, var files, var kept) -> {
                said.add(typed.words())
                        .add(typed.links())
                        .add(typed.happenedAt())
                        .add(typed.place());
                said.add(manner.interim() + " " + manner.shared() + " " + manner.spot() + " "
                        + manner.origin().toldBy());
                for (var count : typed.counts()) said.add(count.quantity() + " " + count.unit());
                for (var file : files) said.add(file.sha256());
                for (var file : kept) said.add(file.value().toString());
            }
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(said.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
