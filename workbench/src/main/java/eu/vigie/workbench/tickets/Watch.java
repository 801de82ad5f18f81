package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the program itself does to a ticket: it watches the thread before and after the answer. */
public final class Watch {
    static final Duration LENGTH = Duration.ofDays(14);
    private static final Duration OFFER = Duration.ofHours(12);

    private Watch() {}

    /** The answer stands on the forum as it was approved. */
    public static Transition found(Ticket ticket, String how) {
        var data = Map.of("how", how);
        return switch (ticket.state()) {
            case TicketState.Posted(MemberId by, Instant until) ->
                ticket.to(new TicketState.Verified(by, until), "verified", data);
            case TicketState.Missing(MemberId by, Instant until) ->
                ticket.to(new TicketState.Verified(by, until), "found again", data);
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Changes _,
                    TicketState.Approved _,
                    TicketState.Verified _,
                    TicketState.FollowUp _,
                    TicketState.Closed _ -> new Transition.Refused(Reason.NOT_IN_THIS_STATE);
        };
    }

    /** The crawler has looked for the answer often enough and did not find it. */
    public static Transition missing(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Posted(MemberId by, Instant until) ->
                ticket.to(new TicketState.Missing(by, until), "missing");
            case TicketState.Verified(MemberId by, Instant until) ->
                ticket.to(new TicketState.Missing(by, until), "missing");
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Changes _,
                    TicketState.Approved _,
                    TicketState.Missing _,
                    TicketState.FollowUp _,
                    TicketState.Closed _ -> new Transition.Refused(Reason.NOT_IN_THIS_STATE);
        };
    }

    public static Transition ended(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Verified verified
            when !ticket.asOf().isBefore(verified.watchedUntil()) -> Closing.closed(ticket, Resolution.WATCH_ENDED);
            case TicketState.Verified _ -> new Transition.Refused(Reason.NOT_YET);
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Changes _,
                    TicketState.Approved _,
                    TicketState.Posted _,
                    TicketState.Missing _,
                    TicketState.FollowUp _,
                    TicketState.Closed _ -> new Transition.Refused(Reason.NOT_IN_THIS_STATE);
        };
    }

    /** A further post of the thread deserves attention. It ends a hold, sends an approved answer back, and reopens what was done. */
    static Transition attached(Ticket ticket, NewPost post) {
        Ticket raised = ticket.withBands(ticket.bands().raise(post.band(), post.bandReason()))
                .withAttributes(ticket.attributes().withHold(Optional.empty()));
        var data = Map.of("post", post.post().toString(), "band", raised.band().name());
        return switch (ticket.state()) {
            case TicketState.Approved _ -> raised.to(new TicketState.InReview(Optional.empty()), "post attached", data);
            case TicketState.Posted(MemberId by, Instant _) when post.answersUs() -> followUp(raised, by, data);
            case TicketState.Verified(MemberId by, Instant _) when post.answersUs() -> followUp(raised, by, data);
            case TicketState.Closed _ ->
                raised.withRound(raised.round().writable()).to(new TicketState.Open(), "reopened", data);
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Changes _,
                    TicketState.Posted _,
                    TicketState.Verified _,
                    TicketState.Missing _,
                    TicketState.FollowUp _ -> raised.to(ticket.state(), "post attached", data);
        };
    }

    /** A link that an answer rests on was retired: an approved text is looked at again, a posted one is put right. */
    public static Transition linkRetired(Ticket ticket, String title) {
        var data = Map.of("reason", title);
        return switch (ticket.state()) {
            case TicketState.Approved _ -> ticket.to(new TicketState.InReview(Optional.empty()), "link retired", data);
            case TicketState.Posted(MemberId by, Instant _) -> followUp(ticket, by, data);
            case TicketState.Verified(MemberId by, Instant _) -> followUp(ticket, by, data);
            case TicketState.New _,
                    TicketState.Open _,
                    TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Changes _,
                    TicketState.Missing _,
                    TicketState.FollowUp _,
                    TicketState.Closed _ -> new Transition.Refused(Reason.NOT_IN_THIS_STATE);
        };
    }

    /** Offered first to whoever wrote the last answer. */
    static Transition followUp(Ticket ticket, MemberId poster, Map<String, String> data) {
        return ticket.withRound(ticket.round().following())
                .to(
                        new TicketState.FollowUp(
                                Optional.of(ticket.round().writer(poster)),
                                ticket.asOf().plus(OFFER)),
                        "follow-up begun",
                        data);
    }
}
