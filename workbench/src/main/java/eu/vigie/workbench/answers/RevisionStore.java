package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.RoundId;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.links.LinkStore;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts sent to review. */
public final class RevisionStore {
    private final TicketStore tickets;
    private final DraftStore drafts;
    private final LinkStore links;
    private final FreshnessStore freshness = new FreshnessStore();

    public RevisionStore(TicketStore tickets, DraftStore drafts, LinkStore links) {
        this.tickets = tickets;
        this.drafts = drafts;
        this.links = links;
    }

    /** Saves what the form holds, checks it, freezes it and hands the ticket to the reviewers: all or nothing. */
    public Submission submit(Tx tx, Actor.Signed author, DraftForm form, Disclosure disclosure, PostId lastRead) {
        Saving saving = drafts.save(tx, author, form);
        if (saving instanceof Saving.Conflict || saving instanceof Saving.Orphaned) {
            return new Submission.NotSaved(saving);
        }
        Ticket ticket = tickets.locked(tx, form.ticket());
        Set<Lack> lacks = lacks(tx, form.text(), ticket.language(), disclosure);
        lacks.addAll(freshness.lacks(tx, ticket.thread(), lastRead));
        if (!lacks.isEmpty()) {
            return new Submission.Incomplete(lacks);
        }
        Optional<Reason> refused = ticket.refusal(author, Action.SUBMIT);
        if (refused.isPresent()) {
            return new Submission.Refused(refused.get());
        }
        RevisionId id = freeze(tx, author, ticket, form.text());
        return switch (tickets.change(tx, ticket.id(), one -> one.submit(author))) {
            case Outcome.Done(Ticket next) -> new Submission.Submitted(revision(tx, id), next);
            case Outcome.Refused(Ticket current, Reason reason) ->
                throw new IllegalStateException("ticket " + current.id() + " was just held: " + reason);
            case Outcome.Conflict(Ticket current) ->
                throw new IllegalStateException("ticket " + current.id() + " changed under its lock");
        };
    }

    Set<Lack> lacks(Tx tx, DraftText draft, String language, Disclosure disclosure) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (draft.text().isBlank()) {
            lacks.add(Lack.TEXT);
        }
        boolean linked = !draft.links().isEmpty()
                && links.vetted(tx, draft.links()).size()
                        == Set.copyOf(draft.links()).size();
        if (!linked && !(draft.noLinkNeeded() && draft.links().isEmpty())) {
            lacks.add(Lack.LINK);
        }
        if (!disclosure.isIn(draft.text(), language)) {
            lacks.add(Lack.DISCLOSURE);
        }
        if (draft.text().contains("[[")) {
            lacks.add(Lack.PLACEHOLDER);
        }
        return lacks;
    }

    private static RevisionId freeze(Tx tx, Actor.Signed author, Ticket ticket, DraftText draft) {
        long id = tx.handle()
                .createQuery("""
                        insert into work.revision (round_id, number, text, language, no_link_needed, hash, author_id)
                        select :round, 1 + coalesce(max(number), 0), :text, :language, :noLink, :hash, :author
                        from work.revision where round_id = :round
                        returning id
                        """)
                .bind("round", ticket.round().id().value())
                .bind("text", draft.text())
                .bind("language", ticket.language())
                .bind("noLink", draft.noLinkNeeded())
                .bind("hash", ContentHash.of(draft, ticket.language()))
                .bind("author", author.member().value())
                .mapTo(Long.class)
                .one();
        for (LinkId link : Set.copyOf(draft.links())) {
            tx.handle()
                    .execute("insert into work.revision_link (revision_id, link_id) values (?, ?)", id, link.value());
        }
        return new RevisionId(id);
    }

    /** The author takes the text back, as long as nobody is reviewing it. */
    public Outcome retract(Tx tx, Actor.Signed author, TicketId ticket, long version) {
        return tickets.change(tx, ticket, version, one -> one.retract(author));
    }

    /** Titles of the links it rests on that nobody vouches for any more: retired, or past the day of their next check. */
    List<String> unhealthyLinks(Tx tx, RevisionId id) {
        return links.unhealthy(tx, cited(tx, id));
    }

    private static List<LinkId> cited(Tx tx, RevisionId id) {
        return tx.handle()
                .createQuery("select link_id from work.revision_link where revision_id = :id order by link_id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .map(LinkId::new)
                .list();
    }

    public Revision revision(Tx tx, RevisionId id) {
        List<LinkId> cited = cited(tx, id);
        return tx.handle()
                .createQuery("select * from work.revision where id = :id")
                .bind("id", id.value())
                .map((row, _) -> read(tx, row, cited))
                .one();
    }

    private Revision read(Tx tx, ResultSet row, List<LinkId> cited) throws SQLException {
        return new Revision(
                new RevisionId(row.getLong("id")),
                new RoundId(row.getLong("round_id")),
                row.getInt("number"),
                row.getString("text"),
                row.getString("language"),
                links.vetted(tx, cited),
                row.getBoolean("no_link_needed"),
                row.getString("hash"),
                new MemberId(row.getLong("author_id")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
