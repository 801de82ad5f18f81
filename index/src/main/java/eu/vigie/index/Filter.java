package eu.vigie.index;

/** What a search can be narrowed by; each is also the name of its index field and of its parameter in an address. */
public enum Filter {
    SUBSTANCE("substance"),
    FAMILY("family"),
    INTENT("intent"),
    URGENCY("urgency"),
    VERDICT("verdict"),
    LANGUAGE("language"),
    SOURCE("source"),
    BOARD("board");

    private final String field;

    Filter(String field) {
        this.field = field;
    }

    /** Name in index and address. */
    public String field() {
        return field;
    }
}
