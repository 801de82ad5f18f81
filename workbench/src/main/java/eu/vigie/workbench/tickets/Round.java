package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.RoundId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** One going through writing, review and posting; a follow-up starts the next. */
public record Round(
        RoundId id, int number, Set<MemberId> authors, Optional<RevisionId> latest, Optional<MemberId> postedBy) {
    /** The store gives it its own id. */
    Round following() {
        return new Round(id, number + 1, Set.of(), Optional.empty(), Optional.empty());
    }

    /** Whoever posted it when they wrote of it, else one who did. */
    MemberId writer(MemberId poster) {
        return authors.contains(poster)
                ? poster
                : authors.stream().min(Comparator.comparing(MemberId::value)).orElse(poster);
    }

    /** Where writing can go on: a round that was posted is over. */
    Round writable() {
        return postedBy.isPresent() ? following() : this;
    }
}
