package eu.vigie.crawl.forum;

import java.net.URI;
import java.util.Optional;

/**
 * A passage of somebody else that a post repeats.
 *
 * @param author name of the quoted author as found on the page, when the page gives one
 * @param text the quoted words as plain text, nested quotations left out
 * @param of address of the quoted post, when the page links it
 */
public record Quote(Optional<String> author, String text, Optional<URI> of) {}
