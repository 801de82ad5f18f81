package eu.vigie.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads data files into a lexicon, collecting every line that cannot be understood. */
final class LexiconReader {
    private final LexiconFiles files;
    private final List<Problem> problems;
    private final List<Placed<Substance>> substances = new ArrayList<>();
    private final List<Placed<SubstanceName>> names = new ArrayList<>();
    private final List<Placed<Combination>> combinations = new ArrayList<>();

    LexiconReader(LexiconFiles files) {
        this.files = files;
        this.problems = new ArrayList<>(files.unreadable());
    }

    /** A thing and the line that says it. */
    record Placed<T>(T value, Row row) {
        Problem problem(String what, String remedy) {
            return new Problem(row.file(), row.line(), what, remedy);
        }
    }

    /** Parses one line into a list of things. */
    private interface Parser<T> {
        List<T> parse(Row row) throws BadLineException;
    }

    Lexicon lexicon() {
        LexiconData data = data();
        if (!problems.isEmpty()) {
            throw new BrokenLexiconException(problems);
        }
        return new Lexicon(files.version(), data);
    }

    LexiconData data() {
        read("substances/", SubstanceLine::substance, substances);
        read("substances/", SubstanceLine::preferredNames, names);
        read("names/", NameLine::names, names);
        read("combinations.tsv", CombinationLine::combination, combinations);
        List<Cue> cues = values(read("cues/", OtherLines::cue, new ArrayList<>()));
        List<InnocentPhrase> innocent = values(read("innocent.tsv", OtherLines::innocent, new ArrayList<>()));
        List<NamePattern> patterns = values(read("patterns.tsv", OtherLines::pattern, new ArrayList<>()));
        namesMustHaveASubstance();
        return new LexiconData(
                values(substances), values(names), values(combinations), cues, innocent, patterns, ordinaryWords());
    }

    List<Problem> problems() {
        return problems;
    }

    List<Placed<Substance>> substances() {
        return substances;
    }

    List<Placed<SubstanceName>> names() {
        return names;
    }

    List<Placed<Combination>> combinations() {
        return combinations;
    }

    private <T> List<Placed<T>> read(String prefix, Parser<T> parser, List<Placed<T>> into) {
        for (Row row : files.rows(prefix)) {
            try {
                parser.parse(row).forEach(value -> into.add(new Placed<>(value, row)));
            } catch (BadLineException e) {
                if (!problems.contains(e.problem())) {
                    problems.add(e.problem());
                }
            }
        }
        return into;
    }

    private void namesMustHaveASubstance() {
        Set<SubstanceId> known = new HashSet<>();
        substances.forEach(placed -> known.add(placed.value().id()));
        for (Placed<SubstanceName> placed : names) {
            SubstanceId id = placed.value().substance();
            if (!known.contains(id)) {
                problems.add(placed.problem(
                        "name \"" + placed.value().text() + "\" belongs to the unknown substance \"" + id + "\"",
                        "Correct the first column, or add the substance under substances/"));
            }
        }
    }

    private Map<String, Set<String>> ordinaryWords() {
        Map<String, Set<String>> words = new HashMap<>();
        for (Row row : files.rows("ordinary/")) {
            String language = LexiconFiles.title(row.file());
            words.computeIfAbsent(language, any -> new HashSet<>()).add(row.cell(0));
        }
        return words;
    }

    private static <T> List<T> values(List<Placed<T>> placed) {
        return placed.stream().map(Placed::value).toList();
    }
}
