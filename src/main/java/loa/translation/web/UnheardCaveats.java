package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import loa.content.Caveats;
import loa.content.Item;
import loa.translation.Translations;
import loa.translation.release.SubmissionDesk;
import org.springframework.stereotype.Component;

/** Tells whoever publishes an item which of its spoken translations may not be aired with it, because of those who heard them. */
@Component
class UnheardCaveats implements Caveats {

    private final Translations translations;
    private final SubmissionDesk desk;

    UnheardCaveats(Translations translations, SubmissionDesk desk) {
        this.translations = translations;
        this.desk = desk;
    }

    @Override
    public List<Caveat> of(Item item) {
        var all = translations.of(item.id());
        var unheard = desk.unheard(all);
        return all.stream()
                .filter(translation -> unheard.containsKey(translation.id()))
                .map(translation -> new Caveat(
                        msg(
                                "translation.caveat",
                                Languages.name(translation.language()),
                                msg("translation.hindrance." + unheard.get(translation.id()))),
                        translation.id().path(),
                        msg("translation.caveat.link")))
                .toList();
    }
}
