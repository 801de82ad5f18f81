package eu.vigie.crawl.forum;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The part of a day in which a forum is left alone, by the wall clock of its zone; it may lie over midnight.
 *
 * @param from first quiet moment
 * @param to first moment that is not quiet any more; the same as {@code from} for no quiet hours at all
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** No hour is quiet. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** When the quiet hours end that are going on at a moment; empty when it is not a quiet one. */
    public Optional<ZonedDateTime> endAfter(ZonedDateTime moment) {
        if (!isQuiet(moment.toLocalTime())) {
            return Optional.empty();
        }
        ZonedDateTime today = moment.with(to);
        return Optional.of(today.isAfter(moment) ? today : moment.plusDays(1).with(to));
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }
}
