package eu.vigie.crawl.fetch;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Content-Type} taken apart.
 *
 * @param name type and subtype in lower case; empty when absent
 * @param charset character set it names, if this Java knows it
 */
record ContentType(String name, Optional<Charset> charset) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

    static ContentType of(Optional<String> header) {
        if (header.isEmpty()) {
            return new ContentType("", Optional.empty());
        }
        String name = header.get().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(header.get());
        return new ContentType(name, charset.find() ? known(charset.group(1)) : Optional.empty());
    }

    private static Optional<Charset> known(String label) {
        try {
            return Optional.of(Charset.forName(label));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
