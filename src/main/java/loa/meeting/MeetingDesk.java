package loa.meeting;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.evidence.SubmissionId;
import loa.evidence.paper.PaperDesk;
import loa.evidence.paper.PaperNumber;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskRights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where meetings are planned, told of and called off; what was held is counted through the ledger of proof, once. */
@Component
public class MeetingDesk {

    private static final int LONGEST_MINUTES = 3000;

    private final Meetings meetings;
    private final EvidenceDesk evidence;
    private final PaperDesk papers;
    private final TaskDesk tasks;
    private final TaskRights taskRights;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MeetingDesk(
            Meetings meetings,
            EvidenceDesk evidence,
            PaperDesk papers,
            TaskDesk tasks,
            TaskRights taskRights,
            Rights rights,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.evidence = evidence;
        this.papers = papers;
        this.tasks = tasks;
        this.taskRights = taskRights;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether the person plans and tells of the meetings of a unit. */
    public boolean mayWrite(CampaignId campaign, UnitId unit, Me me) {
        return rights.may(me, Power.DO_TASK, campaign.value(), unit) || taskRights.runs(campaign, me);
    }

    /** Plans a meeting, or one for each date of a series. */
    public Outcome plan(CampaignId campaign, Planned typed, Me me) {
        var refusals = new ArrayList<String>();
        var draft = read(campaign, typed, refusals);
        var until = typed.rule().isEmpty()
                ? null
                : MeetingWords.day(typed.until(), LocalDate.now(clock)).orElse(null);
        if (!typed.rule().isEmpty() && (until == null || (draft != null && until.isBefore(draft.on())))) {
            refusals.add(msg("meeting.refusal.UNTIL"));
        }
        if (draft == null || !refusals.isEmpty()) return new Outcome.NotYet(refusals);
        if (!mayWrite(campaign, draft.unit(), me)) throw new AccessDeniedException("meetings of " + draft.unit());
        return transaction.execute(status -> {
            var dates = until == null
                    ? List.of(draft.on())
                    : Rule.valueOf(typed.rule()).dates(draft.on(), until);
            var series = until == null ? null : UUID.randomUUID();
            if (series != null && until != null)
                meetings.addSeries(series, draft, Rule.valueOf(typed.rule()), until, me);
            MeetingId first = null;
            for (var date : dates) {
                var meeting = at(draft, date, series);
                meetings.add(meeting, me);
                if (first == null) first = meeting.id();
            }
            record(me, "meeting.planned", draft, Map.of("meetings", Integer.toString(dates.size())));
            return new Outcome.Done(first == null ? draft.id() : first, dates.size());
        });
    }

    private @Nullable Meeting read(CampaignId campaign, Planned typed, List<String> refusals) {
        var on = MeetingWords.day(typed.day(), LocalDate.now(clock));
        var at = MeetingWords.time(typed.time());
        var kind = MeetingWords.kind(typed.kind());
        if (typed.unit() == null) refusals.add(msg("meeting.refusal.UNIT"));
        if (on.isEmpty()) refusals.add(msg("meeting.refusal.DAY"));
        if (at.isEmpty() && !typed.time().isBlank()) refusals.add(msg("meeting.refusal.TIME", typed.time()));
        if (kind.isEmpty()) refusals.add(msg("meeting.refusal.KIND"));
        if (typed.place().isBlank()) refusals.add(msg("meeting.refusal.PLACE"));
        if (typed.unit() == null || on.isEmpty() || kind.isEmpty()) return null;
        var unit = new UnitId(typed.unit());
        var task = task(typed.task(), campaign, unit);
        if (typed.task() != null && task.isEmpty()) refusals.add(msg("meeting.refusal.TASK_OF_OTHERS"));
        var invited = typed.invited().stream()
                .filter(each -> !each.equals(typed.unit()))
                .map(each -> new Attendance(new UnitId(each), null, null, null))
                .toList();
        return new Meeting(
                MeetingId.next(),
                campaign,
                unit,
                task.orElse(null),
                null,
                kind.get(),
                on.get(),
                at.orElse(null),
                typed.place().strip(),
                typed.language().isBlank()
                        ? msg("meeting.language.usual")
                        : typed.language().strip(),
                typed.speaker().strip(),
                typed.topics(),
                MeetingState.PLANNED,
                null,
                null,
                null,
                0,
                "",
                invited);
    }

    /** The task, if it is one of that unit in that campaign. */
    private Optional<TaskId> task(@Nullable UUID id, CampaignId campaign, UnitId unit) {
        if (id == null) return Optional.empty();
        return tasks.find(new TaskId(id))
                .filter(task -> task.campaign().equals(campaign) && task.unit().equals(unit))
                .map(task -> task.id());
    }

    private static Meeting at(Meeting draft, LocalDate on, @Nullable UUID series) {
        return new Meeting(
                series == null ? draft.id() : MeetingId.next(),
                draft.campaign(),
                draft.unit(),
                draft.task(),
                series,
                draft.kind(),
                on,
                draft.at(),
                draft.place(),
                draft.language(),
                draft.speaker(),
                draft.topics(),
                MeetingState.PLANNED,
                null,
                null,
                null,
                0,
                "",
                draft.attendance());
    }

    /** Notes that it was held, with who came; counted on its task as one session and so many attendances. */
    public Outcome hold(MeetingId id, Told told, Me me) {
        var meeting = open(id, me);
        if (meeting.state() != MeetingState.PLANNED) return no("meeting.refusal.NOT_PLANNED");
        if (meeting.on().isAfter(LocalDate.now(clock))) return no("meeting.refusal.NOT_YET");
        if (told.minutes().length() > LONGEST_MINUTES) return no("meeting.refusal.LONG", LONGEST_MINUTES);
        var refusals = new ArrayList<String>();
        var came = MeetingWords.came(meeting, told.came(), refusals);
        if (!refusals.isEmpty()) return new Outcome.NotYet(refusals);
        var task = task(told.task(), meeting.campaign(), meeting.unit()).orElse(null);
        if (task == null && !told.photos().isEmpty()) return no("meeting.refusal.PHOTO_WITHOUT_TASK");
        SubmissionId counted = null;
        if (task != null) {
            switch (evidence.offer(proof(meeting.with(came), task, told), me)) {
                case HandingIn.HandedIn(var proof) -> counted = proof;
                case HandingIn.NotYet(var why) -> {
                    return new Outcome.NotYet(
                            why.stream().map(loa.evidence.Refusal::words).toList());
                }
            }
        }
        var held = meeting.held(task, told.minutes(), counted, came);
        transaction.executeWithoutResult(status -> {
            meetings.save(held);
            record(
                    me,
                    "meeting.held",
                    held,
                    Map.of("present", held.present() == null ? "?" : Integer.toString(held.present())));
        });
        return new Outcome.Done(id, 1);
    }

    /** The meeting as proof: whoever sends it how often, it is the same one. */
    private static Proof proof(Meeting meeting, TaskId task, Told told) {
        var counts = new ArrayList<Proof.Count>();
        counts.add(new Proof.Count("1", "SESSION"));
        var present = meeting.present();
        if (present != null && present > 0) counts.add(new Proof.Count(Integer.toString(present), "ATTENDANCE"));
        var words = MeetingWords.summary(meeting)
                + (told.minutes().isBlank() ? "" : "\n" + told.minutes().strip());
        var at = meeting.at() == null ? LocalTime.MIDNIGHT : meeting.at();
        var typed = new Proof.Typed(counts, "", words, meeting.on().atTime(at).toString(), meeting.place(), false);
        var origin = told.toldBy().isBlank() ? Origin.BROWSER : Origin.onBehalf(told.toldBy(), null);
        return new Proof(
                task,
                meeting.id().value(),
                told.photos(),
                List.of(),
                typed,
                new Manner(origin, !told.last(), List.of(), null));
    }

    /** Says that it does not take place. */
    public Outcome callOff(MeetingId id, String reason, Me me) {
        var meeting = open(id, me);
        if (meeting.state() != MeetingState.PLANNED) return no("meeting.refusal.NOT_PLANNED");
        if (reason.isBlank()) return no("meeting.refusal.REASON");
        transaction.executeWithoutResult(status -> {
            meetings.save(meeting.calledOff(reason));
            record(me, "meeting.calledOff", meeting, Map.of("reason", reason.strip()));
        });
        return new Outcome.Done(id, 1);
    }

    /** Gives a number to a sheet on which attendance is written; typed in again, the number leads to the meeting. */
    public PaperNumber printAttendance(MeetingId id, Me me) {
        var meeting = open(id, me);
        return papers.print(MeetingWords.summary(meeting), meeting.path(), meeting.campaign(), me);
    }

    private Meeting open(MeetingId id, Me me) {
        var meeting = meetings.find(id).orElseThrow(() -> new IllegalArgumentException("no such meeting: " + id));
        if (!mayWrite(meeting.campaign(), meeting.unit(), me)) throw new AccessDeniedException("meeting " + id.value());
        return meeting;
    }

    private void record(Me me, String act, Meeting meeting, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("kind", msg("meeting.kind." + meeting.kind()));
        all.put("day", Days.full(meeting.on()));
        audit.append(
                me,
                act,
                "meeting:" + meeting.id().value(),
                meeting.campaign().value(),
                meeting.unit().value(),
                all);
    }

    private static Outcome no(String key, Object... about) {
        return new Outcome.NotYet(List.of(msg(key, about)));
    }
}
