package loa.organization.decree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loa.organization.UnitId;
import loa.organization.decree.Decree.Choice;
import loa.organization.decree.Decree.Part;
import loa.organization.decree.Estate.Handover;
import loa.organization.decree.Estate.Item;
import org.jspecify.annotations.Nullable;

/**
 * One thing that hangs on a unit that ends, and who is to have it.
 *
 * @param heir {@code null}: it ends, or nobody has been named
 * @param ends whether it ends with the unit
 * @param chosen whether a person said so; else it follows from the decree
 */
public record Share(String estate, Item item, @Nullable UnitId heir, boolean ends, boolean chosen) {

    /** Names it among all estates. */
    public String name() {
        return estate + "/" + item.key();
    }

    /** Whether somebody has still to say who is to have it. */
    public boolean isOpen() {
        return heir == null && !ends;
    }

    Handover handover() {
        return new Handover(estate, item.key(), item.of(), heir, item.words(), "");
    }

    Share to(UnitId heir) {
        return new Share(estate, item, heir, false, chosen);
    }

    /** Who is to have what: as chosen, else as what it goes along with, else the sole heir. */
    static List<Share> of(Decree decree, Map<String, List<Item>> items) {
        var whose = new HashMap<String, Share>();
        var shares = new ArrayList<Share>();
        items.forEach((estate, all) -> {
            for (var item : all) {
                if (item.follows() != null) continue;
                var share = share(decree, estate, item, Optional.empty());
                whose.put(share.name(), share);
            }
        });
        items.forEach((estate, all) -> {
            for (var item : all) {
                var leader = Optional.ofNullable(item.follows()).map(whose::get);
                shares.add(share(decree, estate, item, leader.filter(share -> !share.isOpen())));
            }
        });
        return shares;
    }

    private static Share share(Decree decree, String estate, Item item, Optional<Share> leader) {
        Set<UnitId> heirs = decree.heirs();
        var choice = decree.choices().get(estate + "/" + item.key());
        if (choice != null && isPossible(choice, item, heirs)) {
            var heir = choice.heir();
            return new Share(estate, item, heir, heir == null, true);
        }
        if (leader.isPresent() && (leader.get().heir != null || item.mayEnd())) {
            return new Share(estate, item, leader.get().heir, leader.get().ends, leader.get().chosen);
        }
        var sole = decree.part(item.of())
                .map(Part::heirs)
                .filter(all -> all.size() == 1)
                .map(List::getFirst);
        return new Share(estate, item, sole.orElse(null), false, false);
    }

    private static boolean isPossible(Choice choice, Item item, Set<UnitId> heirs) {
        return choice.heir() == null ? item.mayEnd() : heirs.contains(choice.heir());
    }
}
