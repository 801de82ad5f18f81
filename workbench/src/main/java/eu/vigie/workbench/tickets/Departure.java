package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.util.Optional;

/** What a member who can no longer work leaves behind: holds and priorities go to the others at once. */
public final class Departure {
    private static final String LEFT = "holder left";

    private Departure() {}

    public static Transition of(Ticket ticket, MemberId member) {
        return switch (ticket.state()) {
            case TicketState.Claimed(Lease lease) when lease.isOf(member) -> ticket.to(new TicketState.Open(), LEFT);
            case TicketState.InReview(Optional<Lease> hold)
            when isOf(hold, member) -> ticket.to(new TicketState.InReview(Optional.empty()), LEFT);
            case TicketState.Approved approved
            when isOf(approved.posting(), member) -> ticket.to(approved.free(), LEFT);
            case TicketState.Changes changes
            when changes.author().equals(member) -> ticket.to(new TicketState.Open(), LEFT);
            case TicketState.FollowUp followUp
            when followUp.offeredTo().equals(Optional.of(member)) ->
                ticket.to(new TicketState.FollowUp(Optional.empty(), followUp.until()), LEFT);
            case TicketState.Claimed _,
                    TicketState.InReview _,
                    TicketState.Approved _,
                    TicketState.Changes _,
                    TicketState.FollowUp _,
                    TicketState.New _,
                    TicketState.Open _,
                    TicketState.Posted _,
                    TicketState.Verified _,
                    TicketState.Missing _,
                    TicketState.Closed _ -> new Transition.Refused(Reason.NOT_HOLDER);
        };
    }

    private static boolean isOf(Optional<Lease> hold, MemberId member) {
        return hold.filter(lease -> lease.isOf(member)).isPresent();
    }
}
