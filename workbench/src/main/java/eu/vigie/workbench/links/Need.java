package eu.vigie.workbench.links;

import java.util.Set;

/** What a link is wanted for. */
public record Need(Set<String> substances, Set<String> families, Set<String> intents, String language, boolean minor) {}
