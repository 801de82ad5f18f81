package eu.vigie.crawl.forum;

/**
 * The writer of a post: always a pseudonym.
 *
 * @param pseudonym the same for the same name on the same source, unrelated on another
 */
public record Author(String pseudonym) {}
