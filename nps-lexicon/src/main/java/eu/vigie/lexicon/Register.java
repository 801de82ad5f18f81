package eu.vigie.lexicon;

/** Where a name is at home. */
public enum Register {
    SYSTEMATIC,
    COMMON,
    BRAND,
    STREET,
    ABBREVIATION,
    EMOJI
}
