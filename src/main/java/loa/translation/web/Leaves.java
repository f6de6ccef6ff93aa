package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loa.content.Block;
import loa.content.Editions;
import loa.content.Inline;
import loa.content.Manuscript;
import loa.document.script.Leaf;
import loa.document.script.Leaf.Piece;
import loa.document.script.Leaf.Stretch;
import loa.organization.Unit;
import loa.organization.Units;
import loa.translation.Script;
import loa.translation.Translation;
import loa.translation.Translations;
import loa.translation.release.SubmissionDesk;
import org.springframework.stereotype.Component;

/** The editions made of a translation, as leaves to be printed and sent. */
@Component
class Leaves {

    private final Editions editions;
    private final Translations translations;
    private final SubmissionDesk submissions;
    private final Units units;

    Leaves(Editions editions, Translations translations, SubmissionDesk submissions, Units units) {
        this.editions = editions;
        this.translations = translations;
        this.submissions = submissions;
        this.units = units;
    }

    /** The scripts in which there is an edition, by their place. */
    List<Integer> made(Translation translation) {
        var made = new ArrayList<Integer>();
        for (int script = 0; script < translation.scripts().size(); script++) {
            if (editions.latest(translation.item(), tag(translation, script)).isPresent()) made.add(script);
        }
        return made;
    }

    /** The latest edition in a script; what may not go out yet says so. */
    Optional<Leaf> of(Translation translation, int script) {
        if (script < 0 || script >= translation.scripts().size()) return Optional.empty();
        return editions.latest(translation.item(), tag(translation, script)).map(edition -> {
            var free = submissions
                    .hindrances(translation, translations.segments(translation.id()))
                    .isEmpty();
            return new Leaf(
                    name(translation, translation.scripts().get(script)),
                    Inline.plain(edition.text().title()),
                    pieces(edition.text()),
                    units.find(translation.unit()).map(Unit::name).orElse(""),
                    free ? "" : msg("translation.print.draft"));
        });
    }

    static String name(Translation translation, Script script) {
        var language = Languages.name(translation.language());
        return script.isNamed() ? language + " · " + msg(script.words()) : language;
    }

    /** The first script's edition goes by the name of the language alone. */
    private static String tag(Translation translation, int script) {
        return script == 0
                ? translation.language()
                : translation.scripts().get(script).tag();
    }

    private static List<Piece> pieces(Manuscript text) {
        var pieces = new ArrayList<Piece>();
        if (!text.lead().isBlank()) pieces.add(piece(false, text.lead()));
        for (var block : text.blocks()) {
            if (!block.words().isBlank()) pieces.add(piece(block instanceof Block.Heading, block.marked()));
        }
        return pieces;
    }

    private static Piece piece(boolean heading, String text) {
        var stretches = new ArrayList<Stretch>();
        for (var run : Inline.runs(text)) {
            var at = run.look() == Inline.Look.LINK ? run.at() : null;
            stretches.add(new Stretch(
                    run.text(), heading || run.look() == Inline.Look.BOLD, run.look() == Inline.Look.ITALIC, at));
            // On paper and in a picture nothing can be pressed.
            if (at != null && !at.contains(run.text())) {
                stretches.add(new Stretch(" (" + at.replaceFirst("^(mailto|tel):", "") + ")", heading, false, null));
            }
        }
        return new Piece(heading, stretches);
    }
}
