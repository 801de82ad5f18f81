package eu.vigie.crawl.forum;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How much may be asked of a forum, apart from its pace. Computes only; whoever keeps the frontier counts.
 *
 * @param requestsPerDay requests in a calendar day of the forum's zone, at least 1
 * @param quiet hours without any request
 */
public record Allowance(int requestsPerDay, QuietHours quiet) {
    /** 5,000 requests a day, no quiet hours. */
    public static final Allowance USUAL = new Allowance(5_000, QuietHours.NONE);

    public Allowance {
        if (requestsPerDay < 1) {
            throw new IllegalArgumentException("a daily budget is at least 1: " + requestsPerDay);
        }
    }

    /**
     * The first moment from {@code now} on at which a request may be made.
     *
     * @param spent requests made on the calendar day of {@code now}
     * @param zone zone of the forum
     */
    public Instant freeFrom(Instant now, int spent, ZoneId zone) {
        if (spent < requestsPerDay && quiet.equals(QuietHours.NONE)) {
            return now;
        }
        ZonedDateTime moment = now.atZone(zone);
        ZonedDateTime day = spent < requestsPerDay
                ? moment
                : moment.toLocalDate().plusDays(1).atStartOfDay(zone);
        return quiet.endAfter(day).orElse(day).toInstant();
    }
}
