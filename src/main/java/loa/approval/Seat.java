package loa.approval;

import java.util.ArrayList;
import java.util.List;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The place of one body among those that approve a version.
 *
 * @param quorum how many of its people have to sign
 * @param light whether it only confirms that the changes it knows of were made
 * @param overruled whether a conflict was decided against what it said
 */
public record Seat(UnitId body, int quorum, boolean light, boolean overruled, List<Said> said) {

    public Seat {
        said = List.copyOf(said);
    }

    /** One signature; {@code person} is unknown where somebody signed on paper who is not on file. */
    public record Said(@Nullable PersonId person, Verdict verdict) {}

    static Seat of(UnitId body, int quorum) {
        return new Seat(body, Math.max(1, quorum), false, false, List.of());
    }

    /** What the body has said as a whole; {@code null}: not all of it yet. */
    public @Nullable Verdict verdict() {
        if (overruled) return Verdict.APPROVED;
        var no = said.stream()
                .map(Said::verdict)
                .filter(each -> !each.approves())
                .findFirst();
        if (no.isPresent()) return no.get();
        if (said.size() < quorum) return null;
        return said.stream().anyMatch(each -> each.verdict() == Verdict.WITH_CHANGES)
                ? Verdict.WITH_CHANGES
                : Verdict.APPROVED;
    }

    /** Whether people of one body contradict each other. */
    boolean isSplit() {
        return !overruled
                && said.stream().anyMatch(each -> each.verdict().approves())
                && said.stream().anyMatch(each -> !each.verdict().approves());
    }

    /** Whether the verdict so far is a yes, be it of one only. */
    boolean leansTo() {
        return overruled || said.stream().anyMatch(each -> each.verdict().approves());
    }

    boolean refuses() {
        return !overruled && said.stream().anyMatch(each -> !each.verdict().approves());
    }

    boolean has(PersonId person) {
        return said.stream().anyMatch(each -> person.equals(each.person()));
    }

    Seat with(Said signature) {
        var all = new ArrayList<>(said);
        all.add(signature);
        return new Seat(body, quorum, light, overruled, all);
    }

    Seat without(PersonId person) {
        return new Seat(
                body,
                quorum,
                light,
                overruled,
                said.stream().filter(each -> !person.equals(each.person())).toList());
    }

    Seat overruledIfRefusing() {
        return refuses() ? new Seat(body, quorum, light, true, said) : this;
    }

    Seat lightly() {
        return new Seat(body, quorum, true, false, List.of());
    }
}
