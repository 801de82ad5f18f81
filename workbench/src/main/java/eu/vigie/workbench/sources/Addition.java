package eu.vigie.workbench.sources;

/** What came of adding a source. */
public sealed interface Addition {
    record Added(WatchedSource source) implements Addition {}

    /** Another source has this name or this address. */
    record Taken(WatchedSource by) implements Addition {}
}
