package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.content.Block;
import loa.content.ContentDesk;
import loa.content.Genre;
import loa.content.Manuscript;
import loa.content.Tags;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.translation.Mode;
import loa.translation.TranslationDesk;
import loa.work.CampaignId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A bulletin of the media centre that is to be spoken in Mông, and for which nobody is asked in Thái yet. */
@Component
@Order(40)
class SampleBulletin implements Scene {

    private static final String MEDIA = "Trung tâm Truyền thông và Văn hóa";
    private static final String TOPIC = "II.1/1";
    private static final String TITLE = "Mời bà con dự họp bản về Đại hội khuyến học";
    private static final String WORDS = "Xin chào bà con các bản! Đại hội Hội Khuyến học huyện Suối Ngàn sắp họp. "
            + "Từ nay đến Đại hội, mỗi bản họp một buổi để nghe và góp ý. Cán bộ xã sẽ báo ngày họp trên loa và ở nhà văn hóa bản. "
            + "Mời mỗi nhà cử một người đến dự. Ai có con đang học thì kể chuyện học của con mình. "
            + "Ai biết gia đình học tập tiêu biểu thì giới thiệu với cán bộ. Cảm ơn bà con đã nghe.";

    private final ContentDesk content;
    private final TranslationDesk translations;
    private final Clock clock;

    SampleBulletin(ContentDesk content, TranslationDesk translations, Clock clock) {
        this.content = content;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var editor = Objects.requireNonNull(people.get(MEDIA));
        var desk = new UnitId(editor.unit());
        var due = LocalDate.now(clock).plusDays(6);
        var tags = new Tags(
                List.of(TOPIC),
                List.of(),
                List.of(Phase.BEFORE),
                List.of(ChannelKind.LOUDSPEAKER),
                List.of("vi", "hmn", "blt"),
                List.of());
        var order = new ContentDesk.Order(campaign, Genre.BULLETIN, TITLE, desk, due, 180, tags);
        if (!(content.begin(order, editor) instanceof ContentDesk.Beginning.Begun(var item))) {
            throw new IllegalStateException("the sample bulletin is not begun");
        }
        var text = new Manuscript(TITLE, "", List.of(new Block.Paragraph("loi-moi", WORDS)));
        content.save(item, "vi", 0, text, "", editor);
        translations.ask(
                new TranslationDesk.Order(item, "hmn", Mode.SPOKEN, desk, null, null, due.plusDays(2), "Mông Lềnh"),
                editor);
    }
}
