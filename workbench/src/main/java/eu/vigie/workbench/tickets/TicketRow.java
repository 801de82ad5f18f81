package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import eu.vigie.workbench.ids.OrganisationId;
import eu.vigie.workbench.ids.PostId;
import eu.vigie.workbench.ids.RevisionId;
import eu.vigie.workbench.ids.RoundId;
import eu.vigie.workbench.ids.ThreadId;
import eu.vigie.workbench.ids.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of work.ticket_now, read. */
record TicketRow(ResultSet row) {
    Ticket ticket() throws SQLException {
        return new Ticket(
                new TicketId(row.getLong("id")),
                new ThreadId(row.getLong("thread_id")),
                new OrganisationId(row.getLong("organisation_id")),
                new PostId(row.getLong("question_post_id")),
                state(),
                new BandReading(band("band"), band("highest_band"), row.getString("band_reason")),
                row.getString("language"),
                instant("first_seen_at"),
                round(),
                members("skipped_by"),
                new Attributes(proposal(), held(), escalation(), memberIn("reopening_by"), memberIn("lowered_by")),
                row.getLong("version"),
                instant("as_of"));
    }

    private TicketState state() throws SQLException {
        return switch (StateName.valueOf(row.getString("state_now"))) {
            case NEW -> new TicketState.New();
            case OPEN -> new TicketState.Open();
            case CLAIMED -> new TicketState.Claimed(lease().orElseThrow());
            case IN_REVIEW -> new TicketState.InReview(lease().filter(lease -> lease.kind() == LeaseKind.REVIEW));
            case CHANGES -> new TicketState.Changes(member("priority_member_id"), instant("priority_ends_at"));
            case APPROVED ->
                new TicketState.Approved(
                        new RevisionId(row.getLong("approved_revision_id")),
                        instant("approved_at"),
                        instant("approval_ends_at"),
                        lease());
            case POSTED -> new TicketState.Posted(member("posted_by"), instant("watch_ends_at"));
            case VERIFIED -> new TicketState.Verified(member("posted_by"), instant("watch_ends_at"));
            case MISSING -> new TicketState.Missing(member("posted_by"), instant("watch_ends_at"));
            case FOLLOW_UP -> followUp();
            case CLOSED ->
                new TicketState.Closed(
                        Resolution.valueOf(row.getString("resolution")),
                        instant("closed_at"),
                        instantIn("watch_ends_at"));
        };
    }

    private TicketState.FollowUp followUp() throws SQLException {
        Instant until = instant("priority_ends_at");
        boolean stillOffered = instant("as_of").isBefore(until);
        return new TicketState.FollowUp(stillOffered ? memberIn("priority_member_id") : Optional.empty(), until);
    }

    private Round round() throws SQLException {
        long latest = row.getLong("latest_revision_id");
        Optional<RevisionId> revision = row.wasNull() ? Optional.empty() : Optional.of(new RevisionId(latest));
        return new Round(
                new RoundId(row.getLong("round_id")),
                row.getInt("round"),
                members("authors"),
                revision,
                memberIn("posted_by"));
    }

    private Optional<Lease> lease() throws SQLException {
        UUID id = row.getObject("lease_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Lease(
                        id,
                        LeaseKind.valueOf(row.getString("lease_kind")),
                        member("lease_member_id"),
                        instant("lease_taken_at"),
                        instant("lease_ends_at"),
                        instant("lease_cap_at")));
    }

    private Optional<CloseProposal> proposal() throws SQLException {
        String why = row.getString("close_proposed_as");
        return why == null
                ? Optional.empty()
                : Optional.of(new CloseProposal(member("close_proposed_by"), Resolution.valueOf(why)));
    }

    private Optional<Hold> held() throws SQLException {
        return row.getBoolean("on_hold")
                ? Optional.of(new Hold(instant("hold_until"), row.getString("hold_reason"), member("held_by")))
                : Optional.empty();
    }

    private Optional<Escalation> escalation() throws SQLException {
        long to = row.getLong("escalated_to");
        return row.wasNull() ? Optional.empty() : Optional.of(new Escalation(member("escalated_by"), new MemberId(to)));
    }

    private Optional<MemberId> memberIn(String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new MemberId(id));
    }

    private Set<MemberId> members(String column) throws SQLException {
        Long[] ids = (Long[]) row.getArray(column).getArray();
        return Arrays.stream(ids).map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }

    private MemberId member(String column) throws SQLException {
        return new MemberId(row.getLong(column));
    }

    private Band band(String column) throws SQLException {
        return Band.valueOf(row.getString(column));
    }

    Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> instantIn(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
