package eu.vigie.index.assess;

/** What a post is about. */
public enum Verdict {
    DRUG_QUESTION,
    DRUG_MENTION,
    NOT_DRUG
}
