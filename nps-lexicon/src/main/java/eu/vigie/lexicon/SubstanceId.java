package eu.vigie.lexicon;

/**
 * Stable identifier of a substance in the lexicon: lower-case ASCII letters, digits and hyphens, for example {@code 3-mmc}.
 *
 * @param value the identifier, 1 to 60 characters
 */
public record SubstanceId(String value) implements Comparable<SubstanceId> {
    public SubstanceId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("not a substance id: " + value);
        }
    }

    @Override
    public int compareTo(SubstanceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
