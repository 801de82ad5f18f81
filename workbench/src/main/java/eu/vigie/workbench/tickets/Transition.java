package eu.vigie.workbench.tickets;

import eu.vigie.workbench.events.Event;

/** What comes of asking a ticket to change. */
public sealed interface Transition {
    record Moved(Ticket next, Event event) implements Transition {}

    record Refused(Reason reason) implements Transition {}
}
