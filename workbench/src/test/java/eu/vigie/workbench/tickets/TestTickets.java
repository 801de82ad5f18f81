package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.Role;
import eu.vigie.workbench.ids.RoundId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tickets in every state, without a database. */
final class TestTickets {
    static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    static final Instant LATER = NOW.plus(Duration.ofHours(1));
    static final OrganisationId OURS = new OrganisationId(1);
    static final Actor.Signed AUTHOR = member(10, Role.VOLUNTEER);
    static final Actor.Signed OTHER = member(11, Role.VOLUNTEER);
    static final Actor.Signed TRAINEE = member(12, Role.TRAINEE);
    static final Actor.Signed REVIEWER = member(13, Role.REVIEWER);
    static final Actor.Signed SUPERVISOR = member(14, Role.SUPERVISOR);
    static final Actor.Signed ANALYST = member(15, Role.ANALYST);
    static final Actor.Signed ADMINISTRATOR = member(16, Role.PLATFORM_ADMINISTRATOR);
    /** The author, who has been given every role there is. */
    static final Actor.Signed MIGHTY_AUTHOR = new Actor.Signed(AUTHOR.member(), OURS, Set.of(Role.values()));

    static final List<Actor.Signed> EVERYBODY =
            List.of(AUTHOR, OTHER, TRAINEE, REVIEWER, SUPERVISOR, ANALYST, ADMINISTRATOR, MIGHTY_AUTHOR);

    private TestTickets() {}

    static Actor.Signed member(long id, Role role) {
        return new Actor.Signed(new MemberId(id), OURS, Set.of(role));
    }

    static TicketState state(StateName name) {
        return switch (name) {
            case NEW -> new TicketState.New();
            case OPEN -> new TicketState.Open();
            case CLAIMED -> new TicketState.Claimed(Lease.taken(LeaseKind.DRAFT, AUTHOR.member(), NOW));
            case IN_REVIEW -> new TicketState.InReview(Optional.empty());
            case CHANGES -> new TicketState.Changes(AUTHOR.member(), LATER);
            case APPROVED -> new TicketState.Approved(new RevisionId(5), NOW, LATER, Optional.empty());
            case POSTED -> new TicketState.Posted(AUTHOR.member(), NOW);
            case VERIFIED -> new TicketState.Verified(AUTHOR.member(), NOW);
            case MISSING -> new TicketState.Missing(AUTHOR.member(), NOW);
            case FOLLOW_UP -> new TicketState.FollowUp(Optional.of(AUTHOR.member()), LATER);
            case CLOSED -> new TicketState.Closed(Resolution.OFF_TOPIC, NOW, Optional.empty());
        };
    }

    static Ticket in(StateName name) {
        return in(state(name), Band.AMBER);
    }

    static Ticket in(TicketState state, Band band) {
        boolean written = switch (state.name()) {
            case NEW, OPEN, CLOSED -> false;
            case CLAIMED, IN_REVIEW, CHANGES, APPROVED, POSTED, VERIFIED, MISSING, FOLLOW_UP -> true;
        };
        return new Ticket(
                new TicketId(1),
                new ThreadId(2),
                OURS,
                new PostId(3),
                state,
                BandReading.first(band, "cue"),
                "fr",
                NOW,
                new Round(
                        new RoundId(4),
                        1,
                        written ? Set.of(AUTHOR.member()) : Set.of(),
                        written ? Optional.of(new RevisionId(5)) : Optional.empty(),
                        Optional.empty()),
                Set.of(),
                Attributes.NONE,
                1,
                NOW);
    }

    static Claimant trained(Actor.Signed who) {
        return new Claimant(who, true, 0);
    }
}
