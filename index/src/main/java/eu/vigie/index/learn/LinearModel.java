package eu.vigie.index.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A compact linear model that answers several questions at once: for each key that counts, a row of weights of one byte each, for
 * all classes of all heads. Immutable, and safe for use by many threads.
 */
public final class LinearModel {
    private static final int LARGEST = 127;

    private final List<Head> heads;
    private final int width;
    private final float[] scales;
    private final int[] keys;
    private final byte[] weights;
    private final long[] known = new long[FeatureList.KEYS / Long.SIZE];
    private final int[] ranks = new int[FeatureList.KEYS / Long.SIZE];

    private LinearModel(List<Head> heads, float[] scales, int[] keys, byte[] weights) {
        this.heads = List.copyOf(heads);
        this.width = width(heads);
        this.scales = scales;
        this.keys = keys;
        this.weights = weights;
        for (int key : keys) {
            known[key >>> 6] |= 1L << key;
        }
        int before = 0;
        for (int word = 0; word < known.length; word++) {
            ranks[word] = before;
            before += Long.bitCount(known[word]);
        }
    }

    private static int width(List<Head> heads) {
        return heads.stream().mapToInt(Head::classes).sum();
    }

    /**
     * Makes a compact model of what was learnt.
     *
     * @param learnt weights of each head
     * @param mostKeys how many keys are kept at most for each head: those with the largest weights
     */
    public static LinearModel of(List<Weights> learnt, int mostKeys) {
        List<Head> heads = learnt.stream().map(Weights::head).toList();
        int[] place = new int[FeatureList.KEYS];
        learnt.forEach(weights -> keep(weights, mostKeys, place));
        int[] keys = java.util.stream.IntStream.range(0, FeatureList.KEYS)
                .filter(key -> place[key] > 0)
                .toArray();
        for (int at = 0; at < keys.length; at++) {
            place[keys[at]] = at + 1;
        }
        int width = width(heads);
        byte[] table = new byte[keys.length * width];
        float[] scales = new float[heads.size()];
        int first = 0;
        for (int number = 0; number < heads.size(); number++) {
            scales[number] = fill(learnt.get(number), place, table, width, first);
            first += heads.get(number).classes();
        }
        return new LinearModel(heads, scales, keys, table);
    }

    private static void keep(Weights weights, int mostKeys, int[] place) {
        float[] strengths = new float[weights.rows().length];
        for (int row = 0; row < strengths.length; row++) {
            strengths[row] = weights.strength(row);
        }
        float[] sorted = strengths.clone();
        Arrays.sort(sorted);
        float least = sorted.length > mostKeys ? sorted[sorted.length - mostKeys] : 0;
        for (int row = 0; row < strengths.length; row++) {
            place[weights.rows()[row]] |= strengths[row] > least ? 1 : 0;
        }
    }

    /** Writes the weights of a head into its columns, and returns what one unit stands for. */
    private static float fill(Weights weights, int[] place, byte[] table, int width, int first) {
        float largest = 1e-9f;
        for (float value : weights.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest / LARGEST;
        int classes = weights.head().classes();
        for (int row = 0; row < weights.rows().length; row++) {
            int kept = place[weights.rows()[row]] - 1;
            for (int of = 0; kept >= 0 && of < classes; of++) {
                table[kept * width + first + of] = (byte) Math.round(weights.values()[row * classes + of] / scale);
            }
        }
        return scale;
    }

    /** The heads in their order. */
    public List<Head> heads() {
        return heads;
    }

    /** How many keys count. */
    public int size() {
        return keys.length;
    }

    /**
     * Answers all heads.
     *
     * @return for each head the probability of each class
     */
    public double[][] answer(FeatureList features) {
        float[] sums = new float[width];
        for (int at = 0; at < features.size(); at++) {
            int key = features.key(at);
            if ((known[key >>> 6] >>> key & 1) != 0) {
                add(sums, rowOf(key), features.value(at));
            }
        }
        double[][] answers = new double[heads.size()][];
        int first = 0;
        for (int number = 0; number < answers.length; number++) {
            answers[number] = probabilities(sums, first, heads.get(number).classes(), scales[number]);
            first += heads.get(number).classes();
        }
        return answers;
    }

    /** Weight of a key for a class of a head; 0 when the key does not count. */
    public float weight(int key, int head, int of) {
        if ((known[key >>> 6] >>> key & 1) == 0) {
            return 0;
        }
        int first = width(heads.subList(0, head));
        return weights[rowOf(key) + first + of] * scales[head];
    }

    private int rowOf(int key) {
        return (ranks[key >>> 6] + Long.bitCount(known[key >>> 6] & (1L << key) - 1)) * width;
    }

    private void add(float[] sums, int row, float value) {
        for (int of = 0; of < sums.length; of++) {
            sums[of] += weights[row + of] * value;
        }
    }

    private static double[] probabilities(float[] sums, int first, int classes, float scale) {
        double[] scores = new double[classes];
        for (int of = 0; of < classes; of++) {
            scores[of] = sums[first + of] * scale;
        }
        Softmax.inPlace(scores);
        return scores;
    }

    /**
     * Writes the model.
     *
     * @throws IOException when it cannot be written
     */
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(heads.size());
        for (int number = 0; number < heads.size(); number++) {
            out.writeUTF(heads.get(number).name());
            out.writeByte(heads.get(number).classes());
            out.writeFloat(scales[number]);
        }
        out.writeInt(keys.length);
        int last = 0;
        for (int key : keys) {
            writeSmall(out, key - last);
            last = key;
        }
        out.write(weights);
    }

    private static void writeSmall(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest >= 0x80) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /**
     * Reads a model that was written by {@link #write}.
     *
     * @param wanted the heads that it must have
     * @throws IOException when it cannot be read, or is no such model
     */
    public static LinearModel read(DataInputStream in, List<Head> wanted) throws IOException {
        List<Head> heads = new ArrayList<>();
        float[] scales = new float[in.readUnsignedByte()];
        for (int number = 0; number < scales.length; number++) {
            heads.add(new Head(in.readUTF(), in.readUnsignedByte()));
            scales[number] = in.readFloat();
        }
        if (!heads.equals(wanted)) {
            throw new IOException("a model for other judgements: " + heads);
        }
        int[] keys = new int[bounded(in.readInt(), FeatureList.KEYS)];
        int last = 0;
        for (int at = 0; at < keys.length; at++) {
            last = bounded(last + readSmall(in), FeatureList.KEYS - 1);
            keys[at] = last;
        }
        byte[] weights = new byte[keys.length * width(heads)];
        in.readFully(weights);
        return new LinearModel(heads, scales, keys, weights);
    }

    private static int readSmall(DataInputStream in) throws IOException {
        int number = 0;
        int shift = 0;
        int part = in.readUnsignedByte();
        while (part >= 0x80 && shift < 28) {
            number |= (part & 0x7F) << shift;
            shift += 7;
            part = in.readUnsignedByte();
        }
        return number | part << shift;
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("not a model: " + number + " where at most " + most + " can stand");
        }
        return number;
    }
}
