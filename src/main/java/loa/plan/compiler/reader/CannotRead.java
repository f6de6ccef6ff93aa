package loa.plan.compiler.reader;

import java.io.IOException;

/** Stops a reading part-way; {@link Readers} turns it into a {@link Reading.Unreadable}. */
final class CannotRead extends IOException {

    private static final long serialVersionUID = 1;

    final Reading.Reason reason;

    CannotRead(Reading.Reason reason) {
        this(reason, reason.message);
    }

    CannotRead(Reading.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }
}
