package eu.vigie.index.train;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads folders of training texts, strictly: nothing is learnt from while a line is wrong, and every wrong line is named. The form
 * of the files is described in {@code index/src/train/GUIDE.md}.
 */
public final class TrainingReader {
    private static final Set<String> LANGUAGES = Set.of("fr", "nl", "en", "de", "es", "it");
    private static final String LANGUAGE = "# lang:";
    private static final String HAND = "# hand:";

    private final List<TrainingText> texts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private String language = "";
    private String hand = "";

    private TrainingReader() {}

    /**
     * Reads every {@code .tsv} file of a folder, in the order of their names.
     *
     * @throws IOException when a file cannot be read
     * @throws BadTrainingTextException when lines are wrong, naming each
     */
    public static List<TrainingText> read(Path folder) throws IOException, BadTrainingTextException {
        TrainingReader reader = new TrainingReader();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                reader.file(file);
            }
        }
        reader.problems.addAll(NearCopies.across(reader.texts));
        if (reader.texts.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.add(folder + ": holds no training texts");
        }
        if (!reader.problems.isEmpty()) {
            throw new BadTrainingTextException(reader.problems);
        }
        return List.copyOf(reader.texts);
    }

    private void file(Path file) throws IOException {
        language = "";
        hand = "";
        String name = String.valueOf(file.getFileName());
        try {
            List<String> lines = Files.readAllLines(file);
            for (int number = 1; number <= lines.size(); number++) {
                line(name + ":" + number, lines.get(number - 1));
            }
        } catch (MalformedInputException bad) {
            problems.add(name + ": is not UTF-8");
        }
    }

    private void line(String where, String line) {
        try {
            if (line.startsWith("#")) {
                comment(line);
            } else if (!line.isBlank()) {
                texts.add(text(where, TrainingLine.parse(line)));
            }
        } catch (IllegalArgumentException wrong) {
            problems.add(where + ": " + wrong.getMessage());
        }
    }

    private void comment(String line) {
        if (line.startsWith(LANGUAGE)) {
            language = line.substring(LANGUAGE.length()).strip();
            if (!LANGUAGES.contains(language)) {
                throw new IllegalArgumentException(
                        "unknown language \"" + language + "\"; known are fr, nl, en, de, es, it");
            }
        } else if (line.startsWith(HAND)) {
            hand = line.substring(HAND.length()).strip();
        }
    }

    private TrainingText text(String where, TrainingLine line) {
        if (language.isEmpty() || hand.isEmpty()) {
            throw new IllegalArgumentException("stands before \"# lang:\" and \"# hand:\" say language and hand");
        }
        return new TrainingText(where, language, hand, line.group(), line.post(), line.labels());
    }
}
