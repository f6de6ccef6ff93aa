package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.content.ContentDesk;
import loa.content.ContentDesk.Beginning.Begun;
import loa.content.ContentDesk.Order;
import loa.content.Genre;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Saving.Saved;
import loa.content.Tags;
import loa.content.assignment.Assignment.Form;
import loa.content.assignment.AssignmentDesk;
import loa.content.release.ReleaseDesk;
import loa.content.topic.Brief;
import loa.content.topic.Facts;
import loa.content.topic.TopicDesk;
import loa.content.writing.PhotoDesk;
import loa.content.writing.PhotoDesk.Photo.Kept;
import loa.content.writing.Workbench;
import loa.content.writing.Workbench.Typed;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** A few items in every stage, a brief, and a fact that was corrected after a text had used it. */
@Component
@org.springframework.core.annotation.Order(20)
class SampleContent implements Scene {

    private static final String MEDIA = "Trung tâm Truyền thông và Văn hóa";

    private final ContentDesk desk;
    private final Workbench bench;
    private final AssignmentDesk assigning;
    private final ReleaseDesk release;
    private final TopicDesk topics;
    private final Facts facts;
    private final PhotoDesk photos;
    private final Clock clock;

    SampleContent(
            ContentDesk desk,
            Workbench bench,
            AssignmentDesk assigning,
            ReleaseDesk release,
            TopicDesk topics,
            Facts facts,
            PhotoDesk photos,
            Clock clock) {
        this.desk = desk;
        this.bench = bench;
        this.assigning = assigning;
        this.release = release;
        this.topics = topics;
        this.facts = facts;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var writer = Objects.requireNonNull(people.get(MEDIA));
        var commune = Objects.requireNonNull(people.get("Xã Nậm Khoai"));
        brief(campaign, chief);
        fact(campaign, "Số gia đình học tập", "2.184 gia đình học tập", chief);
        fact(campaign, "Số lớp xóa mù chữ", "11 lớp xóa mù chữ", chief);

        var draft = begin(campaign, Genre.REPORTAGE, "Học chữ ở Nậm Khoai Thượng", "II.1/3", Phase.BEFORE, 6, writer);
        assigning.ask(
                draft,
                Form.TEXT,
                new UnitId(writer.unit()),
                null,
                day(5),
                "Khoảng 900 chữ, có lời của người học.",
                chief);
        assigning.ask(
                draft,
                Form.PHOTO,
                new UnitId(commune.unit()),
                null,
                day(4),
                "Ba ảnh: lớp học buổi tối, người lớn tuổi viết bài, góc học ở nhà.",
                chief);

        var edit = begin(
                campaign,
                Genre.ARTICLE,
                "Dân bản góp ý dự thảo báo cáo chính trị",
                "II.2.1/1",
                Phase.BEFORE,
                3,
                writer);
        write(
                edit,
                "Dân bản góp ý dự thảo báo cáo chính trị",
                "Sáu ý kiến được nêu nhiều nhất qua các buổi họp bản.",
                OPINIONS,
                writer);
        desk.move(edit, new ItemMove.SendToEdit(), writer);

        var bulletin = begin(campaign, Genre.BULLETIN, "Bản tin khuyến học số 1", "II.1/2", Phase.BEFORE, 1, writer);
        write(bulletin, "Bản tin khuyến học số 1", "", BULLETIN, writer);
        desk.move(bulletin, new ItemMove.SendToCheck(), writer);

        var article =
                begin(campaign, Genre.ARTICLE, "Năm năm xây dựng xã hội học tập", "II.1/1", Phase.BEFORE, 2, writer);
        var photo = photos.take(
                article,
                new Upload("Góc học tập.jpg", new ByteArrayResource(SamplePhoto.jpeg("Mỗi nhà một góc học")), false),
                writer);
        var picture = photo instanceof Kept(var id)
                ? "![Góc học của gia đình ông Giàng A Tủa, xã Nậm Khoai](" + id.value() + ")\n\n"
                : "";
        write(
                article,
                "Năm năm xây dựng xã hội học tập",
                "Từ những góc học nhỏ trong mỗi nhà, cả huyện đã thành một lớp học lớn.",
                picture + FIVE_YEARS,
                writer);
        desk.move(article, new ItemMove.SendToCheck(), writer);
        release.submit(article, 1, "Xin ý kiến trước khi phát sóng tuần này.", day(2), chief);

        var dropped = begin(campaign, Genre.NEWS, "Họp bản Huổi Mây 2", "II.2.1/1", Phase.BEFORE, -1, writer);
        desk.move(dropped, new ItemMove.Kill("Trùng nội dung với bài góp ý dự thảo."), chief);

        correct(campaign, chief);
    }

