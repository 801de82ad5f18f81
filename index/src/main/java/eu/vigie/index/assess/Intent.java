package eu.vigie.index.assess;

/** What the asker wants to know; {@link #OTHER} also for posts that ask nothing about drugs. */
public enum Intent {
    EFFECTS,
    DOSAGE,
    INTERACTION,
    DETECTION_TEST,
    WITHDRAWAL_DEPENDENCE,
    BAD_EXPERIENCE,
    OVERDOSE_EMERGENCY,
    IDENTIFICATION_TESTING,
    LEGAL,
    SOURCING,
    HELP_FOR_OTHER,
    OTHER
}
