package loa.approval;

import java.time.LocalDate;
import java.util.List;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** What one may ask of a version on its way to approval. */
public sealed interface SignOffMove {

    /** Speaks for a body. */
    sealed interface Judging extends SignOffMove {
        UnitId body();

        Verdict verdict();

        /** Why, or the changes, a line each. */
        String words();
    }

    record Approve(UnitId body, String words) implements Judging {
        @Override
        public Verdict verdict() {
            return Verdict.APPROVED;
        }
    }

    /** Approves once the changes named are made. */
    record ApproveWithChanges(UnitId body, List<String> changes) implements Judging {
        public ApproveWithChanges {
            changes = changes.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        @Override
        public Verdict verdict() {
            return Verdict.WITH_CHANGES;
        }

        @Override
        public String words() {
            return String.join("\n", changes);
        }
    }

    record Return(UnitId body, String words) implements Judging {
        @Override
        public Verdict verdict() {
            return Verdict.RETURNED;
        }
    }

    record Reject(UnitId body, String words) implements Judging {
        @Override
        public Verdict verdict() {
            return Verdict.REJECTED;
        }
    }

    /** Enters what somebody of the body signed on paper; {@code signer} is {@code null} where they are not on file. */
    record EnterPaper(
            UnitId body, Verdict verdict, @Nullable PersonId signer, String words) implements SignOffMove {}

    /** Takes back what one has just said, before it is told to others. */
    record Undo() implements SignOffMove {}

    record Withdraw(String reason) implements SignOffMove {}

    /** Releases it before it is approved; the approval is owed until a day. */
    record Force(String reason, LocalDate reviewBy) implements SignOffMove {}

    /** Decides a conflict of bodies. */
    record Settle(boolean approves, String reason) implements SignOffMove {}

    /** The subject is no longer this version. */
    record Supersede() implements SignOffMove {}

    /** Says which bodies approve, where that was open or has changed. */
    record Seated(Order order, List<Seat> seats) implements SignOffMove {
        public Seated {
            seats = List.copyOf(seats);
        }
    }
}
