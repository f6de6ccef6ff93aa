package loa.congress.programme;

/** What one may ask of an item. */
public sealed interface ItemMove {

    /** Into the programme, as its last item. */
    record Select() implements ItemMove {}

    /** Onto the waiting list. */
    record Reserve() implements ItemMove {}

    /** Out of it, by whoever leads; or taken back by the unit whose it is. */
    record Drop(String reason) implements ItemMove {}

    /** Back among those that are registered. */
    record Restore() implements ItemMove {}
}
