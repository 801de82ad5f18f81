package eu.vigie.lexicon.text;

/** What helps to find names beyond the names themselves; left out only to measure what it is good for. */
public enum Aid {
    /** Cue words, other names and the caller's prior: without them a name is as sure as it is by itself. */
    CONTEXT,
    /** Misspellings, sounds, digits and signs for letters, names cut in two. */
    VARIANTS
}
