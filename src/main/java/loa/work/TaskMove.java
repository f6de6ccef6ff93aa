package loa.work;

import java.time.LocalDate;
import java.util.List;
import loa.organization.PersonId;
import org.jspecify.annotations.Nullable;

/** What one may ask of a task. */
public sealed interface TaskMove {

    /** {@code note}: why it is begun although it waits for another task; empty where it does not. */
    record Start(String note) implements TaskMove {

        public Start() {
            this("");
        }
    }

    record ReportProgress(String note) implements TaskMove {}

    /** Proof is handed in; called where the proof is kept, in its transaction. */
    record Submit(String note) implements TaskMove {}

    /** Told by a unit without network or account to somebody who runs the campaign: its progress, or its proof. */
    record OnBehalf(TaskMove told) implements TaskMove {}

    record Accept(String note) implements TaskMove {}

    record Return(String reason) implements TaskMove {}

    record Reopen(String reason) implements TaskMove {}

    record MarkNotApplicable(String reason) implements TaskMove {}

    /** The answer to a "(nếu có)". */
    record Decide(boolean yes, String reason) implements TaskMove {}

    /** A later day than the plan's; the first deadline is kept beside it. */
    record Extend(LocalDate until, String reason) implements TaskMove {}

    /** Into parts that are done and proved apart, in the words of the clause; the first part stays this task. */
    record Split(List<String> parts) implements TaskMove {

        public Split {
            parts = parts.stream()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** A part goes back into another part of the same task; its proof and timeline stay with it. */
    record Join(TaskId into, String reason) implements TaskMove {}

    /** Another unit, or a person of another post, does the task for a time; in place of whoever did so before. */
    record Delegate(Delegation to, String note) implements TaskMove {}

    /** The unit does the task itself again. */
    record Recall(String note) implements TaskMove {}

    /** To a person of the owning unit; {@code null}: to nobody in particular. */
    record Assign(@Nullable PersonId person) implements TaskMove {}
}
