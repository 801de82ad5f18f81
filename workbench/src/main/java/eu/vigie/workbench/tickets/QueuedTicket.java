package eu.vigie.workbench.tickets;

import java.time.Instant;
import java.util.Optional;

/** A ticket with what a card says about its thread. */
public record QueuedTicket(
        Ticket ticket, String title, String source, Optional<String> board, int posts, Optional<Instant> lastPost) {}
