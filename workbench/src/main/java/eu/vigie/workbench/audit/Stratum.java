package eu.vigie.workbench.audit;

/** Groups of posts by what the machine made of them; from each as many are drawn as tell most about what is missed. */
public enum Stratum {
    /** Taken for a question that a volunteer should see. */
    FLAGGED(40),
    /** Not flagged, with a score of 0.2 or more. */
    NEAR(60),
    /** With a score of 0.05 or more. */
    DOUBTFUL(50),
    /** The rest, which is nearly everything. */
    UNLIKELY(90);

    private final int quota;

    Stratum(int quota) {
        this.quota = quota;
    }

    /** How many of its posts are drawn at most. */
    int quota() {
        return quota;
    }
}
