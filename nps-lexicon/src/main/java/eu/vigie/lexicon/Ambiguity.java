package eu.vigie.lexicon;

/** How often a name means something else in everyday text of its language. */
public enum Ambiguity {
    /** Always the substance. */
    NEVER,
    /** The substance only when something near it says so. */
    NEEDS_CONTEXT,
    /** Nearly always something innocent; needs strong context. */
    MOSTLY_INNOCENT
}
