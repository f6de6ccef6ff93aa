package loa.organization.job;

import static loa.platform.view.Words.msg;

import java.time.Instant;
import java.util.Map;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.job.JobBook;
import loa.platform.job.JobBook.Queue;
import loa.platform.job.JobBook.Standing;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The background jobs, for those who administer everything. */
@Controller
@RequestMapping("/jobs")
class JobsController {

    private final JobBook book;
    private final Rights rights;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Settings settings;

    JobsController(JobBook book, Rights rights, AuditLog audit, TransactionOperations transaction, Settings settings) {
        this.book = book;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
    }

    @GetMapping
    JobsPage page(Me me) {
        mayLook(me);
        return page((String) null);
    }

    @PostMapping("/{name}/run")
    Answer run(@PathVariable String name, Me me) {
        mayLook(me);
        if (book.find(name).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var asked = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!book.hurry(name)) return false;
            audit.append(me, "organization.job.hurried", "job:" + name, null, null, Map.of("job", name(name)));
            return true;
        }));
        if (asked) return Answer.goTo("/jobs").saying("organization.notice.jobHurried");
        return page(msg("organization.job.refused", name(name))).withStatus(200);
    }

    private void mayLook(Me me) {
        if (!rights.everywhere(me, Power.ADMINISTER)) throw new AccessDeniedException("jobs");
    }

    private JobsPage page(@Nullable String refusal) {
        return new JobsPage(
                refusal,
                book.recurring().stream().map(this::line).toList(),
                book.queues().stream().map(this::line).toList());
    }

    private JobsPage.Line line(Standing job) {
        var last = latest(job);
        var next =
                job.next() == null ? msg("organization.job.notTaken") : msg("organization.job.next", said(job.next()));
        var state = job.running() ? "running" : job.failures() > 0 ? "failing" : last == null ? "never" : "fine";
        return new JobsPage.Line(
                name(job.name()),
                (last == null ? msg("organization.job.neverRan") : msg("organization.job.last", said(last))) + " · "
                        + next,
                kind(state),
                msg("organization.job.state." + state),
                job.failed() == null
                        ? null
                        : job.failures() > 0
                                ? msg("organization.job.failing", said(job.failed()), job.failures())
                                : msg("organization.job.failedOnce", said(job.failed())),
                job.next() == null || job.running() ? null : "/jobs/" + job.name() + "/run");
    }

    private JobsPage.Line line(Queue queue) {
        var state = queue.failing() > 0 ? "failing" : "fine";
        return new JobsPage.Line(
                name(queue.name()),
                queue.waiting() == 0
                        ? msg("organization.job.noneWaiting")
                        : msg("organization.job.waiting", queue.waiting()),
                kind(state),
                msg("organization.job.state." + state),
                queue.failed() == null
                        ? null
                        : msg("organization.job.queueFailing", queue.failing(), said(queue.failed())),
                null);
    }

    private static @Nullable Instant latest(Standing job) {
        if (job.succeeded() == null) return job.failed();
        return job.failed() == null || job.failed().isBefore(job.succeeded()) ? job.succeeded() : job.failed();
    }

    private static String kind(String state) {
        return switch (state) {
            case "running" -> "info";
            case "failing" -> "bad";
            case "never" -> "mute";
            default -> "ok";
        };
    }

    private static String name(String job) {
        return msg("organization.job.name." + job);
    }

    private String said(Instant at) {
        return Days.moment(at, settings.zone());
    }
}
