package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RevisionId;
import java.time.Instant;
import java.util.Optional;

/** Where a ticket stands, with what is known only there. */
public sealed interface TicketState {
    record New() implements TicketState {}

    record Open() implements TicketState {}

    record Claimed(Lease lease) implements TicketState {}

    record InReview(Optional<Lease> reviewing) implements TicketState {}

    /** Kept for its author until then. */
    record Changes(MemberId author, Instant until) implements TicketState {}

    record Approved(RevisionId revision, Instant at, Instant until, Optional<Lease> posting) implements TicketState {
        /** In nobody's hands. */
        Approved free() {
            return new Approved(revision, at, until, Optional.empty());
        }
    }

    record Posted(MemberId by, Instant watchedUntil) implements TicketState {}

    record Verified(MemberId by, Instant watchedUntil) implements TicketState {}

    record Missing(MemberId by, Instant watchedUntil) implements TicketState {}

    /** Offered to the last author until then, afterwards to all. */
    record FollowUp(Optional<MemberId> offeredTo, Instant until) implements TicketState {}

    record Closed(Resolution why, Instant at, Optional<Instant> watchedUntil) implements TicketState {}

    default StateName name() {
        return switch (this) {
            case New _ -> StateName.NEW;
            case Open _ -> StateName.OPEN;
            case Claimed _ -> StateName.CLAIMED;
            case InReview _ -> StateName.IN_REVIEW;
            case Changes _ -> StateName.CHANGES;
            case Approved _ -> StateName.APPROVED;
            case Posted _ -> StateName.POSTED;
            case Verified _ -> StateName.VERIFIED;
            case Missing _ -> StateName.MISSING;
            case FollowUp _ -> StateName.FOLLOW_UP;
            case Closed _ -> StateName.CLOSED;
        };
    }

    /** The hold that is on the ticket now. */
    default Optional<Lease> hold() {
        return switch (this) {
            case Claimed claimed -> Optional.of(claimed.lease());
            case InReview review -> review.reviewing();
            case Approved approved -> approved.posting();
            case New _, Open _, Changes _, Posted _, Verified _, Missing _, FollowUp _, Closed _ -> Optional.empty();
        };
    }
}
