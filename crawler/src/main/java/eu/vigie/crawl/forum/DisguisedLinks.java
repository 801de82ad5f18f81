package eu.vigie.crawl.forum;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Links that French sites hide from search engines in a class: {@code JvCare HEX} on jeuxvideo.com, {@code md_cryptlinkHEX} and
 * {@code md_noclass_cryptlinkHEX} of MesDiscussions. Two signs are a byte, each sign a half byte by its place in an alphabet. Readers'
 * browsers make links of them by script.
 */
public final class DisguisedLinks {
    private static final String ALPHABET = "0A12B34C56D78E9F";
    private static final Pattern PREFIX = Pattern.compile("^md_(?:noclass_)?cryptlink");

    private DisguisedLinks() {}

    /** Makes links of the disguised ones below an element. */
    public static void reveal(Element within) {
        within.select("span.JvCare, span[class*=cryptlink]")
                .forEach(disguised -> disguised.classNames().stream()
                        .map(name -> PREFIX.matcher(name).replaceFirst(""))
                        .flatMap(name -> decode(name).stream())
                        .findFirst()
                        .ifPresent(address -> disguised.tagName("a").attr("href", address)));
    }

    /** The address that a class stands for; empty when it is an ordinary class. */
    static Optional<String> decode(String disguised) {
        if (disguised.length() < 2 || disguised.length() % 2 != 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[disguised.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = ALPHABET.indexOf(disguised.charAt(2 * i));
            int low = ALPHABET.indexOf(disguised.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
