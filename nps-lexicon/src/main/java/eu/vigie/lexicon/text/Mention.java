package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.SubstanceId;
import java.util.Optional;

/**
 * "This text speaks of this substance, here."
 *
 * @param start offset of the first character in the original text, in UTF-16 code units
 * @param end offset behind the last character, exclusive
 * @param surface the words as they stand in the text
 * @param substance the substance, or empty when a systematic pattern names one that the lexicon does not list
 * @param family family of the substance, or the probable one of an unlisted substance
 * @param confidence how sure, 0 to 1
 * @param quoted whether it stands in a quotation (a line that begins with {@code "> "}), not in the author's own words
 * @param why which name, which context cue, which rule, in plain English
 */
public record Mention(
        int start,
        int end,
        String surface,
        Optional<SubstanceId> substance,
        Family family,
        double confidence,
        boolean quoted,
        String why) {
    /** The same name, meant with another confidence, 0 to 1, for another reason. */
    public Mention judged(double otherConfidence, String otherWhy) {
        return new Mention(start, end, surface, substance, family, otherConfidence, quoted, otherWhy);
    }

    /** The same name in a text that begins {@code by} characters later. */
    public Mention shifted(int by) {
        return new Mention(start - by, end - by, surface, substance, family, confidence, quoted, why);
    }
}
