package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import loa.approval.SignOffId;
import loa.approval.outside.Asking;
import loa.approval.outside.Askings;
import loa.approval.web.OutsidePage.Line;
import org.springframework.stereotype.Component;

/** What people outside were asked about a version and what they said, in lines. */
@Component
class Checks {

    private final Askings askings;
    private final ItemLines lines;
    private final Clock clock;

    Checks(Askings askings, ItemLines lines, Clock clock) {
        this.askings = askings;
        this.lines = lines;
        this.clock = clock;
    }

    /** All that was asked, the latest first. */
    List<Line> of(SignOffId signOff) {
        return askings.of(signOff).stream().map(this::line).toList();
    }

    /** What whoever judges has to know: what was answered, and what is still awaited. */
    List<Line> toKnow(SignOffId signOff) {
        return of(signOff).stream()
                .filter(line -> line.open() || line.words() != null)
                .toList();
    }

    private Line line(Asking asking) {
        var answer = asking.answer();
        boolean open = asking.isOpen(clock.instant());
        var state = answer != null
                ? msg("approval.check.answer." + answer)
                : msg("approval.outside.state." + (open ? "open" : asking.revoked() ? "revoked" : "over"));
        var kind = answer == null
                ? open ? "info" : "mute"
                : switch (answer) {
                    case RIGHT -> "ok";
                    case WRONG -> "bad";
                    case UNSURE -> "warn";
                };
        return new Line(
                asking.id().toString(),
                asking.whom(),
                lines.ago(asking.askedAt()),
                kind,
                state,
                answer == null ? null : said(asking),
                open);
    }

    private String said(Asking asking) {
        var who = msg(
                "approval.outside.answeredBy",
                Objects.requireNonNullElse(asking.answeredBy(), ""),
                asking.answeredAt() == null ? "" : lines.ago(asking.answeredAt()));
        var words = Objects.requireNonNullElse(asking.answerWords(), "");
        return words.isBlank() ? who : msg("approval.outside.answered", who, words);
    }
}
