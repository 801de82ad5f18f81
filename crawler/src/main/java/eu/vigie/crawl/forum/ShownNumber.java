package eu.vigie.crawl.forum;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Counts as pages show them: {@code 2 830}, {@code 1,536}, {@code 1.536}, {@code 12K}, {@code 1.2M}. */
public final class ShownNumber {
    private static final Pattern COUNT = Pattern.compile(
            "(\\d{1,3}(?:[ .,'\u00A0\u202F\u2019]\\d{3})+|\\d{1,9})(?:[.,](\\d))?\\s?([KkMm](?![\\p{L}]))?");

    private ShownNumber() {}

    /** The first count in a text; empty when there is none or it exceeds an {@code int}. */
    public static OptionalInt in(String text) {
        var found = COUNT.matcher(text);
        if (!found.find()) {
            return OptionalInt.empty();
        }
        double tenths = found.group(2) == null ? 0 : Integer.parseInt(found.group(2)) / 10.0;
        double count = (Double.parseDouble(found.group(1).replaceAll("\\D", "")) + tenths) * factor(found.group(3));
        return count > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) Math.round(count));
    }

    private static int factor(@org.jspecify.annotations.Nullable String unit) {
        return unit == null ? 1 : unit.equalsIgnoreCase("k") ? 1_000 : 1_000_000;
    }
}
