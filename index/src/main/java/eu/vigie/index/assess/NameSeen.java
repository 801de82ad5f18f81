package eu.vigie.index.assess;

import eu.vigie.index.learn.FeatureList;

/**
 * A name in a post with what is seen around it.
 *
 * @param found the name, with the lexicon's own confidence
 * @param features what is seen
 */
public record NameSeen(FoundMention found, FeatureList features) {}
