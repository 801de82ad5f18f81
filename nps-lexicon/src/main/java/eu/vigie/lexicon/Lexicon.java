package eu.vigie.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Substances, their names, and what is needed to find them in text. Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.shipped();
 * Substance ketamine = lexicon.named("ketamine").orElseThrow();
 * ketamine.preferred("fr"); // kétamine
 * }</pre>
 */
public final class Lexicon {
    private final String version;
    private final LexiconData data;
    private final Map<SubstanceId, Substance> byId;
    private final Map<String, Substance> byName;

    Lexicon(String version, LexiconData data) {
        this.version = version;
        this.data = data;
        Map<SubstanceId, Substance> ids = new LinkedHashMap<>();
        Map<String, Substance> english = new HashMap<>();
        for (Substance substance : data.substances()) {
            ids.put(substance.id(), substance);
            english.put(substance.english(), substance);
        }
        this.byId = Map.copyOf(ids);
        this.byName = Map.copyOf(english);
    }

    /** The lexicon in the jar; read once, then always the same object. */
    public static Lexicon shipped() {
        return Shipped.LEXICON;
    }

    /**
     * Reads the data files under a folder, laid out as the shipped ones.
     *
     * @param folder holds {@code substances/}, {@code names/}, {@code cues/} and the other files
     * @return the lexicon
     * @throws IOException when a file cannot be read
     * @throws BrokenLexiconException when a line cannot be understood; names every such line
     */
    public static Lexicon read(Path folder) throws IOException {
        return new LexiconReader(LexiconFiles.under(folder)).lexicon();
    }

    /**
     * The shipped lexicon with what a team adds to it: new substances, further names of shipped ones, cue words and so on. Read
     * it anew after the folder has changed; a running program then swaps the old object for the new one, whose version differs.
     *
     * @param folder laid out as the shipped files; only those that add something need to be there
     * @return the lexicon
     * @throws IOException when a file cannot be read
     * @throws BrokenLexiconException when a line cannot be understood; names every such line
     */
    public static Lexicon shippedWith(Path folder) throws IOException {
        return new LexiconReader(LexiconFiles.shipped().with(folder)).lexicon();
    }

    /** All substances, in the order of the files. */
    public List<Substance> substances() {
        return data.substances();
    }

    /** All names, preferred ones among them. */
    public List<SubstanceName> names() {
        return data.names();
    }

    /** The substance with this identifier. */
    public Optional<Substance> substance(SubstanceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The substance with this English preferred name.
     *
     * @param englishPreferredName as written in the lexicon; case counts
     */
    public Optional<Substance> named(String englishPreferredName) {
        return Optional.ofNullable(byName.get(englishPreferredName));
    }

    /** Hash of all data files, 12 hexadecimal digits; changes when any of them does. */
    public String version() {
        return version;
    }

    /** Groups that are dangerous together. */
    public List<Combination> combinations() {
        return data.combinations();
    }

    /**
     * The worst listed combination that two substances make.
     *
     * @return empty when none is listed, which does not mean that taking both is safe
     */
    public Optional<Combination> combination(SubstanceId a, SubstanceId b) {
        Substance first = byId.get(a);
        Substance second = byId.get(b);
        if (first == null || second == null) {
            return Optional.empty();
        }
        return data.combinations().stream()
                .filter(combination -> combination.joins(first, second))
                .max(Comparator.comparing(Combination::level));
    }

    /** Words that speak for or against a drug being meant. */
    public List<Cue> cues() {
        return data.cues();
    }

    /** Set phrases in which a name means something else. */
    public List<InnocentPhrase> innocentPhrases() {
        return data.innocentPhrases();
    }

    /** Patterns for substances that are not listed. */
    public List<NamePattern> patterns() {
        return data.patterns();
    }

    /** Ordinary words by language, which are never taken for a misspelt name. */
    public Map<String, Set<String>> ordinaryWords() {
        return data.ordinaryWords();
    }

    /** Initialised by the class loader on first use. */
    private static final class Shipped {
        private static final Lexicon LEXICON = new LexiconReader(LexiconFiles.shipped()).lexicon();
    }
}
