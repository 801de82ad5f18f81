package eu.vigie.index.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {
    private static final Head TWO = new Head("two", 2);
    private static final Head THREE = new Head("three", 3);
    private static final LinearModel MODEL = LinearModel.of(
            List.of(
                    new Weights(TWO, new int[] {3, 64, 70_000}, new float[] {1, -1, 0.5f, -0.5f, -2, 2}),
                    new Weights(
                            THREE, new int[] {0, 64, 1_048_575}, new float[] {1, 0, -1, 0.1f, 0.2f, 0.3f, 0, 4, 0})),
            100);

    private static FeatureList of(int... keys) {
        FeatureList features = new FeatureList(1);
        for (int key : keys) {
            features.add(key, 1);
        }
        return features;
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    private static LinearModel read(byte[] bytes, List<Head> heads) throws IOException {
        return LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes)), heads);
    }

    @Test
    void probabilitiesOfAHeadSumToOne() {
        for (double[] head : MODEL.answer(of(3, 64, 1_048_575))) {
            assertEquals(1, Arrays.stream(head).sum(), 1e-9);
        }
    }

    @Test
    void keysThatWereNotLearntSayNothing() {
        double[][] answers = MODEL.answer(of(5, 65, 999));
        assertArrayEquals(new double[] {0.5, 0.5}, answers[0], 1e-9);
        assertEquals(0, MODEL.weight(5, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 64, 70_000})
    void weightsAreKeptNearlyAsLearnt(int key) {
        double share = MODEL.answer(of(key))[0][0];
        double expected = 1 / (1 + Math.exp(-2 * (key == 3 ? 1 : key == 64 ? 0.5 : -2)));
        assertEquals(expected, share, 0.01);
    }

    @Test
    void aKeyOfOneHeadSaysNothingToAnother() {
        assertEquals(0, MODEL.weight(3, 1, 0), 1e-6);
        assertEquals(4, MODEL.weight(1_048_575, 1, 1), 0.05);
    }

    @Test
    void onlyTheStrongestKeysAreKept() {
        Weights weights = new Weights(TWO, new int[] {1, 2, 3, 4}, new float[] {5, -5, 1, -1, 4, -4, 0.1f, -0.1f});
        LinearModel small = LinearModel.of(List.of(weights), 2);
        assertTrue(small.size() <= 2, "" + small.size());
        assertTrue(small.weight(1, 0, 0) > 0);
        assertEquals(0, small.weight(4, 0, 0));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        LinearModel again = read(bytes(MODEL), MODEL.heads());
        assertEquals(MODEL.heads(), again.heads());
        assertEquals(MODEL.size(), again.size());
        FeatureList features = of(0, 3, 64, 64, 70_000, 1_048_575);
        for (int head = 0; head < 2; head++) {
            assertArrayEquals(MODEL.answer(features)[head], again.answer(features)[head], 0);
        }
        assertArrayEquals(bytes(MODEL), bytes(again));
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = bytes(MODEL);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> read(part, MODEL.heads()), "after " + length + " bytes");
        }
    }

    @Test
    void aModelForOtherQuestionsIsRefusedAndSaysWhich() throws IOException {
        byte[] whole = bytes(MODEL);
        String told = String.valueOf(
                assertThrows(IOException.class, () -> read(whole, List.of(TWO))).getMessage());
        assertTrue(told.startsWith("a model for other judgements") && told.contains("three"), told);
    }

    @Test
    void moreKeysThanThereCanBeAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeByte(1);
            data.writeUTF("two");
            data.writeByte(2);
            data.writeFloat(1);
            data.writeInt(Integer.MAX_VALUE);
        }
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> read(out.toByteArray(), List.of(TWO)))
                        .getMessage())
                .startsWith("not a model"));
    }
}
