package loa.organization.decree.web;

import java.util.List;
import java.util.Map;
import loa.organization.UnitKind;
import loa.organization.decree.DecreeState;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation: its paper, who becomes whom, what each unit leaves to whom, and what may be done now.
 *
 * @param draws whether the reader may change it
 * @param orphans units that go on though the one above ends
 * @param leaving each unit that ends, with how much of what it leaves
 * @param taking each heir, with how much of what it gets
 * @param estates names of what is handed over, in order
 * @param open how many things still have no heir
 * @param obstacle what stands in the way of a decision
 * @param undo why it can not be undone; empty: it can; {@code null}: nobody asks
 */
public record DecreePage(
        String id,
        Paper paper,
        DecreeState state,
        boolean draws,
        @Nullable String trouble,
        List<Part> parts,
        List<Founded> founded,
        List<Orphan> orphans,
        List<Sum> leaving,
        List<Sum> taking,
        List<String> estates,
        long open,
        String mark,
        boolean later,
        @Nullable String obstacle,
        @Nullable String undo,
        Attempt attempt)
        implements View {

    /** The paper, its days as typed and as said. */
    public record Paper(
            String number,
            String issuedOn,
            String issuedSaid,
            String day,
            String daySaid,
            @Nullable String file,
            String by) {}

    /** A unit; {@code fresh}: the paper founds it. */
    public record Name(String id, String name, boolean fresh) {}

    public record Part(int number, List<Name> ended, List<Name> heirs) {}

    public record Founded(String id, String name, UnitKind kind, String parent, String code) {}

    public record Orphan(String id, String name, String parent, boolean open) {}

    /** How much of each estate, by its name, and how much of it waits for a choice. */
    public record Sum(Name unit, Map<String, Long> counts, long open) {

        public long count(String estate) {
            return counts.getOrDefault(estate, 0L);
        }
    }

    /** A form that was refused, with what was typed in it. */
    public record Attempt(
            String form,
            Map<String, String> typed,
            @Nullable String error) {

        static final Attempt NONE = new Attempt("", Map.of(), null);

        public @Nullable String error(String form) {
            return form.equals(this.form) ? error : null;
        }

        public String typed(String form, String field, String before) {
            return form.equals(this.form) ? typed.getOrDefault(field, before) : before;
        }
    }

    public boolean isDraft() {
        return state == DecreeState.DRAFT;
    }

    public boolean isInForce() {
        return state == DecreeState.IN_FORCE;
    }

    /** How a state is coloured. */
    public static String kind(DecreeState state) {
        return switch (state) {
            case DRAFT -> "info";
            case SCHEDULED -> "warn";
            case IN_FORCE -> "ok";
            case UNDONE -> "mute";
        };
    }
}
