package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** The one place that says who may do what to which ticket; buttons and guards both ask here. */
final class Rights {
    private static final Duration POOL_AFTER_GRAVE = Duration.ofMinutes(30);
    private static final Duration POOL_AFTER = Duration.ofHours(12);

    private Rights() {}

    static Optional<Reason> refusal(Ticket ticket, Actor.Signed actor, Action action) {
        if (!ticket.organisation().equals(actor.organisation())) {
            return Optional.of(Reason.OTHER_ORGANISATION);
        }
        if (Collections.disjoint(action.roles(), actor.roles())) {
            return Optional.of(Reason.ROLE_MISSING);
        }
        if (!action.states().contains(ticket.state().name())) {
            return Optional.of(ticket.state() instanceof TicketState.Claimed ? Reason.TAKEN : Reason.NOT_IN_THIS_STATE);
        }
        return personal(ticket, actor, action);
    }

    private static Optional<Reason> personal(Ticket ticket, Actor.Signed actor, Action action) {
        MemberId member = actor.member();
        return switch (action) {
            case CLAIM -> claiming(ticket, actor);
            case SKIP ->
                ticket.skippedBy().contains(member) ? Optional.of(Reason.SKIPPED) : heldByOther(ticket, member);
            case SAVE_DRAFT, RELEASE, HAND_BACK_REVIEW, HAND_BACK_POSTING -> holding(ticket, member);
            case SUBMIT -> tooGraveFor(ticket, actor).or(() -> holding(ticket, member));
            case RETRACT -> retracting(ticket, member);
            case REVIEW, APPROVE, REQUEST_CHANGES -> wroteIt(ticket, member).or(() -> heldByOther(ticket, member));
            case TAKE_POSTING, POST -> posting(ticket, actor);
            case VERIFY -> wroteIt(ticket, member).or(() -> postedIt(ticket, member));
            case CLOSE -> closing(ticket, actor);
            case HOLD ->
                when(ticket.hold().isPresent(), Reason.HELD_ALREADY)
                        .or(() -> when(ticket.band().isGrave() && !actor.has(Role.SUPERVISOR), Reason.ROLE_MISSING));
            case RESUME -> when(ticket.hold().isEmpty(), Reason.NOT_IN_THIS_STATE);
            case ESCALATE -> when(ticket.attributes().escalation().isPresent(), Reason.ASKED_ALREADY);
            case REPLY -> replying(ticket, actor);
            case BREAK_CLAIM -> when(ticket.state().hold().isEmpty(), Reason.NOT_IN_THIS_STATE);
            case FOLLOW_UP_ANSWER ->
                when(ticket.state() instanceof TicketState.Missing && !actor.has(Role.SUPERVISOR), Reason.ROLE_MISSING);
            case DECLARE_FOUND -> wroteIt(ticket, member).or(() -> postedIt(ticket, member));
            case REOPEN -> reopening(ticket, actor);
            case LOOK_AGAIN -> lookingAgain(ticket, member);
            case TRIAGE, SET_BAND, CORRECT, RETURN_TO_REVIEW -> Optional.empty();
        };
    }

    private static Optional<Reason> claiming(Ticket ticket, Actor.Signed actor) {
        if (ticket.skippedBy().contains(actor.member())) {
            return Optional.of(Reason.SKIPPED);
        }
        return tooGraveFor(ticket, actor).or(() -> keptForAnother(ticket, actor.member()));
    }

    private static Optional<Reason> keptForAnother(Ticket ticket, MemberId member) {
        boolean kept = switch (ticket.state()) {
            case TicketState.Changes changes -> !changes.author().equals(member);
            case TicketState.FollowUp followUp ->
                followUp.offeredTo().filter(other -> !other.equals(member)).isPresent();
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Approved _,
                    TicketState.Posted _,
                    TicketState.Verified _,
                    TicketState.Missing _,
                    TicketState.Closed _ -> false;
        };
        return when(kept, Reason.KEPT_FOR_AUTHOR);
    }

    private static Optional<Reason> tooGraveFor(Ticket ticket, Actor.Signed actor) {
        boolean traineeOnly = actor.has(Role.TRAINEE) && Collections.disjoint(Action.CLOSE.roles(), actor.roles());
        return when(traineeOnly && ticket.band().isGrave(), Reason.TRAINEE_BAND);
    }

    private static Optional<Reason> holding(Ticket ticket, MemberId member) {
        return when(ticket.state().hold().filter(lease -> lease.isOf(member)).isEmpty(), Reason.NOT_HOLDER);
    }

