package eu.vigie.workbench.answers;

/** What a reviewer answers with yes or no. */
public enum Criterion {
    FACTUAL_AND_SOURCED,
    ANSWERS_THE_QUESTION,
    NON_JUDGING,
    NO_PERSONAL_DATA,
    SAFETY_ADVICE,
    FORUM_RULES
}
