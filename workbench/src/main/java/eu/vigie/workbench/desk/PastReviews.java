package eu.vigie.workbench.desk;

import eu.vigie.workbench.answers.Criterion;
import eu.vigie.workbench.answers.Review;
import eu.vigie.workbench.answers.WordDiff;
import eu.vigie.workbench.ids.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reviewers said of earlier versions.
 *
 * @param reviews newest first
 * @param changes what differs from the version that was read last; empty when nothing does
 */
public record PastReviews(List<Review> reviews, Map<MemberId, String> names, Optional<Changes> changes) {
    /** The differences from the version of that number. */
    public record Changes(int since, List<WordDiff.Piece> pieces) {}

    public String name(Review review) {
        return names.getOrDefault(review.reviewer(), "…");
    }

    /** What the last reviewer said to that question. */
    public Optional<Boolean> before(Criterion criterion) {
        return reviews.stream()
                .findFirst()
                .flatMap(last -> Optional.ofNullable(last.criteria().get(criterion)));
    }
}
