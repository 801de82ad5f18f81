package eu.vigie.crawl.forum;

import java.net.URI;
import org.jsoup.nodes.Element;

/** How the address of a link is told beside its words. */
final class LinkText {
    private LinkText() {}

    /** The address to tell; empty for none, for a mentioned member, and for what leads nowhere on the web. */
    static String of(Element link) {
        var written = link.attr("href");
        var classes = link.className();
        if (written.isEmpty()
                || written.startsWith("#")
                || classes.contains("mention")
                || classes.contains("username")) {
            return "";
        }
        return Addresses.of(link, "href").map(URI::toString).orElse("");
    }

    /** Whether the words of a link are its address already. */
    static boolean same(String shown, String address) {
        return plain(shown).equals(plain(address));
    }

    private static String plain(String address) {
        var bare = address.replaceFirst("^https?://", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
