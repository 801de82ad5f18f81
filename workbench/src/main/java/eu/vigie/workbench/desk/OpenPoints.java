package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Review;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the reviewer wants changed, and what of it the author has ticked off.
 *
 * @param review the one that asked for changes; without it there are no points
 */
public record OpenPoints(Optional<Review> review, String reviewer, List<Review.Point> points, Set<String> settled) {
    public boolean settled(Review.Point point) {
        return settled.contains(point.key());
    }
}
