package loa.approval;

import java.util.UUID;

/**
 * Something that is submitted for approval, whatever its versions.
 *
 * @param kind names the module and thing, as {@code content}, {@code translation}; its {@link Showcase} draws it
 */
public record Subject(String kind, UUID id) {

    public Subject {
        if (!kind.matches("[a-z][a-zA-Z-]*")) throw new IllegalArgumentException("kind: " + kind);
    }

    /** As {@code content:6f0…}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
