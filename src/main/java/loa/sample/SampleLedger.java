package loa.sample;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import loa.evidence.EvidenceDesk;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.evidence.paper.PaperDesk;
import loa.media.Upload;
import loa.meeting.MeetingDesk;
import loa.meeting.Outcome;
import loa.meeting.Planned;
import loa.meeting.Told;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.ClauseDesk;
import loa.work.Progress;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Proof told by phone and handed in bit by bit, a sheet in print, meetings held and to come, a topic left out. */
@Component
@Order(30)
class SampleLedger implements Scene {

    private static final String MEDIA = "Trung tâm Truyền thông và Văn hóa";
    private static final String TOLD = "Xã Tà Ghềnh";
    private static final String MET = "Xã Pú Lình";

    private final TaskList list;
    private final EvidenceDesk evidence;
    private final PaperDesk papers;
    private final MeetingDesk meetings;
    private final ClauseDesk clauses;
    private final Progress progress;
    private final Clock clock;

    SampleLedger(
            TaskList list,
            EvidenceDesk evidence,
            PaperDesk papers,
            MeetingDesk meetings,
            ClauseDesk clauses,
            Progress progress,
            Clock clock) {
        this.list = list;
        this.evidence = evidence;
        this.papers = papers;
        this.meetings = meetings;
        this.clauses = clauses;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var tasks = tasks(campaign);
        var editor = Objects.requireNonNull(people.get(MEDIA));
        handIn(tasks, "IV.4/1", editor, editor, Manner.PLAIN.asInterim(), "4", "NEWS", "Bốn tin đầu đợt.");
        handIn(tasks, "IV.4/1", editor, editor, Manner.PLAIN.asInterim(), "2", "FEATURE", "Hai bài về gương học tập.");
        var commune = Objects.requireNonNull(people.get(TOLD));
        handIn(
                tasks,
                "IV.6/1",
                commune,
                chief,
                Manner.of(Origin.onBehalf("Ông Mùa A Chống, trưởng bản Tà Ghềnh 2", Origin.How.PHONE)),
                "1",
                "SESSION",
                "Họp bản tối thứ Tư; bản mất sóng nên báo qua điện thoại.");
        meet(campaign, tasks, Objects.requireNonNull(people.get(MET)));
        leaveOut(campaign, chief);
        print(tasks, Objects.requireNonNull(people.get("Xã Nà Sậu")));
    }

    private void handIn(
            Map<String, TaskId> tasks,
            String clause,
            Me owner,
            Me by,
            Manner manner,
            String quantity,
            String unit,
            String words) {
        var task = tasks.get(clause + " " + owner.unit());
        if (task == null) return;
        var typed = new Proof.Typed(List.of(new Proof.Count(quantity, unit)), "", words, "", "", false);
        evidence.handIn(new Proof(task, UUID.randomUUID(), List.of(), List.of(), typed, manner), by);
    }

    private void meet(CampaignId campaign, Map<String, TaskId> tasks, Me officer) {
        var today = LocalDate.now(clock);
        var topics = progress.clauses(campaign).stream()
                .filter(clause -> clause.kind().equals(ClauseKind.TOPIC.name()))
                .map(Progress.ClauseStanding::id)
                .limit(3)
                .toList();
        var task = tasks.get("IV.6/1 " + officer.unit());
        var held = planned(
                officer, task, "VILLAGE", today.minusDays(2), "19:30", "Nhà văn hóa bản Pú Lình 1", topics, "", today);
        if (meetings.plan(campaign, held, officer) instanceof Outcome.Done done) {
            var photo = new Upload("hop-ban.jpg", new ByteArrayResource(SamplePhoto.jpeg("Họp bản Pú Lình")), false);
            var came = Map.of(officer.unit(), new Told.Numbers("60", "52", "27"));
            var told = new Told(
                    task == null ? null : task.value(),
                    came,
                    "Đã nói về ngày Đại hội và quỹ khuyến học; bà con hỏi thêm về lớp xóa mù chữ.",
                    false,
                    "",
                    List.of(photo));
            meetings.hold(done.first(), told, officer);
        }
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var flag = planned(
                officer,
                task,
                "FLAG",
                monday,
                "07:00",
                "Sân Ủy ban nhân dân xã",
                topics,
                "WEEKLY",
                monday.plusWeeks(4));
        meetings.plan(campaign, flag, officer);
    }

    private static Planned planned(
            Me officer,
            @Nullable TaskId task,
            String kind,
            LocalDate day,
            String time,
            String place,
            List<String> topics,
            String rule,
            LocalDate until) {
        return new Planned(
                officer.unit(),
                task == null ? null : task.value(),
                kind,
                day.toString(),
                time,
                place,
                "tiếng Mông",
                officer.name(),
                topics,
                List.of(),
                rule,
                until.toString());
    }

    /** The last topic does not apply here. */
    private void leaveOut(CampaignId campaign, Me chief) {
        var topics = progress.clauses(campaign).stream()
                .filter(clause -> clause.kind().equals(ClauseKind.TOPIC.name()))
                .toList();
        if (topics.isEmpty()) return;
        clauses.leaveOut(
                campaign,
                topics.getLast().id(),
                "Chương trình hành động do cấp ủy xã ban hành, tuyên truyền ở đợt sau.",
                chief);
    }

    private void print(Map<String, TaskId> tasks, Me officer) {
        var own = tasks.entrySet().stream()
                .filter(task -> task.getKey().endsWith(" " + officer.unit()))
                .map(Map.Entry::getValue)
                .toList();
        if (!own.isEmpty()) papers.print(officer.unitName(), own, officer);
    }

    private Map<String, TaskId> tasks(CampaignId campaign) {
        var tasks = new HashMap<String, TaskId>();
        for (var row : list.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL, List.of())) {
            tasks.put(row.clause() + " " + row.unit().value(), row.id());
        }
        return tasks;
    }
}
