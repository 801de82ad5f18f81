package eu.vigie.crawl.forum;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The zone that older forums print in their footer, in any language: {@code All times are GMT + 1 Hour}, {@code WEZ +1},
 * {@code Alle Zeiten sind UTC+02:00},
 * {@code GMT -3.5}. They reckon every date of a page with this one offset, summer or winter.
 */
public final class PrintedZone {
    private static final Pattern PRINTED = Pattern.compile(
            "(?:GMT|UTC|WEZ)(?:\\s*([+-])\\s*(\\d{1,2})(?:(?::(\\d\\d))|(?:[.,](\\d{1,2})))?)?(?!\\p{L})");
    private static final int WIDEST = 14;

    private PrintedZone() {}

    /** The zone in the last element of a selector that names one. */
    public static Optional<ZoneId> in(Element page, String selector) {
        return page.select(selector).reversed().stream()
                .map(e -> PRINTED.matcher(e.ownText()))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(PrintedZone::zone);
    }

    private static Optional<ZoneId> zone(Matcher found) {
        int hours = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        int minutes = found.group(3) != null
                ? Integer.parseInt(found.group(3))
                : found.group(4) == null ? 0 : Math.round(60 * Float.parseFloat("0." + found.group(4)));
        int sign = "-".equals(found.group(1)) ? -1 : 1;
        return hours > WIDEST || minutes > 59
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(sign * Math.min(WIDEST * 3600, 3600 * hours + 60 * minutes)));
    }
}
