package eu.vigie.lexicon;

import java.util.Set;

/**
 * Two groups of substances that are worse together than apart.
 *
 * @param left one side
 * @param right the other side; the order says nothing
 * @param level how bad
 * @param reason short code in plain words, such as {@code breathing}; explained in the header of {@code combinations.tsv}
 */
public record Combination(Party left, Party right, Level level, String reason) {

    /** How bad a combination is, from bad to worse. */
    public enum Level {
        /** Unpredictable or unpleasant; rarely harmful by itself. */
        CAUTION,
        /** A considerable risk of harm. */
        UNSAFE,
        /** Has killed, at amounts that people take. */
        DANGEROUS
    }

    /**
     * One side of a combination.
     *
     * @param families every substance of these families
     * @param substances and these substances
     */
    public record Party(Set<Family> families, Set<SubstanceId> substances) {
        public Party {
            families = Set.copyOf(families);
            substances = Set.copyOf(substances);
        }

        /** Whether a substance is on this side. */
        public boolean includes(Substance substance) {
            return families.contains(substance.family()) || substances.contains(substance.id());
        }
    }

    /**
     * Whether this combination speaks of two substances, in either order.
     *
     * @param a one substance
     * @param b another one; a substance does not combine with itself
     */
    public boolean joins(Substance a, Substance b) {
        return !a.id().equals(b.id())
                && ((left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a)));
    }
}
