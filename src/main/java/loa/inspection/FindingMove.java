package loa.inspection;

/** What one may ask of a finding that is not good. */
public sealed interface FindingMove {

    /** The unit says what it did. */
    record Answer(String words) implements FindingMove {}

    /** Looked at again: it is good now. */
    record Close(String words) implements FindingMove {}

    /** Looked at again: it is not good yet. */
    record SendBack(String words) implements FindingMove {}
}
