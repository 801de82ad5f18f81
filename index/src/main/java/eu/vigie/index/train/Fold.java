package eu.vigie.index.train;

import eu.vigie.index.assess.JudgementModel;
import java.util.List;

/**
 * A model with the posts that it was not taught.
 *
 * @param left whose posts were left out
 * @param model taught on all the others; its decisions are not fitted yet
 * @param out the posts that were left out
 */
public record Fold(String left, JudgementModel model, List<Seen> out) {}
