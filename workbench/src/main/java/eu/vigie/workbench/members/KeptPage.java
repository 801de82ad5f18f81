package eu.vigie.workbench.members;

import eu.vigie.workbench.web.Frame;
import eu.vigie.workbench.web.Kept;

/** Signed in again: here is what you had typed. */
public record KeptPage(Frame frame, Kept kept) {}
