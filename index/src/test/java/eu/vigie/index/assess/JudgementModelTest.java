package eu.vigie.index.assess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vigie.index.learn.Head;
import eu.vigie.index.learn.LinearModel;
import eu.vigie.index.learn.Platt;
import eu.vigie.index.learn.Weights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementModelTest {
    private static final Decisions DECISIONS =
            new Decisions(0.4, 0.5, 0.6, 0.8, 0.45, 0.35, 0.55, new Platt(1.25, -0.5));
    private static final JudgementModel MODEL = model(1);

    private static JudgementModel model(float strength) {
        return new JudgementModel(
                linear(JudgementModel.POST_HEADS, strength), linear(JudgementModel.NAME_HEADS, strength), DECISIONS);
    }

    private static LinearModel linear(List<Head> heads, float strength) {
        List<Weights> weights = heads.stream()
                .map(head -> {
                    float[] values = new float[2 * head.classes()];
                    values[1] = strength;
                    values[head.classes()] = -1;
                    return new Weights(head, new int[] {7, 4711}, values);
                })
                .toList();
        return LinearModel.of(weights, 10);
    }

    private static byte[] bytes(JudgementModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(
                assertThrows(IOException.class, () -> JudgementModel.read(new ByteArrayInputStream(bytes)))
                        .getMessage());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        JudgementModel again = JudgementModel.read(new ByteArrayInputStream(bytes(MODEL)));
        assertEquals(DECISIONS, again.decisions());
        assertEquals(MODEL.version(), again.version());
        assertArrayEquals(bytes(MODEL), bytes(again));
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = bytes(MODEL);
        for (int length = 0; length < whole.length; length++) {
            String told = refusal(Arrays.copyOf(whole, length));
            String expected = length < 8
                    ? "not a model of this version of Vigie"
                    : "the model is damaged or cut off: its checksum does not fit";
            assertEquals(expected, told, "after " + length + " bytes");
        }
    }

    @Test
    void oneWrongBitIsNoticed() throws IOException {
        byte[] whole = bytes(MODEL);
        for (int at = 4; at < whole.length; at++) {
            byte[] wrong = whole.clone();
            wrong[at] ^= 4;
            assertEquals("the model is damaged or cut off: its checksum does not fit", refusal(wrong), "byte " + at);
        }
    }

    @Test
    void whatFollowsTheModelIsNoticed() throws IOException {
        byte[] whole = bytes(MODEL);
        assertEquals(
                "the model is damaged or cut off: its checksum does not fit",
                refusal(Arrays.copyOf(whole, whole.length + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "PK\u0003\u0004 a file of quite another kind", "VGM1 an older model of Vigie"})
    void aForeignFileIsSaidToBeNoModel(String content) {
        assertEquals("not a model of this version of Vigie", refusal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void differentModelsHaveDifferentVersions() {
        assertNotEquals(MODEL.version(), model(2).version());
        assertNotEquals(MODEL.version(), MODEL.with(Decisions.EVEN).version());
        assertEquals(MODEL.version(), model(1).version());
    }

    @Test
    void aModelWithOtherHeadsCannotBePutTogether() {
        LinearModel names = linear(JudgementModel.NAME_HEADS, 1);
        assertThrows(IllegalArgumentException.class, () -> new JudgementModel(names, names, DECISIONS));
    }

    static Stream<List<Head>> headSets() {
        return Stream.of(JudgementModel.POST_HEADS, JudgementModel.NAME_HEADS);
    }

    @ParameterizedTest
    @MethodSource("headSets")
    void everyHeadHasAClassForEachAnswer(List<Head> heads) {
        heads.forEach(head -> assertEquals(
                switch (head.name()) {
                    case "verdict" -> Verdict.values().length;
                    case "intent" -> Intent.values().length;
                    case "urgency", "risk" -> Urgency.values().length;
                    default -> 2;
                },
                head.classes(),
                head.name()));
    }
}