    private static Optional<Reason> heldByOther(Ticket ticket, MemberId member) {
        return when(ticket.state().hold().filter(lease -> !lease.isOf(member)).isPresent(), Reason.TAKEN);
    }

    private static Optional<Reason> retracting(Ticket ticket, MemberId member) {
        if (!ticket.round().authors().contains(member)) {
            return Optional.of(Reason.NOT_AUTHOR);
        }
        return when(ticket.state().hold().isPresent(), Reason.REVIEW_RUNNING);
    }

    private static Optional<Reason> wroteIt(Ticket ticket, MemberId member) {
        return when(ticket.round().authors().contains(member), Reason.WROTE_IT);
    }

    private static Optional<Reason> postedIt(Ticket ticket, MemberId member) {
        boolean poster = ticket.state() instanceof TicketState.Posted posted
                        && posted.by().equals(member)
                || ticket.state() instanceof TicketState.Missing missing
                        && missing.by().equals(member);
        return when(poster, Reason.POSTED_IT);
    }

    /** The author posts, or a supervisor; the other members may take over once it has waited too long. */
    private static Optional<Reason> posting(Ticket ticket, Actor.Signed actor) {
        boolean atOnce = ticket.round().authors().contains(actor.member()) || actor.has(Role.SUPERVISOR);
        if (!atOnce && ticket.state() instanceof TicketState.Approved approved) {
            Duration wait = ticket.band().isGrave() ? POOL_AFTER_GRAVE : POOL_AFTER;
            Instant pool = approved.at().plus(wait);
            if (ticket.asOf().isBefore(pool)) {
                return Optional.of(Reason.NOT_YET);
            }
        }
        return heldByOther(ticket, actor.member());
    }

    /** Before anybody has written, everyone with triage right; later the supervisor, or the author at the end. */
    private static Optional<Reason> closing(Ticket ticket, Actor.Signed actor) {
        boolean may = actor.has(Role.SUPERVISOR)
                || switch (ticket.state().name()) {
                    case NEW, OPEN -> true;
                    case FOLLOW_UP -> actor.has(Role.REVIEWER);
                    case VERIFIED -> ticket.round().authors().contains(actor.member());
                    case CLAIMED, IN_REVIEW, CHANGES, APPROVED, POSTED, MISSING, CLOSED -> false;
                };
        return when(!may, Reason.ROLE_MISSING);
    }

    /** A supervisor begins; what was ever grave takes a second person, who may be a reviewer. */
    private static Optional<Reason> reopening(Ticket ticket, Actor.Signed actor) {
        Optional<MemberId> first = ticket.attributes().reopening();
        return first.isEmpty()
                ? when(!actor.has(Role.SUPERVISOR), Reason.ROLE_MISSING)
                : when(first.get().equals(actor.member()), Reason.SECOND_PERSON_NEEDED);
    }

    /** Not whoever made it less urgent. */
    private static Optional<Reason> lookingAgain(Ticket ticket, MemberId member) {
        return ticket.attributes()
                .loweredBy()
                .map(lowered -> when(lowered.equals(member), Reason.SECOND_PERSON_NEEDED))
                .orElse(Optional.of(Reason.NOT_IN_THIS_STATE));
    }

    /** Whoever was asked answers, or a supervisor in their place. */
    private static Optional<Reason> replying(Ticket ticket, Actor.Signed actor) {
        return ticket.attributes()
                .escalation()
                .map(asked -> when(!asked.to().equals(actor.member()) && !actor.has(Role.SUPERVISOR), Reason.NOT_ASKED))
                .orElse(Optional.of(Reason.NOT_IN_THIS_STATE));
    }

    /** Only whoever did it, only at once, only while it is the last thing that was done. */
    static Optional<Reason> undoing(Ticket ticket, Actor.Signed actor, Undoable last) {
        if (!ticket.organisation().equals(actor.organisation())) {
            return Optional.of(Reason.OTHER_ORGANISATION);
        }
        if (ticket.version() != last.version() || !last.by().equals(actor.member())) {
            return Optional.of(Reason.ACTED_SINCE);
        }
        if (last.over(ticket.asOf())) {
            return Optional.of(Reason.UNDO_OVER);
        }
        return when(last.held() && Collections.disjoint(Action.CLAIM.roles(), actor.roles()), Reason.ROLE_MISSING);
    }

    private static Optional<Reason> when(boolean refused, Reason reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
