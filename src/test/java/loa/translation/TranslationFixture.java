package loa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.content.Block.Paragraph;
import loa.content.ContentDesk;
import loa.content.ContentDesk.Beginning.Begun;
import loa.content.Edition;
import loa.content.Genre;
import loa.content.ItemId;
import loa.content.Manuscript;
import loa.content.Saving.Saved;
import loa.content.Tags;
import loa.media.Sent;
import loa.platform.Me;
import loa.translation.TranslationDesk.Asking.Asked;
import loa.translation.TranslationDesk.Recording.Recorded;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A bulletin "Mời họp" of the media centre, and its translation into Mông. */
@Lazy
@Component
public class TranslationFixture {

    private final CampaignFixture given;
    private final ContentDesk content;
    private final TranslationDesk desk;
    private final Translations translations;

    TranslationFixture(CampaignFixture given, ContentDesk content, TranslationDesk desk, Translations translations) {
        this.given = given;
        this.content = content;
        this.desk = desk;
        this.translations = translations;
    }

    /** Of one paragraph. */
    public ItemId item(CampaignId campaign, String words, Me me) {
        var tags = new Tags(List.of("II.1/1"), List.of(), List.of(), List.of(), List.of("vi", "hmn"), List.of());
        var order = new ContentDesk.Order(campaign, Genre.BULLETIN, "Mời họp", given.media.id(), null, null, tags);
        var item = ((Begun) content.begin(order, me)).item();
        save(item, 0, words, me);
        return item;
    }

    public Edition save(ItemId item, int base, String words, Me me) {
        var text = new Manuscript("Mời họp", "", List.of(new Paragraph("a", words)));
        return ((Saved) content.save(item, "vi", base, text, "", me)).edition();
    }

    public TranslationId asked(ItemId item, Mode mode, Me me) {
        return asked(item, "hmn", mode, me);
    }

    public TranslationId asked(ItemId item, String language, Mode mode, Me me) {
        var order = new TranslationDesk.Order(item, language, mode, given.media.id(), null, null, null, "Mông Lềnh");
        return ((Asked) desk.ask(order, me)).id();
    }

    public void write(TranslationId id, int ordinal, String words, Me me) {
        write(id, ordinal, words, "", me);
    }

    public void write(TranslationId id, int ordinal, String words, String second, Me me) {
        assertThat(desk.write(id, ordinal, source(id, ordinal), words, second, "", me))
                .isEmpty();
    }

    public void speak(TranslationId id, int ordinal, String name, byte[] sound, Me me) {
        assertThat(desk.speak(id, ordinal, source(id, ordinal), Sent.file(name, sound), me))
                .isEqualTo(new Recorded());
    }

    private String source(TranslationId id, int ordinal) {
        return translations.segments(id).get(ordinal).source().sha256();
    }
}
