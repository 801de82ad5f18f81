package eu.vigie.lexicon;

/** How a name stands to its substance, after SKOS labels. */
public enum NameKind {
    /** The name shown in a language; one per substance and language. */
    PREFERRED,
    /** Another correct name. */
    ALTERNATIVE,
    /** Recognised but never shown, such as a misspelling. */
    HIDDEN
}
