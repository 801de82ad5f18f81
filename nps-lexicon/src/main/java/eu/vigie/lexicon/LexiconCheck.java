package eu.vigie.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks for what is wrong in the data files, beyond lines that cannot be read. */
public final class LexiconCheck {
    private final LexiconFiles files;
    private final LexiconReader reader;
    private final LexiconData data;
    private final List<Problem> problems;

    private LexiconCheck(LexiconFiles files) {
        this.files = files;
        this.reader = new LexiconReader(files);
        this.data = reader.data();
        this.problems = new ArrayList<>(reader.problems());
    }

    /** Checks the lexicon in the jar. */
    public static List<Problem> shipped() {
        return new LexiconCheck(LexiconFiles.shipped()).run();
    }

    /**
     * Checks the shipped lexicon together with a local folder that adds to it.
     *
     * @param folder see {@link Lexicon#shippedWith(Path)}
     * @return every problem; files of the folder are told as {@code local:...}
     * @throws IOException when a file cannot be read
     */
    public static List<Problem> shippedWith(Path folder) throws IOException {
        return new LexiconCheck(LexiconFiles.shipped().with(folder)).run();
    }

    /**
     * Checks the data files under a folder.
     *
     * @return every problem, in the order of files and lines; empty when all is well
     * @throws IOException when a file cannot be read
     */
    public static List<Problem> of(Path folder) throws IOException {
        return new LexiconCheck(LexiconFiles.under(folder)).run();
    }

    private List<Problem> run() {
        if (data.substances().isEmpty()) {
            problems.add(new Problem(
                    "substances/", 0, "no substance found", "Give the folder that holds substances/ and names/"));
        }
        doubleSubstances();
        unknownSources();
        identifiersWithoutSource();
        doubleNames();
        sureNamesThatAreOrdinaryWords();
        unknownPartners();
        patternsAgainstTheirExamples();
        problems.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
        return List.copyOf(problems);
    }

    private void doubleSubstances() {
        Set<SubstanceId> ids = new HashSet<>();
        Set<String> english = new HashSet<>();
        for (LexiconReader.Placed<Substance> placed : reader.substances()) {
            Substance substance = placed.value();
            if (!ids.add(substance.id()) || !english.add(substance.english())) {
                problems.add(placed.problem(
                        "substance \"" + substance.id() + "\" or its English name is there twice",
                        "Delete one of the lines, or correct its id or name"));
            }
        }
    }

    private void unknownSources() {
        Set<String> known = new HashSet<>();
        files.rows("sources.tsv").forEach(row -> known.add(row.cell(0)));
        for (LexiconReader.Placed<Substance> placed : reader.substances()) {
            explained(known, placed, placed.value().sources(), "column 7");
            explained(known, placed, placed.value().origins().values(), "column 7");
        }
        Set<Row> told = new HashSet<>();
        for (LexiconReader.Placed<SubstanceName> placed : reader.names()) {
            if (told.add(placed.row())) {
                explained(known, placed, placed.value().sources(), "column 8");
                sourceless(placed);
            }
        }
    }

    private void explained(
            Set<String> known, LexiconReader.Placed<?> placed, Collection<String> sources, String column) {
        for (String source : sources) {
            if (!known.contains(source)) {
                problems.add(placed.problem(
                        "source \"" + source + "\" is not explained", "Add it to sources.tsv, or correct " + column));
            }
        }
    }

    private void sourceless(LexiconReader.Placed<SubstanceName> placed) {
        if (placed.value().sources().isEmpty()) {
            problems.add(placed.problem(
                    "name \"" + placed.value().text() + "\" has no source",
                    "Write in column 8 where it is from, for example field for words heard"));
        }
    }

