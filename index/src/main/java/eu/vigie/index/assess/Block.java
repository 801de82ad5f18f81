package eu.vigie.index.assess;

/** Blocks of features, so that it can be measured what each is good for. */
public enum Block {
    /** Cues, names by family and what the rules make of them. */
    RULES,
    /** Words, pairs of words, words near names. */
    WORDS,
    /** Runs of two to five letters. */
    LETTERS
}
