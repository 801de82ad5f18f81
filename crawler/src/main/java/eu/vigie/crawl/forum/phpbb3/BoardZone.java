package eu.vigie.crawl.forum.phpbb3;

import eu.vigie.crawl.forum.ClassIndex;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The zone that phpBB prints in its footer: {@code <span title="Europe/Paris">UTC+01:00</span>}, or {@code UTC - 5 hours [ DST ]} in 3.0. */
final class BoardZone {
    private static final Pattern PRINTED =
            Pattern.compile("UTC(?: ?([+-]) ?(\\d{1,2})(?::(\\d\\d))?)?[^\\[]*(\\[[^\\]]+\\])?");

    private BoardZone() {}

    static Optional<ZoneId> of(ClassIndex index) {
        return Stream.concat(index.all("rightside").reversed().stream(), index.all("gensmall").reversed().stream())
                .map(BoardZone::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ZoneId> read(Element line) {
        var span = line.firstElementChild();
        if (span == null || !span.hasAttr("title") || !span.ownText().startsWith("UTC")) {
            return line.ownText().contains("UTC") ? printed(line.ownText()) : Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(span.attr("title")));
        } catch (DateTimeException e) {
            return printed(span.ownText());
        }
    }

    private static Optional<ZoneId> printed(String text) {
        var found = PRINTED.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int sign = "-".equals(found.group(1)) ? -1 : 1;
        int hours = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        int summer = found.group(4) == null ? 0 : 1;
        return Optional.of(ZoneOffset.ofTotalSeconds(3600 * (sign * hours + summer) + sign * 60 * minutes));
    }
}