    /** Identifiers lead other people to records elsewhere, so each says where it was taken from. */
    private void identifiersWithoutSource() {
        for (LexiconReader.Placed<Substance> placed : reader.substances()) {
            Substance substance = placed.value();
            Set<Fact> given = EnumSet.noneOf(Fact.class);
            substance.cas().ifPresent(cas -> given.add(Fact.CAS));
            substance.inchiKey().ifPresent(key -> given.add(Fact.INCHIKEY));
            substance.firstNotified().ifPresent(year -> given.add(Fact.YEAR));
            given.removeAll(substance.origins().keySet());
            for (Fact fact : given) {
                String word = fact.name().toLowerCase(Locale.ROOT);
                problems.add(placed.problem(
                        "no source for the " + word + " of \"" + substance.id() + "\"",
                        "Add " + word + ":KEY to column 7, or leave the fact out when unsure"));
            }
        }
    }

    private void doubleNames() {
        Map<String, Row> seen = new HashMap<>();
        for (LexiconReader.Placed<SubstanceName> placed : reader.names()) {
            SubstanceName name = placed.value();
            for (String language : name.languages()) {
                Row before = seen.putIfAbsent(
                        name.substance() + "\t" + language + "\t" + name.text().toLowerCase(Locale.ROOT), placed.row());
                if (before != null && !sameSubstanceLine(before, placed.row())) {
                    problems.add(placed.problem(
                            "name \"" + name.text() + "\" (" + language + ") stands already in " + before.file() + ":"
                                    + before.line(),
                            "Delete one of them"));
                }
            }
        }
    }

    /** The languages of one substance may share a preferred name. */
    private static boolean sameSubstanceLine(Row a, Row b) {
        return a.equals(b) && a.file().contains("substances/");
    }

    private void sureNamesThatAreOrdinaryWords() {
        Map<String, Set<String>> ordinary = new HashMap<>();
        data.ordinaryWords().forEach((language, words) -> {
            Set<String> plain = new HashSet<>();
            words.forEach(word -> plain.add(plain(word)));
            ordinary.put(language, plain);
        });
        for (LexiconReader.Placed<SubstanceName> placed : reader.names()) {
            SubstanceName name = placed.value();
            ordinary.forEach((language, words) -> {
                boolean sure = name.ambiguity() == Ambiguity.NEVER && name.speaks(language);
                if (sure && words.contains(plain(name.text()))) {
                    problems.add(placed.problem(
                            "name \"" + name.text() + "\" is marked never ambiguous but is an ordinary word ("
                                    + language + ")",
                            "Mark it needs-context, or take it out of ordinary/" + language + ".txt"));
                }
            });
        }
    }

    private void unknownPartners() {
        Set<SubstanceId> known = new HashSet<>();
        data.substances().forEach(substance -> known.add(substance.id()));
        for (LexiconReader.Placed<Combination> placed : reader.combinations()) {
            Set<SubstanceId> named = new HashSet<>(placed.value().left().substances());
            named.addAll(placed.value().right().substances());
            named.removeAll(known);
            for (SubstanceId id : named) {
                problems.add(placed.problem(
                        "combination names the unknown substance \"" + id + "\"",
                        "Correct the id, or add the substance under substances/"));
            }
        }
    }

    private void patternsAgainstTheirExamples() {
        for (Row row : files.rows("patterns.tsv")) {
            if (reader.problems().stream().anyMatch(known -> at(known, row))) {
                continue;
            }
            String form = row.cell(2);
            for (String example : row.cell(3).split("\\|")) {
                if (!code(example).matches(form)) {
                    problems.add(new Problem(
                            row.file(),
                            row.line(),
                            "the pattern does not find its example \"" + example + "\"",
                            "Correct the pattern or the example"));
                }
            }
            if (code(row.cell(4)).matches(form)) {
                problems.add(new Problem(
                        row.file(), row.line(), "the pattern finds its counter-example", "Make the pattern narrower"));
            }
        }
    }

    private static boolean at(Problem problem, Row row) {
        return problem.file().equals(row.file()) && problem.line() == row.line();
    }

    private static String code(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
