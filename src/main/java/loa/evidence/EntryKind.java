package loa.evidence;

/** What a proof is. */
public enum EntryKind {
    PHOTO,
    FILE,
    LINK,
    COUNT,
    NOTE
}
