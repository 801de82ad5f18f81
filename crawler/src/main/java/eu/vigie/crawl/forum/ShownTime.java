package eu.vigie.crawl.forum;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day in a text, {@code 08:23}, {@code 11:23 am}, {@code 17h55}, {@code 17 h 55 min}, {@code 17.55 Uhr}, with the offset that follows it.
 *
 * @param offset the offset from UTC, when the text names one: {@code Z}, {@code UTC}, {@code +02:00}, {@code -0700}, {@code GMT+1}
 */
record ShownTime(LocalTime time, Optional<ZoneOffset> offset) {
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})(?::| ?h ?|\\.(?=\\d\\d ?uhr))(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)"
                    + " ?([ap]\\.?m\\b)?"
                    + " ?(z(?!\\p{L})|(?:utc|gmt)? ?[+-] ?\\d{1,2}(?::?\\d{2})?(?!\\d)|utc|gmt)?");

    /** The first time of day in a normalised text. */
    static Optional<ShownTime> in(String text) {
        var found = TIME.matcher(text);
        return found.find() ? Optional.of(new ShownTime(time(found), offset(found.group(5)))) : Optional.empty();
    }

    private static LocalTime time(Matcher found) {
        int hour = Integer.parseInt(found.group(1));
        var half = found.group(4);
        if (half != null) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        int second = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        return LocalTime.of(hour, Integer.parseInt(found.group(2)), Math.min(second, 59));
    }

    private static Optional<ZoneOffset> offset(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        var digits = written.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return Optional.of(ZoneOffset.UTC);
        }
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int sign = written.contains("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
}
