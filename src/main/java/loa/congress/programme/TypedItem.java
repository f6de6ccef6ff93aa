package loa.congress.programme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/** An item as it was typed, before anyone looked at it. */
public record TypedItem(
        String title,
        String genre,
        String performers,
        String language,
        String length,
        String leadIn,
        String leadInLength,
        String changeover,
        Set<String> needs,
        String needsWords,
        String author,
        String rightsNote,
        String inCharge) {

    private static final int LONG = 2000;
    private static final int SHORT = 200;
    private static final int MOST_PERFORMERS = 2000;

    public TypedItem {
        needs = Set.copyOf(needs);
    }

    /** A form to begin with. */
    public static TypedItem blank(String language) {
        return new TypedItem(
                "", Genre.GROUP_SONG.name(), "", language, "", "", "0:30", "0:30", Set.of(), "", "", "", "");
    }

    public static TypedItem of(Sketch sketch) {
        return new TypedItem(
                sketch.title(),
                sketch.genre().name(),
                sketch.performers() == null ? "" : sketch.performers().toString(),
                sketch.language(),
                sketch.length().toString(),
                sketch.leadIn(),
                sketch.leadInLength().toString(),
                sketch.changeover().toString(),
                Set.copyOf(sketch.needs().stream().map(Need::name).toList()),
                sketch.needsWords(),
                sketch.author(),
                sketch.rightsNote(),
                sketch.inCharge());
    }

    /** What is wrong with it. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (title.isBlank()) faults.add(Fault.of("title", Refusal.TITLE_MISSING));
        if (title.length() > SHORT) faults.add(Fault.of("title", Refusal.TEXT_TOO_LONG));
        if (length.isBlank()) faults.add(Fault.of("length", Refusal.LENGTH_MISSING));
        else check("length", length, faults);
        if (!leadInLength.isBlank()) check("leadInLength", leadInLength, faults);
        if (!changeover.isBlank()) check("changeover", changeover, faults);
        if (!performers.isBlank() && number() == null) faults.add(Fault.of("performers", Refusal.NUMBER_WRONG));
        for (var text : List.of(leadIn, needsWords, author, rightsNote)) {
            if (text.length() > LONG) faults.add(Fault.of(Refusal.TEXT_TOO_LONG));
        }
        if (language.length() > SHORT || inCharge.length() > SHORT) faults.add(Fault.of(Refusal.TEXT_TOO_LONG));
        return faults;
    }

    private static void check(String field, String typed, List<Fault> faults) {
        var read = Length.read(typed);
        if (read.isEmpty() || field.equals("length") && read.get().isNone()) {
            faults.add(Fault.of(field, Refusal.TIME_WRONG));
        } else if (read.get().compareTo(Length.LONGEST) > 0) {
            faults.add(Fault.of(field, Refusal.LENGTH_TOO_LONG));
        }
    }

    private @Nullable Integer number() {
        var digits = performers.strip();
        if (!digits.matches("\\d{1,4}")) return null;
        int number = Integer.parseInt(digits);
        return number < 1 || number > MOST_PERFORMERS ? null : number;
    }

    /** What it says; only where there are no faults. */
    Sketch sketch(@Nullable MediaId music) {
        var wanted = EnumSet.noneOf(Need.class);
        for (var need : Need.values()) if (needs.contains(need.name())) wanted.add(need);
        return new Sketch(
                title.strip(),
                kind(),
                number(),
                language.strip(),
                Length.read(length).orElseThrow(),
                leadIn.strip(),
                Length.read(leadInLength).orElse(Length.NONE),
                Length.read(changeover).orElse(Length.NONE),
                wanted,
                needsWords.strip(),
                author.strip(),
                rightsNote.strip(),
                inCharge.strip(),
                music);
    }

    private Genre kind() {
        for (var one : Genre.values()) if (one.name().equals(genre)) return one;
        return Genre.OTHER;
    }
}
