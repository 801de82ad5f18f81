package eu.vigie.lexicon.text;

import eu.vigie.lexicon.Ambiguity;
import eu.vigie.lexicon.Family;
import eu.vigie.lexicon.InnocentPhrase;
import eu.vigie.lexicon.SubstanceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name found, before its surroundings are weighed.
 *
 * @param first number of its first token
 * @param last number of its last token
 * @param substance what it names; empty for an unlisted one
 * @param family its family
 * @param ambiguity how ambiguous it is in the language of the text
 * @param innocent the set phrase it stands in
 * @param why which name or pattern
 */
record Hit(
        int first,
        int last,
        Optional<SubstanceId> substance,
        Family family,
        Ambiguity ambiguity,
        @Nullable InnocentPhrase innocent,
        String why) {
    boolean strong() {
        return ambiguity == Ambiguity.NEVER && innocent == null;
    }

    /** Whether it makes other names likelier that are ambiguous; coffee and cigarettes are everywhere. */
    boolean supports() {
        return strong() && family != Family.OTHER;
    }

    /** Whether it makes other names a little likelier. */
    boolean hints() {
        return innocent == null && !supports() && ambiguity != Ambiguity.MOSTLY_INNOCENT;
    }

    Hit inside(InnocentPhrase phrase) {
        return new Hit(first, last, substance, family, ambiguity, phrase, why);
    }

    boolean covers(Hit other) {
        return first <= other.first && last >= other.last;
    }
}
