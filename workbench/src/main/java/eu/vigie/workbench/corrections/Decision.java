package eu.vigie.workbench.corrections;

/** What a second pair of eyes says of a correction. */
public enum Decision {
    ACCEPTED,
    DECLINED
}
