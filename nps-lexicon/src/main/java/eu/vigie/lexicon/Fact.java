package eu.vigie.lexicon;

/** A fact about a substance that has a source of its own. */
public enum Fact {
    /** CAS registry number. */
    CAS,
    /** InChIKey. */
    INCHIKEY,
    /** Year of the first formal notification to the European early warning system. */
    YEAR,
    /** Chemical name. */
    SYSTEMATIC
}
