package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.approval.Preview;
import loa.approval.remark.Anchor;
import loa.approval.remark.Anchor.*;
import loa.approval.remark.Remark;
import loa.approval.web.SignOffPage.*;
import loa.platform.view.PlayingTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said about a version: each remark with its place in words, and the form for another one. */
@Component
class RemarkNotes {

    private final ItemLines lines;

    RemarkNotes(ItemLines lines) {
        this.lines = lines;
    }

    /** {@code shown}: whether the version can be looked at, so that a remark without a place has lost it. */
    List<Note> of(List<Remark> said, Map<Remark, Integer> numbers, Map<Integer, Anchor> places, boolean shown) {
        var notes = new ArrayList<Note>();
        numbers.forEach((remark, number) -> notes.add(new Note(
                number,
                remark.id().toString(),
                place(remark.anchor()),
                shown && !places.containsKey(number),
                remark.byName() + ", " + remark.byUnit(),
                lines.ago(remark.at()),
                remark.words(),
                remark.isOpen(),
                remark.resolvedBy(),
                said.stream()
                        .filter(answer -> remark.id().equals(answer.answers()))
                        .map(answer -> new Answer(answer.byName(), lines.ago(answer.at()), answer.words()))
                        .toList())));
        return notes;
    }

    private static @Nullable String place(Anchor anchor) {
        return switch (anchor) {
            case OnAll _ -> null;
            case OnPart _ -> msg("approval.remark.onPart");
            case OnWords on -> "“" + on.quote() + "”";
            case OnArea _ -> msg("approval.remark.onArea");
            case OnTime(var _, int from, int to) ->
                from == to ? PlayingTime.of(from) : PlayingTime.of(from) + " – " + PlayingTime.of(to);
        };
    }

    /** The form for a remark about a part. */
    static Say say(@Nullable String part, Optional<Preview> preview, @Nullable String refusal) {
        var found = preview.stream()
                .flatMap(shown -> shown.parts().stream())
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElse(null);
        return switch (found) {
            case null -> new Say(null, "all", null, "", Spot.NONE, refusal);
            case Preview.Words words -> new Say(part, "words", words.text(), "", Spot.NONE, refusal);
            case Preview.Picture picture -> new Say(part, "picture", picture.alt(), "", Spot.NONE, refusal);
            case Preview.Sound sound -> new Say(part, "time", sound.name(), "", Spot.NONE, refusal);
            case Preview.Film film -> new Say(part, "time", film.name(), "", Spot.NONE, refusal);
            case Preview.Paper paper -> new Say(part, "paper", paper.name(), "", Spot.NONE, refusal);
        };
    }
}
