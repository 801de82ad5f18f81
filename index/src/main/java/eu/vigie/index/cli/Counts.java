package eu.vigie.index.cli;

/**
 * How often the machine was right and wrong about one thing.
 *
 * @param hits both say so
 * @param falseAlarms only the machine says so
 * @param misses only people say so
 */
record Counts(int hits, int falseAlarms, int misses) {
    static final Counts NONE = new Counts(0, 0, 0);

    /** One more case. */
    Counts plus(boolean people, boolean machine) {
        return new Counts(
                hits + (people && machine ? 1 : 0),
                falseAlarms + (!people && machine ? 1 : 0),
                misses + (people && !machine ? 1 : 0));
    }

    Counts plus(Counts more) {
        return new Counts(hits + more.hits, falseAlarms + more.falseAlarms, misses + more.misses);
    }

    /** Share of what the machine says that is right; 1 when it says nothing. */
    double precision() {
        return share(hits, hits + falseAlarms);
    }

    /** Share of what there is that the machine finds; 1 when there is nothing. */
    double recall() {
        return share(hits, hits + misses);
    }

    /** Harmonic mean of precision and recall. */
    double f1() {
        return share(2 * hits, 2 * hits + falseAlarms + misses);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
