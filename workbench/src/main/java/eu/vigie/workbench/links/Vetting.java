package eu.vigie.workbench.links;

import java.time.Instant;

/** Who vouches for a page since when, and by when it has to be looked at again. */
public record Vetting(String by, Instant at, Instant recheckBy) {
    /** Links that came with the program are a beginning that nobody of the team has looked at. */
    static final String STARTER = "starter library, to be re-checked by the link editor";

    public boolean checked() {
        return !by.equals(STARTER);
    }
}
