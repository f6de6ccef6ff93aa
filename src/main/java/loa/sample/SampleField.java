package loa.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.evidence.Manner;
import loa.evidence.Proof;
import loa.field.Act;
import loa.field.Act.Enclosure;
import loa.field.Act.Prove;
import loa.field.Act.Say;
import loa.field.Author;
import loa.field.Capture;
import loa.field.FieldDesk;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.MyWork;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import loa.work.TaskState;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** A commune in a valley without signal: a comment that came a day late, and a photo of a task that was confirmed meanwhile. */
@Component
@Order(70)
class SampleField implements Scene {

    private final FieldDesk desk;
    private final TaskList list;
    private final MyWork work;
    private final Clock clock;

    SampleField(FieldDesk desk, TaskList list, MyWork work, Clock clock) {
        this.desk = desk;
        this.list = list;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        people.values().stream()
                .sorted(Comparator.comparing(Me::unitName))
                .filter(me -> me.unitName().startsWith("Xã "))
                .findFirst()
                .ifPresent(me -> work.of(List.of(new UnitId(me.unit()))).stream()
                        .findFirst()
                        .ifPresent(item -> take(
                                item.task().id(), new Say("Mưa lớn, đường vào bản Lùng Chải 2 chưa đi được."), me)));
        for (var row : list.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL, List.of())) {
            if (row.state() != TaskState.PROVED) continue;
            var me = people.values().stream()
                    .filter(each -> each.unit().equals(row.unit().value()))
                    .findFirst();
            if (me.isEmpty()) continue;
            var photo = new Upload("anh.jpg", new ByteArrayResource(SamplePhoto.jpeg("Buổi họp bản")), false);
            var typed = new Proof.Typed(
                    List.of(new Proof.Count("64", "PERSON")),
                    "",
                    "Buổi họp bản chiều hôm trước.",
                    "",
                    "Nhà văn hóa bản",
                    false);
            take(
                    row.id(),
                    new Prove(typed, Manner.PLAIN, List.of(new Enclosure(photo, "0".repeat(64))), List.of()),
                    me.get());
            return;
        }
    }

    private void take(TaskId task, Act act, Me me) {
        var yesterday = clock.instant().minus(Duration.ofHours(26));
        desk.take(new Capture(UUID.randomUUID(), task, yesterday, yesterday, act), Author.self(me));
    }
}
