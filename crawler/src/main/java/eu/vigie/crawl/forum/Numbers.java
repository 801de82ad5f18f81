package eu.vigie.crawl.forum;

import java.util.Optional;
import java.util.regex.Pattern;

/** Picks numbers out of addresses that an engine writes in several ways. */
public final class Numbers {
    private Numbers() {}

    /** The first group that took part in the first match. */
    public static Optional<String> first(Pattern pattern, String address) {
        var found = pattern.matcher(address);
        if (!found.find()) {
            return Optional.empty();
        }
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return Optional.of(found.group(i));
            }
        }
        return Optional.empty();
    }
}
