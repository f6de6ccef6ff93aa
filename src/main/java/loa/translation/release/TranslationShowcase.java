package loa.translation.release;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import loa.approval.Preview;
import loa.approval.Preview.Look;
import loa.approval.Preview.Words;
import loa.approval.Showcase;
import loa.approval.Subject;
import loa.approval.Version;
import loa.content.release.Shown;
import loa.translation.Translation;
import loa.translation.TranslationId;
import loa.translation.Translations;
import org.springframework.stereotype.Component;

/** Shows a translation to those who approve it: what is heard, then each sentence under what it translates. */
@Component
class TranslationShowcase implements Showcase {

    private final Translations translations;
    private final Submissions submissions;
    private final SubmissionDesk desk;

    TranslationShowcase(Translations translations, Submissions submissions, SubmissionDesk desk) {
        this.translations = translations;
        this.submissions = submissions;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return SubmissionDesk.KIND;
    }

    @Override
    public Optional<Version> current(Subject subject) {
        return translations
                .find(new TranslationId(subject.id()))
                .map(translation -> desk.version(translation, translations.segments(translation.id())));
    }

    @Override
    public Optional<Preview> preview(Subject subject, String sha256) {
        return translations
                .find(new TranslationId(subject.id()))
                .flatMap(translation ->
                        submissions.find(translation.id(), sha256).map(submitted -> preview(translation, submitted)));
    }

    private static Preview preview(Translation translation, Submitted submitted) {
        var parts = new ArrayList<Preview.Part>();
        var scripts = translation.scripts();
        parts.add(new Words("title", Look.TITLE, translation.title(), null));
        if (submitted.recording() != null) {
            var source = "/media/" + submitted.recording().value() + "/file";
            parts.add(new Preview.Sound("bulletin", source, msg("translation.bulletin")));
        }
        var seen = new HashMap<String, Integer>();
        for (var line : submitted.lines()) {
            // The same sentence keeps its id when others come before it.
            var id = "s" + Integer.toHexString(line.source().hashCode());
            int times = seen.merge(id, 1, Integer::sum);
            if (times > 1) id += "-" + times;
            parts.add(new Words(id, Look.PARAGRAPH, line.source(), null));
            if (!line.words().isEmpty()) {
                parts.add(Shown.words(
                        id + "-w", Look.QUOTE, line.words(), scripts.getFirst().tag()));
            }
            if (!line.second().isEmpty()) {
                parts.add(Shown.words(
                        id + "-x", Look.QUOTE, line.second(), scripts.getLast().tag()));
            }
            if (!line.back().isEmpty()) {
                parts.add(new Words(id + "-b", Look.ITEM, msg("translation.back.said", line.back()), null));
            }
        }
        return new Preview(parts);
    }
}
