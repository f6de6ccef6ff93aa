package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Upload;
import loa.media.consent.Age;
import loa.media.consent.Capacity;
import loa.media.consent.ConsentDesk;
import loa.media.consent.Consents;
import loa.media.consent.Form;
import loa.media.consent.Scope;
import loa.media.consent.TypedConsent;
import loa.media.library.Caption;
import loa.media.library.Captions;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos of the media centre: one of a place, one whose people agreed, one whose child still has to. */
@Component
@Order(10)
class SampleFiles implements Scene {

    private static final String MEDIA = "Trung tâm Truyền thông và Văn hóa";

    private final MediaDesk desk;
    private final Captions captions;
    private final Consents consents;
    private final ConsentDesk consent;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleFiles(
            MediaDesk desk,
            Captions captions,
            Consents consents,
            ConsentDesk consent,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.captions = captions;
        this.consents = consents;
        this.consent = consent;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var editor = Objects.requireNonNull(people.get(MEDIA));
        var street =
                keep("Đường vào trung tâm huyện treo cờ chào mừng Đại hội", "Thị trấn Suối Ngàn", campaign, editor);
        consent.look(street, false, editor);
        var family = keep("Gia đình ông Mùa A Lử, gia đình học tập tiêu biểu", "Xã Nậm Khoai", campaign, editor);
        consent.name(family, "Mùa A Lử", Age.ADULT, "đứng giữa", editor);
        agree(family, "Mùa A Lử", Capacity.SELF, editor);
        var class1 = keep("Giờ đọc sách của lớp 4 điểm trường Lùng Chải 2", "Xã Lùng Chải", campaign, editor);
        consent.name(class1, "Vàng Thị Say", Age.CHILD_FROM_7, "hàng đầu, ngoài cùng bên trái", editor);
        agree(class1, "Vàng Seo Chẩn", Capacity.PARENT, editor);
    }

    private MediaId keep(String words, String place, CampaignId campaign, Me me) {
        var photo = new ByteArrayResource(SamplePhoto.jpeg(words.split(",")[0]));
        if (!(desk.take(new Upload("anh.jpg", photo, false)) instanceof Taking.Taken taken)) {
            throw new IllegalStateException("the sample photo is not taken");
        }
        var id = Objects.requireNonNull(
                transaction.execute(status -> desk.enter(taken, new UnitId(me.unit()), campaign.value(), me)));
        captions.say(id, new Caption(words, me.name(), place, today().minusDays(3), 0), me);
        return id;
    }

    private void agree(MediaId file, String giver, Capacity capacity, Me me) {
        var person = consents.of(file).persons().getFirst().id();
        var day = today().minusDays(3).toString();
        var purposes = Set.copyOf(List.of(Scope.REPORT, Scope.PRESS, Scope.EXHIBITION));
        consent.agree(file, person, new TypedConsent(giver, capacity, purposes, day, "", Form.SPOKEN, null), me);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
