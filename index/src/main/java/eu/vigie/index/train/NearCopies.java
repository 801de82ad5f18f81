package eu.vigie.index.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds texts that are nearly the same in different groups: learning from one and testing on the other would flatter the model.
 * Texts are compared by their runs of five letters; those that share at least {@value #SAME} of them are near-copies.
 */
final class NearCopies {
    private static final double SAME = 0.6;
    private static final int RUN = 5;
    /** Shorter texts are alike by chance. */
    private static final int FEWEST_RUNS = 15;

    private final List<TrainingText> texts;
    private final List<Set<String>> runs = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    private NearCopies(List<TrainingText> texts) {
        this.texts = texts;
    }

    /** A line for each pair that stands in different groups. */
    static List<String> across(List<TrainingText> texts) {
        NearCopies copies = new NearCopies(texts);
        for (int number = 0; number < texts.size(); number++) {
            copies.compare(number);
        }
        return copies.found;
    }

    private void compare(int number) {
        Set<String> own = runs(texts.get(number));
        Map<Integer, Integer> shared = new HashMap<>();
        for (String run : own) {
            List<Integer> before = places.computeIfAbsent(run, key -> new ArrayList<>());
            before.forEach(other -> shared.merge(other, 1, Integer::sum));
            before.add(number);
        }
        runs.add(own);
        shared.forEach((other, count) -> pair(number, other, count));
    }

    private void pair(int number, int other, int shared) {
        int smaller = Math.min(runs.get(number).size(), runs.get(other).size());
        int all = runs.get(number).size() + runs.get(other).size() - shared;
        boolean copies = smaller >= FEWEST_RUNS && shared >= SAME * all;
        if (copies && !texts.get(number).unit().equals(texts.get(other).unit())) {
            found.add(texts.get(number).where() + ": nearly the same as "
                    + texts.get(other).where() + ", which is in another group");
        }
    }

    private static Set<String> runs(TrainingText text) {
        String plain = (text.post().title() + " " + text.post().text())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
        Set<String> runs = new HashSet<>();
        for (int at = 0; at + RUN <= plain.length(); at++) {
            runs.add(plain.substring(at, at + RUN));
        }
        return runs;
    }
}
