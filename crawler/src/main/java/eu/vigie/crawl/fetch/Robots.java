package eu.vigie.crawl.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the robots.txt of an origin allows us (RFC 9309). Immutable.
 *
 * <p>A file that is not there (4xx) allows everything; one that cannot be had (5xx, no answer) forbids everything.
 */
public final class Robots {
    /** The {@link #reason} of a file that could not be had. */
    public static final String NOT_HAD = "robots.txt could not be had";

    private final BaseRobotRules rules;
    private final int status;

    private Robots(BaseRobotRules rules, int status) {
        this.rules = rules;
        this.status = status;
    }

    /**
     * Reads a robots.txt.
     *
     * @param status HTTP status it came with, 0 when it could not be had
     * @param body its text, used with a status of 2xx
     */
    public static Robots read(int status, String body) {
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        if (status >= 200 && status < 300) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return new Robots(parser.parseContent("", bytes, "text/plain", List.of(UserAgent.TOKEN)), status);
        }
        return new Robots(parser.failedFetch(status == 0 ? 503 : status), status);
    }

    /** Whether an address of this origin may be fetched. */
    public boolean allows(URI url) {
        return rules.isAllowed(url.toString());
    }

    /** The pause asked for by {@code Crawl-delay}, at most {@code longest}. */
    public Optional<Duration> crawlDelay(Duration longest) {
        long millis = rules.getCrawlDelay();
        if (millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0) {
            return Optional.empty();
        }
        return Optional.of(millis > longest.toMillis() ? longest : Duration.ofMillis(millis));
    }

    /** Whether the server told its rules, or that it has none; else everything is forbidden for now. */
    public boolean isHad() {
        return status > 0 && status < 500;
    }

    /** Why nothing is allowed, or that a rule forbids: for people to read. */
    public String reason() {
        return isHad() ? "robots.txt" : NOT_HAD;
    }

    /** What the file means for an address, in words for people. */
    public String reading(URI url) {
        if (!isHad()) {
            return "could not be had, so that nothing may be read for now";
        }
        String allowed = allows(url) ? "lets us read this address" : "forbids us to read this address";
        if (status >= 400) {
            return "there is none: everything may be read";
        }
        return crawlDelay(Duration.ofDays(1))
                .map(delay -> allowed + " and asks for " + delay.toSeconds() + " s between requests")
                .orElse(allowed);
    }

    /** The origin of an address as robots.txt knows it: {@code https://host:port}, the port left out when it is the usual one. */
    public static String origin(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(java.util.Locale.ROOT);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(java.util.Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + url.getPort());
    }
}
