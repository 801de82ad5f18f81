package eu.vigie.index.train;

import eu.vigie.index.assess.Block;
import eu.vigie.index.assess.NameSeen;
import eu.vigie.index.assess.Observation;
import eu.vigie.index.learn.FeatureList;
import java.util.List;
import java.util.Set;

/**
 * A training text with what rules and lexicon found in it; found once, learnt from many times.
 *
 * @param text the text
 * @param observation what was found
 * @param features features of the whole post
 * @param names names found, with their features
 */
public record Seen(TrainingText text, Observation observation, FeatureList features, List<NameSeen> names) {
    static Seen of(TrainingText text, Observation observation) {
        return new Seen(text, observation, observation.features(), observation.names());
    }

    /** The same text, seen through some blocks of features only. */
    public Seen through(Set<Block> blocks) {
        return new Seen(text, observation, observation.features(blocks), names);
    }
}
