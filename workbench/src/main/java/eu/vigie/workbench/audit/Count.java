package eu.vigie.workbench.audit;

/**
 * A stratum as far as it is answered.
 *
 * @param posts in all
 * @param drawn of them
 * @param yes questions about drugs, of the drawn ones
 * @param unsure about which people could not say; they are left out
 */
public record Count(Stratum stratum, long posts, long drawn, long yes, long no, long unsure) {
    long answered() {
        return yes + no;
    }

    public long open() {
        return drawn - answered() - unsure;
    }

    /** Nothing can be said of a stratum that has posts and no answer. */
    boolean tells() {
        return posts == 0 || answered() > 0;
    }

    /** Questions among all its posts, when the share among the answered ones holds for the rest. */
    double questions() {
        return posts == 0 ? 0 : (double) posts * yes / answered();
    }
}
