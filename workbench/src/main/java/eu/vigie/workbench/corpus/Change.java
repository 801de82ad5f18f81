package eu.vigie.workbench.corpus;

/** A row of the change feed. */
public record Change(long xact, long seq, long subject, Kind kind) {
    public enum Kind {
        STORED,
        REVISED,
        ASSESSED,
        MASKED,
        GONE,
        ERASED
    }
}