    private ItemId begin(CampaignId campaign, Genre genre, String title, String topic, Phase phase, int due, Me me) {
        var channels = genre.isSpoken()
                ? List.of(ChannelKind.LOUDSPEAKER)
                : List.of(ChannelKind.PORTAL, ChannelKind.LOUDSPEAKER);
        var tags = new Tags(List.of(topic), List.of(), List.of(phase), channels, List.of("vi"), List.of());
        var order =
                new Order(campaign, genre, title, new UnitId(me.unit()), day(due), genre.isSpoken() ? 180 : null, tags);
        return ((Begun) desk.begin(order, me)).item();
    }

    private String write(ItemId item, String title, String lead, String body, Me me) {
        return ((Saved) bench.save(item, "vi", new Typed(0, title, lead, body), "", me))
                .edition()
                .sha256();
    }

    private void brief(CampaignId campaign, Me chief) {
        topics.brief(
                campaign,
                "II.1/1",
                new Brief(
                        "Học tập suốt đời là việc của mỗi nhà.\nKết quả năm năm là của nhân dân.\nĐại hội mở ra việc học của năm năm tới.",
                        "Báo cáo tổng kết 5 năm của Hội Khuyến học huyện.\nQuyết định số 1373/QĐ-TTg ngày 30/7/2021.",
                        "Nêu tên bản, tên người thật việc thật đã đồng ý.\nDùng số liệu dùng chung.",
                        "Không so sánh xã này với xã kia.\nKhông dùng từ viết tắt trên loa.",
                        "Hội Khuyến học huyện, giờ hành chính.",
                        0,
                        null,
                        null),
                chief);
    }

    private void fact(CampaignId campaign, String name, String value, Me chief) {
        topics.enter(
                campaign, "II.1/1", new TopicDesk.Typed(name, value, "Báo cáo tổng kết 5 năm", day(60), ""), chief);
    }

    private void correct(CampaignId campaign, Me chief) {
        facts.of(campaign).stream()
                .filter(fact -> fact.key().equals("so-lop-xoa-mu-chu"))
                .forEach(fact -> topics.correct(
                        campaign,
                        fact.id(),
                        fact.number(),
                        new TopicDesk.Typed(
                                "",
                                "12 lớp xóa mù chữ",
                                "Báo cáo bổ sung tháng này",
                                day(60),
                                "Thêm lớp bản Huổi Mây 2"),
                        chief));
    }

    private LocalDate day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead);
    }

    private static final String OPINIONS = """
            # Đường đến lớp và giờ học

            Ở các buổi họp bản, bà con nói nhiều nhất về đường đến lớp và giờ học buổi tối.

            - Mở lớp sau 19 giờ, khi việc nương đã xong.
            - Có phiên dịch ở những bản nói tiếng Mông, tiếng Thái.
            - Quỹ khuyến học công khai thu chi ở nhà văn hóa.

            > Học chữ để đọc được đơn thuốc, đọc được tin của xã.
            > -- Một người dự họp ở bản Nậm Khoai Thượng

            Ban soạn thảo tiếp thu và ghi vào dự thảo lần hai.""";

    private static final String BULLETIN = """
            Kính thưa bà con! Sau đây là bản tin khuyến học của huyện.

            Toàn huyện đang có {{so-lop-xoa-mu-chu}}, học vào buổi tối tại nhà văn hóa bản. Lãnh đạo UBND các xã mong bà con đi học đều.

            Theo phòng văn hóa và thông tin, các bản sẽ được nghe lại bản tin này lúc 17h30 hằng ngày.

            Xin cảm ơn bà con đã lắng nghe.""";

    private static final String FIVE_YEARS = """
            Năm năm qua, huyện có thêm {{so-gia-dinh-hoc-tap}} được công nhận.

            # Việc đã làm

            | Việc | Kết quả |
            | Góc học tập ở nhà | ở cả tám xã, thị trấn |
            | Tủ sách của bản | 41 tủ |

            # Việc sắp tới

            1. Giữ mỗi nhà một góc học.
            2. Mỗi bản một tủ sách.
            3. Người lớn học nghề, học dùng điện thoại.""";
}
