package loa.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import loa.content.Block;
import loa.content.ContentDesk;
import loa.content.Genre;
import loa.content.Manuscript;
import loa.content.Tags;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.translation.Bulletin.Mark;
import loa.translation.BulletinDesk;
import loa.translation.Mode;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.TranslationDesk;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.listener.InvitationDesk;
import loa.translation.listener.Said;
import loa.work.CampaignId;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** A bulletin in Mông, spoken sentence by sentence in test tones, joined, and not understood in one sentence by who heard it. */
@Component
@Order(41)
class SampleVoices implements Scene {

    private static final String MEDIA = "Trung tâm Truyền thông và Văn hóa";
    private static final String SPEAKER = "Xã Tà Ghềnh";
    private static final String TITLE = "Lớp xóa mù chữ mở lại buổi tối";
    private static final String WORDS = "Xin chào bà con bản Huổi Mây. Lớp xóa mù chữ mở lại từ tối thứ Hai. "
            + "Lớp học ở nhà văn hóa bản, từ bảy giờ rưỡi. Ai đăng ký học thì được cấp tài liệu và hỗ trợ dầu đèn. "
            + "Mời bà con báo tên với trưởng bản.";
    private static final int UNCLEAR = 4;

    private final ContentDesk content;
    private final TranslationDesk desk;
    private final Translations translations;
    private final BulletinDesk bulletins;
    private final InvitationDesk listeners;
    private final Clock clock;

    SampleVoices(
            ContentDesk content,
            TranslationDesk desk,
            Translations translations,
            BulletinDesk bulletins,
            InvitationDesk listeners,
            Clock clock) {
        this.content = content;
        this.desk = desk;
        this.translations = translations;
        this.bulletins = bulletins;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void play(CampaignId campaign, Map<String, Me> people, Me chief) {
        var editor = Objects.requireNonNull(people.get(MEDIA));
        var speaker = Objects.requireNonNull(people.get(SPEAKER));
        var id = asked(campaign, editor, speaker);
        for (var segment : translations.segments(id)) speak(id, segment, editor);
        done(desk.accept(id, segment -> true, speaker));
        done(bulletins.join(id, editor));
        heard(id, editor);
    }

    private TranslationId asked(CampaignId campaign, Me editor, Me speaker) {
        var unit = new UnitId(editor.unit());
        var due = LocalDate.now(clock).plusDays(3);
        var tags = new Tags(
                List.of("II.1/3"),
                List.of(),
                List.of(Phase.BEFORE),
                List.of(ChannelKind.LOUDSPEAKER),
                List.of("vi", "hmn"),
                List.of());
        var order = new ContentDesk.Order(campaign, Genre.BULLETIN, TITLE, unit, due, 60, tags);
        if (!(content.begin(order, editor) instanceof ContentDesk.Beginning.Begun(var item))) {
            throw new IllegalStateException("the spoken bulletin is not begun");
        }
        var text = new Manuscript(TITLE, "", List.of(new Block.Paragraph("lop-hoc", WORDS)));
        content.save(item, "vi", 0, text, "", editor);
        var asking = new TranslationDesk.Order(
                item, "hmn", Mode.SPOKEN, unit, speaker.person(), speaker.name(), due, "Mông Lềnh");
        if (!(desk.ask(asking, editor) instanceof TranslationDesk.Asking.Asked(var id))) {
            throw new IllegalStateException("the spoken bulletin is not asked for");
        }
        return id;
    }

    private void speak(TranslationId id, Segment segment, Me me) {
        int ordinal = segment.ordinal();
        var source = segment.source();
        var tone = new ByteArrayResource(SampleTone.wav(source.words()));
        var recording = new Upload("tieng-thu-" + (ordinal + 1) + ".wav", tone, false);
        if (!(desk.speak(id, ordinal, source.sha256(), recording, me) instanceof TranslationDesk.Recording.Recorded)) {
            throw new IllegalStateException("sentence " + ordinal + " is not recorded");
        }
        done(desk.write(id, ordinal, source.sha256(), "", "", "Tiếng thử do máy tạo, chưa có lời nói.", me));
    }

    private void heard(TranslationId id, Me me) {
        if (!(listeners.invite(id, "Bà Dợ", "Bản Huổi Mây 2", me)
                instanceof InvitationDesk.Inviting.Invited(var link))) {
            throw new IllegalStateException("nobody is asked to hear");
        }
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < translations.segments(id).size(); i++) {
            marks.add(new Mark(i, i != UNCLEAR, i == UNCLEAR ? "“hỗ trợ dầu đèn” là được cho tiền hay cho dầu?" : ""));
        }
        if (!(listeners.answer(link, new Said(null, "", marks)) instanceof InvitationDesk.Answering.Answered)) {
            throw new IllegalStateException("the listener did not answer");
        }
    }

    private static void done(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw new IllegalStateException(why.key());
        });
    }
}
