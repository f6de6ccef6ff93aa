package loa.content.assignment;

import java.util.Set;
import loa.content.ContentEvent.CoverageAsked;
import loa.content.ContentEvent.ItemMoved;
import loa.content.ItemMove;
import loa.content.Items;
import loa.notification.Notice;
import loa.notification.NoticeKind;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.notification.Way;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.UnitId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who were asked for a part, and whoever began an item that comes back to them. */
@Component("contentBell")
class Bell {

    private static final String KIND = "content.item";

    private final NotificationDesk desk;
    private final Items items;

    Bell(NotificationDesk desk, Items items) {
        this.desk = desk;
        this.items = items;
    }

    @Bean
    static NoticeKind contentNotice() {
        return new NoticeKind(KIND, "content.notify.kind", 40, Set.of(Way.PUSH));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CoverageAsked asked) {
        var item = items.find(asked.item()).orElseThrow();
        var to = asked.person() == null
                ? Recipients.whoever(Power.DO_TASK, asked.campaign().value(), new UnitId(asked.unit()))
                : Recipients.of(new PersonId(asked.person()));
        desk.tell(
                to,
                Notice.of(
                                KIND,
                                "content.asked:" + asked.coverage(),
                                item.id().path(),
                                "content.notify.asked",
                                item.title())
                        .by(asked.by()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ItemMoved moved) {
        var reason = switch (moved.move()) {
            case ItemMove.GiveBack(var why) -> why;
            case ItemMove.Disapprove(var why) -> why;
            default -> "";
        };
        if (reason.isEmpty()) return;
        var item = items.find(moved.item()).orElseThrow();
        var key = "content.back:" + item.id().value() + ":" + item.edition() + ":" + moved.before();
        var notice = Notice.of(KIND, key, item.id().path(), "content.notify.back", item.title())
                .quoting(reason);
        desk.tell(Recipients.of(new PersonId(item.byPerson())), moved.by() == null ? notice : notice.by(moved.by()));
    }
}
