package eu.vigie.index.train;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** Divides texts by the hash of their unit, so that near-copies stay together and a new text moves no other. */
public final class Division {
    /** Every so many-th unit is never learnt from by any model: old and new ones are compared on these. */
    private static final int KEPT_BACK = 8;

    private Division() {}

    /** Whether a text is kept back for comparing models. */
    public static boolean isHeldOut(TrainingText text) {
        return hash("held out " + text.unit()) % KEPT_BACK == 0;
    }

    /** Part of a text, from 0. */
    static int part(TrainingText text, int parts) {
        return (int) (hash("part " + text.unit()) % parts);
    }

    static List<Seen> that(List<Seen> seen, Predicate<TrainingText> fits) {
        return seen.stream().filter(one -> fits.test(one.text())).toList();
    }

    private static long hash(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() * 0x9E3779B97F4A7C15L >>> 33;
    }
}
