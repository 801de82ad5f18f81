package eu.vigie.workbench.accounts;

/** How an account of ours stands on its forum; the best to post with comes first. */
public enum AccountStatus {
    ESTABLISHED,
    NEW,
    /** The forum shows its posts late or to few. */
    LIMITED,
    /** The forum has shut it out. */
    BANNED,
    /** We have stopped it ourselves, to protect somebody. */
    FROZEN;

    boolean saysWhy() {
        return this != ESTABLISHED && this != NEW;
    }

    public boolean posts() {
        return this != BANNED && this != FROZEN;
    }
}
