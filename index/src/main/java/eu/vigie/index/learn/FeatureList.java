package eu.vigie.index.learn;

import java.util.Arrays;

/**
 * What is seen in one example: keys with values. A key that comes twice counts twice. Grows as needed; one thread.
 *
 * <pre>{@code
 * FeatureList seen = new FeatureList(64);
 * seen.add(FeatureList.key(3, "mention in title".hashCode()), 1);
 * }</pre>
 */
public final class FeatureList {
    /** Keys lie between 0 and this, exclusive. */
    public static final int KEYS = 1 << 20;

    private int[] keys;
    private float[] values;
    private int size;

    /**
     * An empty list.
     *
     * @param expected how many features will probably come, at least 1
     */
    public FeatureList(int expected) {
        this.keys = new int[expected];
        this.values = new float[expected];
    }

    /** A key of some kind of feature, spread evenly over all keys. */
    public static int key(int kind, int hash) {
        int mixed = (hash ^ kind * 0x7FEB352D) * 0x85EBCA6B;
        mixed ^= mixed >>> 15;
        mixed *= 0x9E3779B1;
        return (mixed ^ mixed >>> 13) & (KEYS - 1);
    }

    /** Adds a feature. */
    public void add(int key, float value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        keys[size] = key;
        values[size] = value;
        size++;
    }

    /** Multiplies the values from one place on. */
    public void scaleFrom(int first, float factor) {
        for (int at = first; at < size; at++) {
            values[at] *= factor;
        }
    }

    /** How many features there are. */
    public int size() {
        return size;
    }

    /** Key of the feature at a place. */
    public int key(int at) {
        return keys[at];
    }

    /** Value of the feature at a place. */
    public float value(int at) {
        return values[at];
    }
}
