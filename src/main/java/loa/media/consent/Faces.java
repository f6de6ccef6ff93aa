package loa.media.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the people in a file.
 *
 * @param looked what whoever looked found; {@code null}: nobody has looked
 * @param notice how people at a public event were told that pictures are taken, if they were
 */
public record Faces(@Nullable Look looked, @Nullable String notice, List<PersonShown> persons) {

    /** Nothing is known yet. */
    public static final Faces UNKNOWN = new Faces(null, null, List.of());

    /** Somebody looked, and there are people who can be recognised, or there are none. */
    public record Look(boolean people, String by) {}

    public Faces {
        persons = List.copyOf(persons);
    }

    /** Whether the file may be shown for this purpose on that day. */
    public Standing standing(Scope scope, LocalDate day) {
        if (looked == null) return Standing.NOT_LOOKED;
        if (!looked.people()) return Standing.NOBODY;
        // "There are people" without a name leaves open who they are.
        if (persons.isEmpty()) return notice == null ? Standing.MISSING : Standing.PUBLIC_EVENT;
        return persons.stream()
                .map(person -> person.standing(scope, day, notice != null))
                .reduce(Standing.NOBODY, Standing::worse);
    }

    public boolean isWithdrawn() {
        return persons.stream().anyMatch(PersonShown::isWithdrawn);
    }
}
