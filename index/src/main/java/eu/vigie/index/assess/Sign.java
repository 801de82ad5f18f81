package eu.vigie.index.assess;

/** The clearest sign of a drug that lexicon and cues find in a post: the less there is, the surer a model must be. */
public enum Sign {
    /** A name that the lexicon takes as meant. */
    NAME,
    /** No such name, but words by which the rules take a drug as meant. */
    DESCRIPTION,
    /** A name that may well mean something else. */
    DOUBTFUL_NAME,
    /** No more than words that go with drugs, a name that is mostly innocent, or signs of an emergency. */
    CUE,
    /** Nothing. */
    NONE;

    private static final double DOUBTFUL = 0.25;

    static Sign of(DrugRule.Finding drug, Evidence evidence, AlarmRule.Alarm alarm) {
        if (drug.best() >= Assessment.MEANT) {
            return NAME;
        }
        if (drug.present()) {
            return DESCRIPTION;
        }
        if (drug.best() >= DOUBTFUL) {
            return DOUBTFUL_NAME;
        }
        boolean cue = drug.best() > 0
                || alarm.rings()
                || evidence.has(CueKind.DRUG_CONTEXT)
                || evidence.has(CueKind.DRUG_IMPLIED);
        return cue ? CUE : NONE;
    }
}
