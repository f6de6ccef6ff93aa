package loa.organization.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.organization.decree.Estate.Act;
import loa.organization.decree.Estate.Handover;
import loa.organization.decree.Estate.Item;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that all modules keep by unit. */
@Component
public class Estates {

    private final ObjectProvider<Estate> offered;

    Estates(ObjectProvider<Estate> offered) {
        this.offered = offered;
    }

    /** Their names, in order. */
    public List<String> names() {
        return all().stream().map(Estate::name).toList();
    }

    /** Whether anything hangs on the unit from that day on. */
    public boolean hasAny(UnitId unit, LocalDate day) {
        return all().stream().anyMatch(estate -> !estate.of(Set.of(unit), day).isEmpty());
    }

    Map<String, List<Item>> of(Set<UnitId> units, LocalDate day) {
        var items = new LinkedHashMap<String, List<Item>>();
        if (units.isEmpty()) return items;
        for (var estate : all()) items.put(estate.name(), estate.of(units, day));
        return items;
    }

    /** Hands over, and notes with each what taking it back needs. */
    List<Handover> handOver(List<Handover> handovers, Act act) {
        var noted = new ArrayList<Handover>();
        byEstate(handovers).forEach((name, own) -> {
            var memos = estate(name).handOver(own, act);
            for (var one : own) {
                noted.add(new Handover(
                        name, one.key(), one.from(), one.to(), one.words(), memos.getOrDefault(one.key(), "")));
            }
        });
        return noted;
    }

    boolean isTouched(List<Handover> handovers, Act act) {
        return byEstate(handovers).entrySet().stream()
                .anyMatch(own -> estate(own.getKey()).isTouched(own.getValue(), act));
    }

    /** The last handed over first. */
    void takeBack(List<Handover> handovers, Act act) {
        var own = byEstate(handovers);
        for (var estate : all().reversed()) {
            var its = own.get(estate.name());
            if (its != null) estate.takeBack(its, act);
        }
    }

    private static Map<String, List<Handover>> byEstate(List<Handover> handovers) {
        return handovers.stream()
                .collect(Collectors.groupingBy(Handover::estate, LinkedHashMap::new, Collectors.toList()));
    }

    private Estate estate(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody keeps " + name));
    }

    private List<Estate> all() {
        return offered.stream().sorted(Comparator.comparingInt(Estate::order)).toList();
    }
}
