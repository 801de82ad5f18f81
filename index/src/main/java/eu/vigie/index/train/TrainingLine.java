package eu.vigie.index.train;

import eu.vigie.index.assess.Intent;
import eu.vigie.index.assess.PostText;
import eu.vigie.index.assess.Urgency;
import eu.vigie.index.assess.Verdict;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a file of training texts, taken apart.
 *
 * @param label question, mention, mention?, none or none?
 * @param intent name of the intent, or {@code -}
 * @param urgency name of the urgency, perhaps followed by {@code !minor}
 * @param substances names separated by semicolons, or {@code -}
 * @param group situation
 * @param title title, may be empty
 * @param text text, {@code \n} for a line break
 */
record TrainingLine(
        String label, String intent, String urgency, String substances, String group, String title, String text) {
    private static final int COLUMNS = 7;
    private static final String MINOR = "!minor";
    private static final String NOTHING = "-";

    /** @throws IllegalArgumentException saying what is wrong, in plain words */
    static TrainingLine parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("has " + cells.length + " columns, 7 are needed: label, intent, urgency,"
                    + " substances, group, title, text");
        }
        return new TrainingLine(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }

    /** @throws IllegalArgumentException saying what is wrong, in plain words */
    Labels labels() {
        Verdict verdict = verdict();
        Labels labels = new Labels(
                verdict,
                verdict == Verdict.DRUG_QUESTION || label.endsWith("?"),
                intent.equals(NOTHING) ? Intent.OTHER : value(Intent.class, intent),
                value(Urgency.class, urgency.replace(MINOR, "")),
                urgency.endsWith(MINOR),
                names());
        check(labels);
        return labels;
    }

    private Verdict verdict() {
        return switch (label) {
            case "question" -> Verdict.DRUG_QUESTION;
            case "mention", "mention?" -> Verdict.DRUG_MENTION;
            case "none", "none?" -> Verdict.NOT_DRUG;
            default ->
                throw new IllegalArgumentException(
                        "unknown label \"" + label + "\"; known are question, mention, mention?, none, none?");
        };
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                "unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + word + "\"");
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String name : substances.split(";")) {
            String plain = name.strip().toLowerCase(Locale.ROOT);
            if (!plain.isEmpty() && !plain.equals(NOTHING)) {
                names.add(plain);
            }
        }
        return names;
    }

    private void check(Labels labels) {
        boolean asks = labels.verdict() == Verdict.DRUG_QUESTION;
        require(asks != intent.equals(NOTHING), "an intent belongs to questions, and only to them");
        boolean emergency = asks && labels.urgency() == Urgency.EMERGENCY;
        require(
                !emergency || labels.intent() == Intent.OVERDOSE_EMERGENCY,
                "an emergency has the intent overdose_emergency");
        require(labels.verdict() != Verdict.NOT_DRUG || labels.substances().isEmpty(), "\"none\" names no substance");
        require(!group.isBlank(), "the group is missing");
        require(!text.isBlank() || !title.isBlank(), "title and text are empty");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    PostText post() {
        return PostText.of(title, text.replace("\\n", "\n"));
    }
}
