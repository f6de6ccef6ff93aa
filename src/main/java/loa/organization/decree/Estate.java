package loa.organization.decree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps that hangs on units: it says what there is before units end, and hands it over when they do. A module
 * that keeps anything by unit offers one; nothing of it is then left behind.
 */
public interface Estate {

    /** Its name in messages, {@code organization.estate.<name>}. */
    String name();

    /** Its place in a list, lowest first. */
    int order();

    /** All that needs somebody after these units from that day on. */
    List<Item> of(Set<UnitId> units, LocalDate day);

    /**
     * Hands over, in the transaction of the decree.
     *
     * @return by key, what {@link #takeBack} will need to know
     */
    Map<String, String> handOver(List<Handover> handovers, Act act);

    /** Whether anything happened since to what was handed over. */
    boolean isTouched(List<Handover> handovers, Act act);

    /** Undoes {@link #handOver}. */
    void takeBack(List<Handover> handovers, Act act);

    /**
     * One thing that hangs on a unit.
     *
     * @param key names it within its estate
     * @param words what a person calls it
     * @param group what it belongs to, as the title of its campaign
     * @param href where it can be looked at
     * @param follows the key, with its estate's name, of what it goes along with unless chosen otherwise
     * @param mayEnd whether it may end with the unit
     */
    record Item(
            String key,
            UnitId of,
            String words,
            String group,
            @Nullable String href,
            @Nullable String follows,
            boolean mayEnd) {}

    /**
     * One thing that went from a unit to another.
     *
     * @param to {@code null}: it ended
     */
    record Handover(
            String estate,
            String key,
            UnitId from,
            @Nullable UnitId to,
            String words,
            String memo) {

        /** Names it among all estates. */
        public String name() {
            return estate + "/" + key;
        }

        /** Who has it now. */
        public UnitId heir() {
            return Objects.requireNonNull(to, key);
        }
    }

    /**
     * The act that it is part of.
     *
     * @param at when it was carried out
     * @param founded the units that it founded
     * @param corrects whether it puts right an earlier handing over of the same decree
     * @param note what timelines say of it
     */
    record Act(
            UUID decree,
            LocalDate day,
            Me by,
            Instant at,
            Set<UnitId> founded,
            boolean corrects,
            String note,
            Collection<Handover> all) {

        /** Whether that thing, named with its estate, went to this unit too. */
        public boolean gave(String name, @Nullable UnitId to) {
            return all.stream().anyMatch(one -> one.name().equals(name) && Objects.equals(one.to(), to));
        }

        /** The same act, where only the moment counts. */
        public Act noted(String note, Instant at) {
            return new Act(decree, day, by, at, founded, corrects, note, all);
        }
    }
}
