package eu.vigie.lexicon;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A line of {@code combinations.tsv}. */
final class CombinationLine {
    private CombinationLine() {}

    static List<Combination> combination(Row row) throws BadLineException {
        row.required(2, "level");
        Combination.Level level = row.word(2, "level", Combination.Level.class, Combination.Level.CAUTION);
        return List.of(new Combination(party(row, 0), party(row, 1), level, row.required(3, "reason")));
    }

    /** Families stand in capital letters, substances by their identifier. */
    private static Combination.Party party(Row row, int column) throws BadLineException {
        Set<Family> families = EnumSet.noneOf(Family.class);
        Set<SubstanceId> substances = new HashSet<>();
        for (String word : row.required(column, "side").split("[ ,]+")) {
            if (word.equals(word.toLowerCase(Locale.ROOT))) {
                substances.add(SubstanceLine.id(new Row(row.file(), row.line(), List.of(word))));
            } else {
                Row one = new Row(row.file(), row.line(), List.of(word));
                families.add(one.word(0, "family", Family.class, Family.OTHER));
            }
        }
        return new Combination.Party(families, substances);
    }
}
