package loa.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn;
import loa.evidence.Proof;
import loa.evidence.SubmissionId;
import loa.media.Upload;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Comments;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove;
import loa.work.TaskRights;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Lets the people of the sample campaign work for two weeks, so that every state of a task can be seen. */
@Component
class SampleWork {

    private final TaskList list;
    private final TaskDesk tasks;
    private final EvidenceDesk evidence;
    private final Comments comments;

    SampleWork(TaskList list, TaskDesk tasks, EvidenceDesk evidence, Comments comments) {
        this.list = list;
        this.tasks = tasks;
        this.evidence = evidence;
        this.comments = comments;
    }

    /** What everybody has done so far. */
    void play(CampaignId campaign, Map<String, Me> people, Me chief, Me inspector) {
        var byPlace = byPlace(campaign, people);
        for (var act : ACTS) {
            var task = byPlace.get(act.clause + " " + act.unit);
            var me = people.get(act.unit);
            if (task != null && me != null) play(act, task, me, chief, inspector);
        }
    }

    private enum Until {
        STARTED,
        HANDED_IN,
        ACCEPTED,
        RETURNED,
        LEFT_OUT
    }

    private record Act(String clause, String unit, Until until, String words, String photo, List<Proof.Count> counts) {
        static Act of(String clause, String unit, Until until, String words) {
            return new Act(clause, unit, until, words, "", List.of());
        }

        Act photo(String banner) {
            return new Act(clause, unit, until, words, banner, counts);
        }

        Act count(String quantity, String measure) {
            return new Act(clause, unit, until, words, photo, List.of(new Proof.Count(quantity, measure)));
        }
    }

    private static final String MEDIA = "Trung tâm Truyền thông và Văn hóa";
    private static final List<Act> ACTS = List.of(
            Act.of(
                    "IV.1/1",
                    "Ban Tuyên giáo Huyện ủy",
                    Until.STARTED,
                    "Đã dự thảo hướng dẫn, đang xin ý kiến Thường trực."),
            Act.of("IV.1/2", "Ban Tuyên giáo Huyện ủy", Until.STARTED, "Đã giao cộng tác viên ở tám xã, thị trấn."),
            Act.of("IV.2/1", "Phòng Văn hóa và Thông tin", Until.STARTED, "Đã kiểm tra hai xã đợt đầu."),
            Act.of("IV.3/1", "Phòng Giáo dục và Đào tạo", Until.HANDED_IN, "Các trường đã gửi đợt một.")
                    .photo("Góc học tập của bản")
                    .count("14", "PHOTO"),
            Act.of("IV.4/1", MEDIA, Until.STARTED, "Đã đăng bốn tin, đang dựng phóng sự thứ nhất."),
            Act.of("IV.4/2", MEDIA, Until.RETURNED, "Bản tin tiếng Mông số 1.").count("1", "SESSION"),
            Act.of("IV.5/1", "Hội Khuyến học huyện", Until.HANDED_IN, "Bản makét và sáu câu khẩu hiệu trình duyệt.")
                    .photo("Makét hội trường"),
            Act.of(
                    "IV.5/2",
                    "Hội Khuyến học huyện",
                    Until.ACCEPTED,
                    "Tài liệu, số liệu năm năm và năm gương điển hình."),
            Act.of("IV.6/1", "Thị trấn Suối Ngàn", Until.ACCEPTED, "Phát trên truyền thanh hai buổi tuần đầu.")
                    .count("2", "SESSION"),
            Act.of("IV.6/1", "Xã Nậm Khoai", Until.ACCEPTED, "Họp bản Nậm Khoai Thượng, có phiên dịch tiếng Mông.")
                    .photo("Mỗi nhà một góc học")
                    .count("46", "PERSON"),
            Act.of("IV.6/1", "Xã Bản Phiềng", Until.HANDED_IN, "Họp bản và phát loa chiều thứ Bảy.")
                    .photo("Chào mừng Đại hội"),
            Act.of("IV.6/1", "Xã Lùng Chải", Until.RETURNED, "Đã phát thanh.").photo("Lùng Chải"),
            Act.of("IV.6/1", "Xã Huổi Mây", Until.STARTED, "Loa bản Huổi Mây 2 hỏng, đang mượn loa của trường."),
            Act.of("IV.6/1", "Xã Pú Lình", Until.STARTED, "Đã xếp lịch phát thanh sáng và chiều."),
            Act.of("IV.6/3", "Xã Nậm Khoai", Until.ACCEPTED, "Biểu dương năm gia đình học tập tại chợ phiên.")
                    .photo("Gia đình học tập tiêu biểu"),
            Act.of("IV.6/3", "Xã Nà Sậu", Until.LEFT_OUT, "Xã đã biểu dương trong hội nghị tổng kết tháng trước."));

    private void play(Act act, TaskId task, Me me, Me chief, Me inspector) {
        if (act.until == Until.LEFT_OUT) {
            tasks.move(task, new TaskMove.MarkNotApplicable(act.words), chief);
            return;
        }
        // Who begins before what it waits for is there says why.
        if (tasks.move(task, new TaskMove.Start(), me).isPresent()) tasks.move(task, new TaskMove.Start(act.words), me);
        if (act.until == Until.STARTED) {
            tasks.move(task, new TaskMove.ReportProgress(act.words), me);
            return;
        }
        var submission = handIn(act, task, me);
        switch (act.until) {
            case ACCEPTED -> evidence.accept(task, submission, "", inspector);
            case RETURNED ->
                evidence.giveBack(
                        task,
                        submission,
                        "Chưa thấy ngày, giờ phát và nghe ở bản nào; bổ sung ảnh hoặc sổ phát thanh.",
                        inspector);
            default ->
                tasks.find(task).ifPresent(facts -> comments.add(facts, "Nhờ Phòng xem giúp trước thứ Sáu.", me));
        }
    }

    private SubmissionId handIn(Act act, TaskId task, Me me) {
        var files = act.photo.isEmpty()
                ? List.<Upload>of()
                : List.of(new Upload("anh.jpg", new ByteArrayResource(SamplePhoto.jpeg(act.photo)), false));
        var typed = new Proof.Typed(act.counts, "", act.words, "", "", false);
        return switch (evidence.handIn(new Proof(task, UUID.randomUUID(), files, List.of(), typed), me)) {
            case HandingIn.HandedIn(var id) -> id;
            case HandingIn.NotYet(var refusals) -> throw new IllegalStateException(refusals.toString());
        };
    }

    private Map<String, TaskId> byPlace(CampaignId campaign, Map<String, Me> people) {
        var names = new HashMap<UUID, String>();
        people.forEach((name, me) -> names.put(me.unit(), name));
        var byPlace = new HashMap<String, TaskId>();
        for (var row : list.all(campaign, new TaskRights.Sight(true, Set.of()), TaskFilter.ALL, List.of())) {
            byPlace.put(row.clause() + " " + names.get(row.unit().value()), row.id());
        }
        return byPlace;
    }
}
