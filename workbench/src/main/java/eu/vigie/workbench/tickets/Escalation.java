package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;

/** A side question that waits for a colleague's word; the clock of the ticket keeps running. */
public record Escalation(MemberId by, MemberId to) {}
