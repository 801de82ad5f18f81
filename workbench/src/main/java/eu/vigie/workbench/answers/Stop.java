package eu.vigie.workbench.answers;

/** A forum where nothing may be posted, by its name, and why. */
public record Stop(String source, String because) {}
