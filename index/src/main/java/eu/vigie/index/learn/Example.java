package eu.vigie.index.learn;

/**
 * One example to learn from.
 *
 * @param features what is seen in it
 * @param answer number of its class, from 0
 * @param weight how much it counts, greater than 0; 1 for an ordinary one
 */
public record Example(FeatureList features, int answer, double weight) {
    /** The same example, counting for more or less. */
    public Example times(double factor) {
        return new Example(features, answer, weight * factor);
    }
}
