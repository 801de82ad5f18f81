package eu.vigie.workbench.answers;

import eu.vigie.workbench.db.Tx;
import eu.vigie.workbench.events.Event;
import eu.vigie.workbench.events.EventStore;
import eu.vigie.workbench.ids.Actor;
import eu.vigie.workbench.ids.LinkId;
import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.RoundId;
import eu.vigie.workbench.ids.Subject;
import eu.vigie.workbench.ids.TicketId;
import eu.vigie.workbench.tickets.Action;
import eu.vigie.workbench.tickets.ClaimStore;
import eu.vigie.workbench.tickets.Lease;
import eu.vigie.workbench.tickets.LeaseStore;
import eu.vigie.workbench.tickets.Outcome;
import eu.vigie.workbench.tickets.Reason;
import eu.vigie.workbench.tickets.Ticket;
import eu.vigie.workbench.tickets.TicketState;
import eu.vigie.workbench.tickets.TicketStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts: saved while they are typed, fenced by the lease, never thrown away. */
public final class DraftStore {
    private final TicketStore tickets;
    private final ClaimStore claims;
    private final EventStore events;
    private final LeaseStore leases = new LeaseStore();

    public DraftStore(TicketStore tickets, ClaimStore claims, EventStore events) {
        this.tickets = tickets;
        this.claims = claims;
        this.events = events;
    }

    public Draft draft(Tx tx, RoundId round) {
        return tx.handle()
                .createQuery("select * from work.round where id = :id")
                .bind("id", round.value())
                .map((row, _) -> read(row))
                .one();
    }

    public Saving save(Tx tx, Actor.Signed writer, DraftForm form) {
        Ticket ticket = tickets.locked(tx, form.ticket());
        Optional<Lease> valid = ticket.state()
                .hold()
                .filter(lease -> ticket.state() instanceof TicketState.Claimed && lease.isOf(writer.member()));
        if (valid.isPresent() && valid.get().id().equals(form.lease())) {
            leases.renew(tx, form.lease(), writer.member());
            return write(tx, writer, form, tickets.locked(tx, form.ticket()), false);
        }
        return again(tx, writer, form, ticket);
    }

    /** After the lease has run out. */
    private Saving again(Tx tx, Actor.Signed writer, DraftForm form, Ticket ticket) {
        Optional<Reason> refused = leases.wasHeld(tx, form.lease(), form.ticket(), writer.member())
                ? ticket.refusal(writer, Action.CLAIM)
                : Optional.of(Reason.NOT_HOLDER);
        if (refused.isPresent()) {
            return orphan(tx, writer, form, ticket, refused.get());
        }
        return switch (claims.claim(tx, writer, ticket.id(), ticket.version())) {
            case Outcome.Done(Ticket claimed) -> write(tx, writer, form, claimed, true);
            case Outcome.Refused(Ticket current, Reason reason) -> orphan(tx, writer, form, current, reason);
            case Outcome.Conflict(Ticket current) -> orphan(tx, writer, form, current, Reason.TAKEN);
        };
    }

    private Saving write(Tx tx, Actor.Signed writer, DraftForm form, Ticket ticket, boolean again) {
        RoundId round = ticket.round().id();
        Lease lease = ticket.state().hold().orElseThrow();
        int rows = tx.handle()
                .createUpdate("""
                        update work.round set draft = :text, draft_links = :links, no_link_needed = :noLink,
                            draft_version = draft_version + 1, draft_saved_at = clock_timestamp(), draft_saved_by = :member
                        where id = :round and draft_version = :version
                        """)
                .bind("text", form.text().text())
                .bindArray(
                        "links",
                        Long.class,
                        form.text().links().stream().map(LinkId::value).toList())
                .bind("noLink", form.text().noLinkNeeded())
                .bind("member", writer.member().value())
                .bind("round", round.value())
                .bind("version", form.version())
                .execute();
        if (rows == 0 && draft(tx, round).text().equals(form.text())) {
            return new Saving.Saved(draft(tx, round).version(), lease);
        }
        if (rows == 0) {
            keepAside(tx, writer.member(), round, form.text().text());
            return new Saving.Conflict(draft(tx, round));
        }
        tx.handle()
                .execute(
                        "insert into work.round_author (round_id, member_id) values (?, ?) on conflict do nothing",
                        round.value(),
                        writer.member().value());
        long version = form.version() + 1;
        return again ? new Saving.SavedAgain(version, lease) : new Saving.Saved(version, lease);
    }

    private Saving orphan(Tx tx, Actor.Signed writer, DraftForm form, Ticket ticket, Reason reason) {
        keepAside(tx, writer.member(), ticket.round().id(), form.text().text());
        Optional<MemberId> holder = ticket.state().hold().map(Lease::member);
        var data = Map.of(
                "writer", writer.member().toString(),
                "holder", holder.map(MemberId::toString).orElse(""));
        events.append(tx, new Event(new Subject.TicketSubject(ticket.id()), "draft orphaned", data));
        return new Saving.Orphaned(holder, reason);
    }

    private static void keepAside(Tx tx, MemberId writer, RoundId round, String text) {
        tx.handle()
                .execute(
                        "insert into work.orphan_draft (round_id, member_id, text) values (?, ?, ?)",
                        round.value(),
                        writer.value(),
                        text);
    }

    /** Texts that could not be put in their place, newest first. */
    public List<String> orphans(Tx tx, TicketId ticket) {
        return tx.handle()
                .createQuery("""
                        select o.text from work.orphan_draft o join work.round r on r.id = o.round_id
                        where r.ticket_id = :ticket order by o.id desc
                        """)
                .bind("ticket", ticket.value())
                .mapTo(String.class)
                .list();
    }

    private static Draft read(ResultSet row) throws SQLException {
        Long[] links = (Long[]) row.getArray("draft_links").getArray();
        long by = row.getLong("draft_saved_by");
        Optional<MemberId> savedBy = row.wasNull() ? Optional.empty() : Optional.of(new MemberId(by));
        return new Draft(
                new RoundId(row.getLong("id")),
                new DraftText(
                        row.getString("draft"),
                        Arrays.stream(links).map(LinkId::new).toList(),
                        row.getBoolean("no_link_needed")),
                row.getLong("draft_version"),
                Optional.ofNullable(row.getObject("draft_saved_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                savedBy);
    }
}
