package eu.vigie.workbench.web;

/** Says what went wrong, and hands back what was typed. */
public record ProblemPage(Frame frame, int status, String text, Kept kept, boolean sendAgain) {}
