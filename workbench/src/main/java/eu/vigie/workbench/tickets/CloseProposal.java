package eu.vigie.workbench.tickets;

import eu.vigie.workbench.ids.MemberId;

/** A first member's wish to close a grave ticket, waiting for a second. */
public record CloseProposal(MemberId by, Resolution why) {}
