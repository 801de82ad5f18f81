package eu.vigie.workbench.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketStore;
import eu.vigie.workbench.tickets.Transition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The second person's check. */
public final class ReviewStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TicketStore tickets;
    private final RevisionStore revisions;

    public ReviewStore(TicketStore tickets, RevisionStore revisions) {
        this.tickets = tickets;
        this.revisions = revisions;
    }

    public Reviewing approve(Tx tx, Actor.Signed reviewer, ReviewForm form) {
        if (!form.allAnswered()) {
            return new Reviewing.Incomplete(Reviewing.Missing.CRITERIA);
        }
        if (!form.allMet()) {
            return new Reviewing.Incomplete(Reviewing.Missing.CRITERION_NOT_MET);
        }
        return decide(
                tx, reviewer, form, Action.APPROVE, revision -> ticket -> ticket.approve(reviewer, revision.id()));
    }

    public Reviewing requestChanges(Tx tx, Actor.Signed reviewer, ReviewForm form) {
        if (form.note().isBlank()) {
            return new Reviewing.Incomplete(Reviewing.Missing.NOTE);
        }
        return decide(
                tx,
                reviewer,
                form,
                Action.REQUEST_CHANGES,
                revision -> ticket -> ticket.requestChanges(reviewer, revision.author()));
    }

    private Reviewing decide(
            Tx tx,
            Actor.Signed reviewer,
            ReviewForm form,
            Action action,
            Function<Revision, Function<Ticket, Transition>> decision) {
        Ticket ticket = tickets.locked(tx, form.ticket());
        Optional<Reason> refused = ticket.refusal(reviewer, action);
        if (refused.isPresent()) {
            return refused.get() == Reason.NOT_IN_THIS_STATE
                    ? new Reviewing.Conflict(ticket)
                    : new Reviewing.Refused(refused.get());
        }
        RevisionId latest = ticket.round()
                .latest()
                .orElseThrow(() -> new IllegalStateException("ticket " + ticket.id() + " in review without a text"));
        Revision revision = revisions.revision(tx, latest);
        if (!revision.hash().equals(form.hash())) {
            return new Reviewing.Conflict(ticket);
        }
        List<String> unhealthy = action == Action.APPROVE ? revisions.unhealthyLinks(tx, latest) : List.of();
        if (!unhealthy.isEmpty()) {
            return new Reviewing.LinksNotHealthy(unhealthy);
        }
        return switch (tickets.change(tx, ticket.id(), form.version(), decision.apply(revision))) {
            case Outcome.Done(Ticket next) -> {
                record(tx, reviewer, form, revision, action);
                yield new Reviewing.Decided(next);
            }
            case Outcome.Refused(Ticket _, Reason reason) -> new Reviewing.Refused(reason);
            case Outcome.Conflict(Ticket current) -> new Reviewing.Conflict(current);
        };
    }

    private static void record(Tx tx, Actor.Signed reviewer, ReviewForm form, Revision revision, Action action) {
        tx.handle()
                .createUpdate("""
                        insert into work.review (revision_id, reviewer_id, verdict, criteria, note, hash)
                        values (:revision, :reviewer, :verdict, cast(:criteria as jsonb), :note, :hash)
                        """)
                .bind("revision", revision.id().value())
                .bind("reviewer", reviewer.member().value())
                .bind("verdict", action == Action.APPROVE ? "APPROVED" : "CHANGES")
                .bind("criteria", json(form))
                .bind("note", form.note())
                .bind("hash", revision.hash())
                .execute();
    }

    private static String json(ReviewForm form) {
        try {
            return JSON.writeValueAsString(form.criteria());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("criteria of ticket " + form.ticket(), e);
        }
    }

    /** What the last reviewer of the ticket wrote, for the author who takes up the changes. */
    public Optional<String> lastNote(Tx tx, Ticket ticket) {
        return tx.handle()
                .createQuery("""
                        select w.note from work.review w join work.revision v on v.id = w.revision_id
                        where v.round_id = :round and w.note <> '' order by w.id desc limit 1
                        """)
                .bind("round", ticket.round().id().value())
                .mapTo(String.class)
                .findOne();
    }

    public Outcome returnToReview(Tx tx, Actor.Signed reviewer, TicketId id, long version, String reason) {
        return tickets.change(tx, id, version, ticket -> ticket.returnToReview(reviewer, reason));
    }
}
