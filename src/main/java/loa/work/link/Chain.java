package loa.work.link;

/** What one duty hands to another, as plans of this kind mean it. */
public enum Chain {
    /** Photos come in and are shown. */
    PHOTOS,
    /** Papers, figures and names of exemplars for those who write and guide. */
    MATERIAL,
    /** News and articles for those who translate or air them. */
    CONTENT,
    /** Texts in the languages of the people, for those who air them. */
    TRANSLATION,
    /** A film that is to be screened. */
    REPORTAGE,
    /** Somebody makes what another unit approves. */
    REVIEW,
    /** Submitted for approval. */
    SUBMISSION,
    /** Only what is approved is hung up or built. */
    APPROVAL
}
