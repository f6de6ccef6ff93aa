package loa.search;

/** What can be found, in the order in which it is offered. */
public enum Kind {
    PLAN,
    CLAUSE,
    TASK,
    CONTENT,
    TOPIC,
    FACT,
    PROOF,
    MEDIA,
    SLOGAN,
    MEETING,
    INSPECTION,
    FINDING,
    TRANSLATION,
    TERM,
    DOSSIER,
    UNIT,
    PERSON
}
