package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member has just done to a ticket, with how it stood before.
 *
 * @param version the one the act left behind: another one means that somebody has acted since
 */
public record Undoable(
        Act act,
        MemberId by,
        long version,
        Instant at,
        StateName state,
        BandReading bands,
        Optional<CloseProposal> proposal) {
    /** How long pages offer it. */
    public static final Duration OFFERED = Duration.ofSeconds(10);

    /** A press in the last moment still has to reach us. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    /** The acts that one slip of the hand can do. */
    public enum Act {
        CLOSE,
        RELEASE,
        SKIP,
        BAND
    }

    static Undoable of(Act act, Ticket before, Ticket after, MemberId by) {
        return new Undoable(
                act,
                by,
                after.version(),
                after.asOf(),
                before.state().name(),
                before.bands(),
                before.attributes().closeProposal());
    }

    boolean over(Instant now) {
        return now.isAfter(at.plus(OFFERED).plus(ON_ITS_WAY));
    }

    /** Whoever held the ticket gets it back. */
    boolean held() {
        return state == StateName.CLAIMED && (act == Act.RELEASE || act == Act.SKIP);
    }
}
