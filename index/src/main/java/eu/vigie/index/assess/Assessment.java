package eu.vigie.index.assess;

import java.util.List;

/**
 * What the machine made of a post.
 *
 * @param language BCP 47 tag, {@code und} when there is nothing to tell it by
 * @param languageConfidence 0 to 1
 * @param mentions substances named in title and text, in order of field and start
 * @param verdict what the post is about
 * @param question whether somebody asks or seeks help, with or without a question mark
 * @param intent what is wanted
 * @param urgency health risk to a person
 * @param possibleMinor reasons to think that the author is under age; empty when there are none
 * @param score 0 to 1 for "a volunteer should see this"
 * @param why the evidence behind each of these
 * @param version lexicon and rules that were used: the same version gives the same assessment
 */
public record Assessment(
        String language,
        double languageConfidence,
        List<FoundMention> mentions,
        Verdict verdict,
        boolean question,
        Intent intent,
        Urgency urgency,
        List<Reason> possibleMinor,
        double score,
        List<Reason> why,
        String version) {
    /** A name found with at least this confidence is meant. */
    public static final double MEANT = 0.5;

    public Assessment {
        mentions = List.copyOf(mentions);
        possibleMinor = List.copyOf(possibleMinor);
        why = List.copyOf(why);
    }

    /** Mentions that are really meant; none when the post is not about drugs. */
    public List<FoundMention> meant() {
        return verdict == Verdict.NOT_DRUG
                ? List.of()
                : mentions.stream()
                        .filter(found -> found.mention().confidence() >= MEANT)
                        .toList();
    }
}
