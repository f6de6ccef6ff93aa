package loa.field.exchange;

import java.util.List;
import java.util.UUID;
import loa.evidence.CarriedProof;
import loa.organization.UnitKind;
import loa.work.carried.Orders;

/**
 * What a pack of tasks holds besides its manifest: the part {@code tasks.json}.
 *
 * @param issuer the unit that runs the campaign
 * @param units all units that own something of it
 * @param verdicts what was said of proof
 * @param acks what became of what the other side brought
 * @param texts approved words to publish, print and read out
 */
public record Sheet(
        UUID issuer,
        List<Place> units,
        Orders orders,
        List<CarriedProof.Said> verdicts,
        List<Bundles.Ack> acks,
        List<Text> texts) {

    /** A unit as it is called there. */
    public record Place(UUID id, String name, UnitKind kind) {}

    /** What kind of text it is. */
    public enum TextKind {
        CONTENT,
        SLOGAN
    }

    /** A text exactly as it was approved, with the hash it was approved under. */
    public record Text(TextKind kind, UUID subject, String language, String title, String words, String sha256) {}
}
