package eu.vigie.crawl.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Where a redirect leads. */
final class Redirects {
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private Redirects() {}

    /** The absolute target of a redirect, without fragment; empty when the answer is none, or leads to no address. */
    static Optional<URI> target(URI from, int status, HttpHeaders headers) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> headers.firstValue("Location").flatMap(to -> absolute(from, to));
            default -> Optional.empty();
        };
    }

    private static Optional<URI> absolute(URI from, String location) {
        String legal = escaped(location.strip());
        int fragment = legal.indexOf('#');
        try {
            return Optional.of(from.resolve(new URI(fragment < 0 ? legal : legal.substring(0, fragment))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Servers send spaces and letters with accents; the runtime hands header bytes on as ISO-8859-1. */
    private static String escaped(String location) {
        var out = new StringBuilder(location.length());
        for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
            out.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return out.toString();
    }
}
