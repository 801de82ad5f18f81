package eu.vigie.index.train;

import eu.vigie.index.assess.PostText;

/**
 * A labelled post to learn from.
 *
 * @param where file and line, for messages
 * @param language BCP 47 tag
 * @param hand who wrote it
 * @param group situation; near-copies share one, and a division never cuts a group
 * @param post title and text
 * @param labels what people say of it
 */
public record TrainingText(String where, String language, String hand, String group, PostText post, Labels labels) {
    /** What is kept together whenever texts are divided. */
    public String unit() {
        return hand + "/" + group;
    }
}
