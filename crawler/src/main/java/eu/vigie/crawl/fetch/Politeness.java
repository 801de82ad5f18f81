package eu.vigie.crawl.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a host is left alone between two requests. Computes only; whoever keeps the frontier keeps the moment.
 *
 * @param pace least pause of the source
 * @param crawlDelay pause that robots.txt asks for
 * @param setbacks how often the host has lately asked for patience (429, 503), less the good answers since
 */
public record Politeness(Duration pace, Optional<Duration> crawlDelay, int setbacks) {
    /** The pace is doubled at each setback, up to this often: 64 times the pace. */
    public static final int MOST_SETBACKS = 6;

    public Politeness {
        if (setbacks < 0 || setbacks > MOST_SETBACKS || pace.isNegative()) {
            throw new IllegalArgumentException("a pace is not negative, setbacks are 0 to " + MOST_SETBACKS);
        }
    }

    /**
     * The pause after an answer: at least the pace and what robots.txt asks for, doubled for each setback; at least twice what the
     * answer took; at least what the server asked for.
     *
     * @param took time from request to the last byte
     * @param retryAfter what the server asked for with this answer
     */
    public Duration pause(Duration took, Optional<Duration> retryAfter) {
        Duration slowed = longer(pace, crawlDelay.orElse(Duration.ZERO)).multipliedBy(1L << setbacks);
        return longer(longer(slowed, took.multipliedBy(2)), retryAfter.orElse(Duration.ZERO));
    }

    /** After an answer that asked for patience. */
    public Politeness setBack() {
        return new Politeness(pace, crawlDelay, Math.min(setbacks + 1, MOST_SETBACKS));
    }

    /** After a good answer: one setback is forgiven. */
    public Politeness forgiven() {
        return new Politeness(pace, crawlDelay, Math.max(setbacks - 1, 0));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
