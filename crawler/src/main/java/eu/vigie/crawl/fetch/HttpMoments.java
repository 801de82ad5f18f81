package eu.vigie.crawl.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Moments in HTTP headers: {@code Date} and {@code Retry-After} (RFC 9110, sections 6.6.1 and 10.2.3). */
final class HttpMoments {
    /** A server whose clock is further off than this is not believed. */
    private static final Duration PLAUSIBLE = Duration.ofDays(1);

    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final Duration WAIT_UNSAID = Duration.ofMinutes(5);

    private HttpMoments() {}

    /** The server's date when it lies within a day of {@code ours}, else {@code ours}. */
    static Instant serverDate(Optional<String> header, Instant ours) {
        return header.flatMap(HttpMoments::date)
                .filter(theirs -> Duration.between(theirs, ours).abs().compareTo(PLAUSIBLE) <= 0)
                .orElse(ours);
    }

    /** How long to wait: seconds or a date, 0 to 7 days; 5 minutes when the header is absent or makes no sense. */
    static Duration retryAfter(Optional<String> header, Instant now) {
        if (header.isEmpty()) {
            return WAIT_UNSAID;
        }
        String value = header.get().strip();
        if (value.matches("\\d{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        return date(value).map(at -> bounded(Duration.between(now, at))).orElse(WAIT_UNSAID);
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
