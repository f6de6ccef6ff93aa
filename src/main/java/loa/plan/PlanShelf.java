package loa.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.plan.compiler.text.Fold;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The library: the plans that a person may see, sought, sorted and paged. */
@Component
public class PlanShelf {

    private static final int PAGE = 20;

    private final PlanRegister register;
    private final Rights rights;

    PlanShelf(PlanRegister register, Rights rights) {
        this.register = register;
        this.rights = rights;
    }

    /** In which order the plans stand. */
    public enum Order {
        NEWEST,
        OLDEST,
        TITLE
    }

    /** What a person looks for; {@code page} counts from 1. */
    public record Ask(
            String words,
            @Nullable PlanState state,
            @Nullable Integer year,
            Order order,
            int page) {

        int offset() {
            return (Math.max(1, page) - 1) * PAGE;
        }
    }

    /** A plan in the list. {@code duties} counts those read, {@code decided} those a person has decided on. */
    public record Entry(PlanHead head, @Nullable String number, int duties, int decided) {}

    /** One page of the list, and the years that have plans. */
    public record Found(List<Entry> plans, int total, List<Integer> years) {

        public int pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    public Found find(Ask ask, Me me) {
        var words = List.of(Fold.plain(ask.words()).strip().split("\\s+"));
        return register.list(ask, words, reach(me), PAGE);
    }

    /** The plan, if the person may see it. */
    public Optional<PlanHead> visible(PlanId id, Me me) {
        return register.head(id)
                .filter(head -> rights.may(me, Power.IMPORT_PLAN, null, head.owner())
                        || rights.may(me, Power.SEE_CAMPAIGN, id.value(), null));
    }

    /** Whether the person may bring plans. */
    public boolean brings(Me me) {
        return rights.may(me, Power.IMPORT_PLAN, null, new UnitId(me.unit()));
    }

    private Reach reach(Me me) {
        var owners = rights.units(me, Power.IMPORT_PLAN, null).stream()
                .map(UnitId::value)
                .toList();
        return new Reach(owners, new ArrayList<>(rights.campaigns(me)));
    }

    /** Whose plans, and which plans besides, a person may see. */
    record Reach(List<UUID> owners, List<UUID> campaigns) {}
}
