package eu.vigie.crawl.fetch;

import eu.vigie.crawl.fetch.Exchange.Answer;
import eu.vigie.crawl.fetch.Exchange.Answer.Broken;
import eu.vigie.crawl.fetch.Exchange.Answer.Came;
import eu.vigie.crawl.forum.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches one address at a time over HTTP and says how it went; whatever a server does ends in a {@link FetchOutcome}. It does not
 * wait between requests, retry, sign in or pretend to be a browser. Safe for use by several threads.
 */
public final class Fetcher implements AutoCloseable {
    /** As much of a robots.txt as is read; RFC 9309, section 2.5, asks for 500 KiB at least. */
    static final int ROBOTS_BYTES = 512 << 10;

    private final Exchange exchange;
    private final FetchLimits limits;
    private final Clock clock;
    private final Recorder recorder;

    /** A fetcher that keeps nothing of what it fetches. */
    public Fetcher(UserAgent agent, FetchLimits limits, Clock clock) {
        this(agent, limits, clock, Recorder.NONE);
    }

    /**
     * @param agent how the crawler names itself
     * @param limits what a request may cost
     * @param clock stands in for servers whose {@code Date} is missing or implausible
     * @param recorder is told of every answer; stays the caller's to close
     */
    public Fetcher(UserAgent agent, FetchLimits limits, Clock clock, Recorder recorder) {
        this.exchange = new Exchange(agent, limits);
        this.limits = limits;
        this.clock = clock;
        this.recorder = recorder;
    }

    /**
     * Why the host of a source is not asked at all: it has a private address, or its name is unknown. Looks the name up.
     *
     * @return empty when it may be asked
     */
    public static Optional<String> objection(Source source) {
        return Addresses.objection(source.address(), source.privateHostAllowed());
    }

    /** Fetches a page. Blocks, at most for the total time limit at each hop; an interrupt ends it as {@code Unreachable}. */
    public FetchOutcome fetch(FetchRequest request) {
        var conditions = new HashMap<String, String>();
        request.etag().ifPresent(tag -> conditions.put("If-None-Match", tag));
        request.lastModified().ifPresent(date -> conditions.put("If-Modified-Since", date));
        Set<URI> seen = new HashSet<>();
        URI url = request.url();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            if (!seen.add(url)) {
                return new FetchOutcome.Unreachable("redirects go in a circle");
            }
            switch (hop(request, url, conditions)) {
                case Hop.End(FetchOutcome outcome) -> {
                    return outcome;
                }
                case Hop.On(URI to) -> url = to;
            }
        }
        return new FetchOutcome.Moved(url);
    }

    /** The robots.txt of an origin: redirects are followed over hosts (RFC 9309, section 2.3.1.2), too many count as "not there". */
    public RobotsFile robots(Source source, String origin) {
        URI url = URI.create(origin + "/robots.txt");
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            if (Addresses.objection(url, source.privateHostAllowed()).isPresent()) {
                return RobotsFile.UNREACHABLE;
            }
            switch (exchange.get(url, Map.of())) {
                case Broken _ -> {
                    return RobotsFile.UNREACHABLE;
                }
                case Came came -> {
                    record(source, url, came);
                    Optional<URI> to = Redirects.target(url, came.status(), came.headers());
                    if (to.isEmpty()) {
                        return RobotsFile.of(came.status(), came.body());
                    }
                    url = to.get();
                }
            }
        }
        return new RobotsFile(404, "");
    }

    /**
     * A robots.txt as it came.
     *
     * @param status HTTP status, 0 when no answer came
     * @param body its text; empty unless the status is 2xx
     */
    public record RobotsFile(int status, String body) {
        static final RobotsFile UNREACHABLE = new RobotsFile(0, "");

        static RobotsFile of(int status, byte[] body) {
            boolean there = status >= 200 && status < 300;
            int length = there ? Math.min(body.length, ROBOTS_BYTES) : 0;
            return new RobotsFile(status, new String(body, 0, length, StandardCharsets.UTF_8));
        }
    }

    private sealed interface Hop {
        record End(FetchOutcome outcome) implements Hop {}

        record On(URI to) implements Hop {}
    }

    private Hop hop(FetchRequest request, URI url, Map<String, String> conditions) {
        Optional<String> objection = Addresses.objection(url, request.source().privateHostAllowed());
        if (objection.isPresent()) {
            return new Hop.End(new FetchOutcome.Unreachable(objection.get()));
        }
        if (!request.allowed().test(url)) {
            return new Hop.End(new FetchOutcome.Disallowed("robots.txt"));
        }
        Answer answer = exchange.get(url, conditions);
        return switch (answer) {
            case Broken(String reason) -> new Hop.End(new FetchOutcome.Unreachable(reason));
            case Came came -> judged(request, url, came);
        };
    }

    /** A page that asks not to be kept is not recorded either. */
    private Hop judged(FetchRequest request, URI url, Came came) {
        Hop hop = Redirects.target(url, came.status(), came.headers())
                .map(to -> onward(request, to))
                .orElseGet(
                        () -> new Hop.End(Answers.outcome(url, request.source().zone(), came, clock.instant())));
        if (!(hop instanceof Hop.End(FetchOutcome.Disallowed _))) {
            record(request.source(), url, came);
        }
        return hop;
    }

    private void record(Source source, URI url, Came came) {
        recorder.keep(source.id(), new Exchanged(url, clock.instant(), came.status(), came.headers(), came.body()));
    }

    private static Hop onward(FetchRequest request, URI to) {
        if (Signs.loginAddress(to) && !Signs.loginAddress(request.url())) {
            return new Hop.End(new FetchOutcome.Refused(302, "sent to a login page"));
        }
        boolean sameHost = request.url().getHost().equalsIgnoreCase(to.getHost());
        return sameHost ? new Hop.On(to) : new Hop.End(new FetchOutcome.Moved(to));
    }

    @Override
    public void close() {
        exchange.close();
    }
}
