package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import loa.approval.ObjectKind;
import loa.approval.SignedPaperDesk;
import loa.approval.SignedPaperDesk.Paper;
import loa.approval.Verdict;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.content.ContentDesk;
import loa.content.ContentDesk.Beginning.Begun;
import loa.content.ContentDesk.Order;
import loa.content.Genre;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Saving.Saved;
import loa.content.Tags;
import loa.content.correction.CorrectionDesk;
import loa.content.release.ReleaseDesk;
import loa.content.writing.PhotoDesk;
import loa.content.writing.PhotoDesk.Photo.Kept;
import loa.content.writing.Workbench;
import loa.content.writing.Workbench.Typed;
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
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What is out: signed off on paper, one with a correction, one whose picture had to be taken back. */
@Component
@org.springframework.core.annotation.Order(25)
class SamplePublished implements Scene {

    private final ContentDesk desk;
    private final Workbench bench;
    private final ReleaseDesk release;
    private final CorrectionDesk corrections;
    private final RuleDesk rules;
    private final SignedPaperDesk papers;
    private final PhotoDesk photos;
    private final MediaDesk media;
    private final Consents consents;
    private final ConsentDesk consent;
    private final Clock clock;

    SamplePublished(
            ContentDesk desk,
            Workbench bench,
            ReleaseDesk release,
            CorrectionDesk corrections,
            RuleDesk rules,
            SignedPaperDesk papers,
            PhotoDesk photos,
            MediaDesk media,
            Consents consents,
            ConsentDesk consent,
            Clock clock) {
        this.desk = desk;
        this.bench = bench;
        this.release = release;
        this.corrections = corrections;
        this.rules = rules;
        this.papers = papers;
        this.photos = photos;
        this.media = media;
        this.consents = consents;
        this.consent = consent;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var writer = Objects.requireNonNull(people.get("Trung tâm Truyền thông và Văn hóa"));
        var board = Objects.requireNonNull(people.get("Ban Tuyên giáo Huyện ủy"));
        refused(rules.set(
                        campaign,
                        ObjectKind.ARTICLE,
                        List.of(new Body(new UnitId(board.unit()), 1)),
                        loa.approval.Order.TOGETHER,
                        "Kế hoạch không nêu; Ban Chỉ đạo giao tại cuộc họp đầu tuần.",
                        chief)
                .map(Enum::name)
                .orElse(null));

        var branch = begin(campaign, "Chi hội bản Phiềng đại hội xong sớm", "II.2.1/2", writer);
        publish(branch, write(branch, "Chi hội bản Phiềng đại hội xong sớm", BRANCH, writer), board, chief);

        var shelf = begin(campaign, "Tủ sách bản Huổi Mây mở cửa", "II.1/2", writer);
        publish(shelf, write(shelf, "Tủ sách bản Huổi Mây mở cửa", SHELF, writer), board, chief);
        corrections.correct(
                shelf, new CorrectionDesk.Typed("Tủ sách có 320 cuốn.", "Tủ sách có 230 cuốn.", day(-1)), chief);

        var portrait = begin(campaign, "Ông Mùa A Dế và lớp học đêm", "II.1/1", writer);
        var picture = picture(portrait, "Lớp học đêm", writer);
        consent.name(picture, "Mùa A Dế", Age.ADULT, "đứng bên bảng", writer);
        var person = consents.of(picture).persons().getFirst().id();
        consent.agree(
                picture,
                person,
                new TypedConsent(
                        "Mùa A Dế",
                        Capacity.SELF,
                        Set.of(Scope.PRESS, Scope.SOCIAL),
                        day(-4).toString(),
                        "",
                        Form.SPOKEN,
                        null),
                writer);
        var words = "![Lớp học đêm ở nhà ông Mùa A Dế](" + picture.value() + ")\n\n" + NIGHT;
        publish(portrait, write(portrait, "Ông Mùa A Dế và lớp học đêm", words, writer), board, chief);
        consent.withdraw(picture, person, "Mùa A Dế", "Gia đình không muốn đưa ảnh nữa.", writer);
        consents.of(picture).persons().getFirst().withdrawals().forEach(withdrawal -> {
            consent.sendFor(picture, withdrawal.id(), 1, "Lường Văn Bình", day(1), writer);
            consent.nameRecall(picture, withdrawal.id(), "Bảng tin nhà văn hóa bản", "Trưởng bản", day(2), writer);
        });
    }

    private ItemId begin(CampaignId campaign, String title, String topic, Me writer) {
        var channels = List.of(ChannelKind.PORTAL, ChannelKind.LOUDSPEAKER);
        var tags = new Tags(List.of(topic), List.of(), List.of(Phase.BEFORE), channels, List.of("vi"), List.of());
        var order = new Order(campaign, Genre.NEWS, title, new UnitId(writer.unit()), day(-2), null, tags);
        return ((Begun) desk.begin(order, writer)).item();
    }

    private int write(ItemId item, String title, String body, Me writer) {
        return ((Saved) bench.save(item, "vi", new Typed(0, title, "", body), "", writer))
                .edition()
                .number();
    }

    /** Signed on paper by the board, whose clerk enters it with the scan. */
    private void publish(ItemId item, int edition, Me board, Me chief) {
        refused(desk.move(item, new ItemMove.SendToCheck(), chief)
                .map(Enum::name)
                .orElse(null));
        refused(release.submit(item, edition, "", null, chief).orElse(null));
        var signOff = release.standings(item).getFirst().signOff();
        var scan = (Taking.Taken) media.take(photo("Phiếu duyệt tin bài"));
        var paper = new Paper(
                new UnitId(board.unit()),
                Verdict.APPROVED,
                null,
                "Sùng Thị Dua",
                "Phó Trưởng ban",
                "12/PD-BTG",
                day(-1),
                "");
        refused(papers.enter(signOff, paper, scan, board).map(Enum::name).orElse(null));
        var where = new ItemMove.Publish("Trang thông tin huyện; truyền thanh sáng thứ Hai");
        refused(desk.move(item, where, chief).map(Enum::name).orElse(null));
    }

    private MediaId picture(ItemId item, String words, Me writer) {
        return ((Kept) photos.take(item, photo(words), writer)).id();
    }

    private static Upload photo(String words) {
        return new Upload(words + ".jpg", new ByteArrayResource(SamplePhoto.jpeg(words)), false);
    }

    private static void refused(@org.jspecify.annotations.Nullable String why) {
        if (why != null) throw new IllegalStateException(why);
    }

    private LocalDate day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead);
    }

    private static final String BRANCH = """
            Chi hội khuyến học bản Phiềng đã đại hội xong, sớm một tuần so với kế hoạch.

            Chi hội bầu ba người vào ban chấp hành và thống nhất mở tủ sách của bản trong tháng tới.""";

    private static final String SHELF = """
            Sáng Chủ nhật, bản Huổi Mây mở tủ sách đầu tiên tại nhà văn hóa.

            Tủ sách có 320 cuốn, do các thầy cô giáo và bà con góp.""";

    private static final String NIGHT = """
            Tối nào nhà ông Mùa A Dế cũng sáng đèn cho mười hai người lớn học chữ.

            Ông nói: học được chữ thì đọc được đơn thuốc của con.""";
}
