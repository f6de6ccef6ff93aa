package loa.congress.equipment;

/** What one may say of a thing. */
public sealed interface GearMove {

    /** Somebody will bring it. */
    record Promise() implements GearMove {}

    record Arrive() implements GearMove {}

    /** It was tried at the place. */
    record Try(boolean good) implements GearMove {}

    record GiveBack() implements GearMove {}

    /** It does not come after all, or is missing. */
    record Miss() implements GearMove {}
}
