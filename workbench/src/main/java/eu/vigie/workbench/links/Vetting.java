package eu.vigie.workbench.links;

import java.time.Instant;

/** Who vouches for a page since when, and by when it has to be looked at again. */
public record Vetting(String by, Instant at, Instant recheckBy) {}
