package eu.vigie.workbench.sources;

/** On what ground a source is watched. */
public enum Permission {
    PUBLIC_ROBOTS,
    WRITTEN_AGREEMENT,
    API_TERMS,
    DEMO
}
