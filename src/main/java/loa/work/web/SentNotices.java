package loa.work.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import loa.plan.NoticeDesk;
import loa.plan.NoticeDesk.Keeping.Kept;
import loa.plan.NoticeDesk.Keeping.Unread;
import loa.plan.PlanId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the notices that come along with forms. */
@Component
class SentNotices {

    private final NoticeDesk desk;

    SentNotices(NoticeDesk desk) {
        this.desk = desk;
    }

    /** The file that is sent now, else the one that was kept when the form was sent before. */
    SentNotice of(UUID campaign, @Nullable MultipartFile file, @Nullable Integer before, Me me) throws IOException {
        if (file == null || file.isEmpty()) return kept(campaign, before);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var last = bare.isBlank() ? msg("work.sent.unnamed") : bare;
        return switch (desk.keep(new PlanId(campaign), file.getBytes(), last, me)) {
            case Kept(int number, var days) -> new SentNotice(number, last, href(campaign, number), days, null);
            case Unread(var words) -> new SentNotice(null, null, null, List.of(), words);
        };
    }

    SentNotice kept(UUID campaign, @Nullable Integer number) {
        if (number == null) return SentNotice.NONE;
        return desk.find(new PlanId(campaign), number)
                .map(name -> new SentNotice(number, name, href(campaign, number), List.of(), null))
                .orElse(SentNotice.NONE);
    }

    static String href(UUID campaign, int number) {
        return "/plans/" + campaign + "/original?edition=" + number;
    }
}
