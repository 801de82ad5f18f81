package eu.vigie.lexicon;

/**
 * A word near a name that says whether the drug is meant.
 *
 * @param text one word or a short phrase
 * @param language BCP 47 tag, or {@code "mul"}
 * @param weight 1 to 3 speaks for the drug, -1 to -3 against it
 * @param about one word for the explanation, such as {@code dose} or {@code game}
 */
public record Cue(String text, String language, int weight, String about) {
    public Cue {
        if (weight == 0 || weight < -3 || weight > 3) {
            throw new IllegalArgumentException("weight of a cue is 1 to 3 or -1 to -3: " + weight);
        }
    }
}
