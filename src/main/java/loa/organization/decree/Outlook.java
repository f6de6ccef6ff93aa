package loa.organization.decree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.organization.UnitId;
import loa.organization.decree.Decrees.Filed;

/**
 * What a decree would do now.
 *
 * @param refusal what stands in its way
 * @param orphans units that go on though their parent ends, and under whom they come
 * @param places under whom units to be founded come
 * @param shares all that hangs on the units that end, and who is to have it
 */
public record Outlook(
        Filed filed,
        Optional<DecreeRefusal> refusal,
        List<Orphan> orphans,
        Map<UnitId, UnitId> places,
        List<Share> shares) {

    /** A unit that goes on though its parent ends; without a parent somebody has to choose one. */
    public record Orphan(UnitId unit, Optional<UnitId> parent) {}

    public Decree decree() {
        return filed.decree();
    }

    /** How many things still have no heir. */
    public long open() {
        return shares.stream().filter(Share::isOpen).count();
    }

    /** What stands in the way of its being decided. */
    public Optional<DecreeRefusal> obstacle() {
        return refusal.or(() -> shares.stream()
                .filter(Share::isOpen)
                .findFirst()
                .map(share -> DecreeRefusal.of(
                        DecreeRefusal.Why.WITHOUT_HEIR, share.item().of())));
    }

    /** Stands for what was shown: that is carried out, or nothing. */
    public String mark() {
        var shown = decree().parts()
                + decree().founded().toString()
                + decree().parents()
                + decree().day()
                + shares.stream()
                        .map(share -> share.name() + share.heir() + share.ends())
                        .sorted()
                        .toList();
        return Integer.toHexString(shown.hashCode());
    }
}
