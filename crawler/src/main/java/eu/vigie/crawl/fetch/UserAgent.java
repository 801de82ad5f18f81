package eu.vigie.crawl.fetch;

import java.net.URI;

/**
 * How the crawler names itself to every server.
 *
 * @param version version of the program, as it stands behind the slash
 * @param contact where the people of a forum learn who reads there and how to object
 */
public record UserAgent(String version, URI contact) {
    /** The name that a group of robots.txt addresses (the product token of RFC 9309, section 2.2.1), in lower case. */
    public static final String TOKEN = "vigie";

    /** The value of the header: {@code Vigie/1.0 (+https://example.org/about)}. */
    public String header() {
        return "Vigie/" + version + " (+" + contact + ")";
    }
}
