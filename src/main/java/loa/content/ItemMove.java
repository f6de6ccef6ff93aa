package loa.content;

/** What one may ask of an item. */
public sealed interface ItemMove {

    /** To the editor. */
    record SendToEdit() implements ItemMove {}

    /** To whoever checks words, facts and pictures. */
    record SendToCheck() implements ItemMove {}

    /** Back to the writer, with what is missing. */
    record GiveBack(String reason) implements ItemMove {}

    /** Hands this edition in for approval: these words and no others. */
    record Submit(int edition, String sha256) implements ItemMove {}

    /** The bodies that approve agreed to the words with this hash. */
    record Approve(String sha256) implements ItemMove {}

    /** They gave it back, or what they agreed to is not what stands any more. */
    record Disapprove(String reason) implements ItemMove {}

    /** It is out; {@code note} says where, or is empty. */
    record Publish(String note) implements ItemMove {}

    /** Opens a published item again to put something right; {@code notice} is told to readers. */
    record Correct(String notice) implements ItemMove {}

    /** Takes it back from readers; {@code notice} is told to them. */
    record Withdraw(String notice) implements ItemMove {}

    /** It will not be published. */
    record Kill(String reason) implements ItemMove {}

    record Archive() implements ItemMove {}

    /** Takes up again what was killed or withdrawn. */
    record Reopen(String reason) implements ItemMove {}
}
