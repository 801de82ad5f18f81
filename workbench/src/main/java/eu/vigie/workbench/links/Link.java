package eu.vigie.workbench.links;

import java.net.URI;
import java.util.Set;

/** A page of an institution and what it helps with; an empty set means anything. {@code country} EU: everywhere. */
public record Link(
        URI url,
        String title,
        String institution,
        String language,
        String country,
        Set<String> substances,
        Set<String> families,
        Set<String> intents) {}
