package eu.vigie.workbench.web;

/** The member's role asks for a second factor, and none is set up. */
public final class SecondFactorNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    SecondFactorNeeded() {
        super("second factor", null, false, false);
    }
}
