package eu.vigie.lexicon;

import java.util.Set;

/**
 * A set phrase in which the name of a drug means something else, for example the French for a cylinder head gasket.
 *
 * @param text the phrase
 * @param languages BCP 47 tags, or {@code "mul"} alone
 * @param meaning what is meant, in one or two English words
 */
public record InnocentPhrase(String text, Set<String> languages, String meaning) {
    public InnocentPhrase {
        languages = Set.copyOf(languages);
    }
}
