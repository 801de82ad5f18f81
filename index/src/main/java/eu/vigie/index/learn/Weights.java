package eu.vigie.index.learn;

/**
 * What was learnt for one head, before it is made compact: a row of weights, one for each class, under each key that counts.
 *
 * @param head the question
 * @param rows keys in rising order
 * @param values weights, row after row
 */
public record Weights(Head head, int[] rows, float[] values) {
    /** Largest weight of a row, without its sign. */
    float strength(int row) {
        float most = 0;
        for (int at = row * head.classes(); at < (row + 1) * head.classes(); at++) {
            most = Math.max(most, Math.abs(values[at]));
        }
        return most;
    }
}
