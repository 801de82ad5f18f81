package eu.vigie.workbench.audit;

/** What people say of a post: is it a question about drugs? */
public enum Answer {
    YES,
    NO,
    CANNOT_SAY
}
