package eu.vigie.index.assess;

import eu.vigie.lexicon.text.Mention;

/**
 * A mention and the field it stands in; its offsets count from the start of that field.
 *
 * @param field where it stands
 * @param mention the mention, in UTF-16 code units of the field
 */
public record FoundMention(Field field, Mention mention) {
    /** A field of {@link PostText}. */
    public enum Field {
        TITLE,
        TEXT
    }
}
