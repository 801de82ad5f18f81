package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;

/**
 * Weighs a name and its surroundings into a confidence: a sum of log-odds, from the ambiguity of the name, the cue words, the
 * other names and what the caller knows of title, thread and board.
 */
final class Confidence {
    private static final double NEVER = 3.0;
    private static final double NEEDS_CONTEXT = -1.0;
    private static final double MOSTLY_INNOCENT = -3.0;
    private static final double FLOOR_OF_SURE_NAMES = 0.6;
    private static final double INNOCENT_PHRASE = 0.05;

    private Confidence() {}

    /** Confidence, 0 to 1, that the drug is meant. */
    static double of(Hit hit, Surroundings around, double prior) {
        if (hit.innocent() != null) {
            return INNOCENT_PHRASE;
        }
        double odds = base(hit)
                + Math.min(2.8, around.nearFor(hit) * 0.7)
                + Math.min(0.8, around.farFor(hit) * 0.2)
                - Math.min(3.6, around.nearAgainst(hit) * 0.9)
                - Math.min(1.5, around.farAgainst(hit) * 0.3)
                + company(hit, around)
                + prior * 3.0;
        double confidence = 1 / (1 + Math.exp(-odds));
        return hit.strong() ? Math.max(FLOOR_OF_SURE_NAMES, confidence) : confidence;
    }

    /** Other names nearby. A word that nearly always means something else is little likelier for them: cue words must tell. */
    private static double company(Hit hit, Surroundings around) {
        double most = hit.ambiguity() == Ambiguity.MOSTLY_INNOCENT ? 0.3 : 2.6;
        return Math.min(
                most, Math.min(2.0, around.strongNames(hit) * 1.5) + Math.min(0.6, around.weakNames(hit) * 0.3));
    }

    private static double base(Hit hit) {
        return switch (hit.ambiguity()) {
            case NEVER -> NEVER;
            case NEEDS_CONTEXT -> NEEDS_CONTEXT;
            case MOSTLY_INNOCENT -> MOSTLY_INNOCENT;
        };
    }

    /** The same, told in plain English. */
    static String why(Hit hit, Surroundings around, double prior) {
        StringBuilder why = new StringBuilder(hit.why());
        if (hit.innocent() != null) {
            return why.append("; but in a set phrase: ")
                    .append(hit.innocent().text())
                    .append(" (")
                    .append(hit.innocent().meaning())
                    .append(')')
                    .toString();
        }
        why.append("; ")
                .append(hit.ambiguity()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' '));
        String words = around.cueWords(hit);
        if (!words.isEmpty()) {
            why.append("; ").append(words);
        }
        int others = around.strongNames(hit) + around.weakNames(hit);
        if (others > 0) {
            why.append("; other names nearby: ").append(others);
        }
        if (prior > 0) {
            why.append("; the surroundings speak of drugs");
        }
        return why.toString();
    }
}
