package loa.content.topic;

/** A side from which one can look at what is covered. */
public enum Dimension {
    TOPIC("i.topics"),
    PHASE("i.phases"),
    CHANNEL("i.channels"),
    LANGUAGE("i.languages"),
    /** An item that names no commune is for all of them. */
    COMMUNE("case when cardinality(i.communes) = 0 then cast(:communes as text[]) else cast(i.communes as text[]) end");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Name in an address. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
