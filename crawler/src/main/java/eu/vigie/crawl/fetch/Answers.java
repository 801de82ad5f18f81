package eu.vigie.crawl.fetch;

import eu.vigie.crawl.fetch.Exchange.Answer.Came;
import eu.vigie.crawl.forum.PageBody;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What an answer means, whether it came from a server just now or lies in an archive. */
final class Answers {
    private Answers() {}

    /**
     * Judges an answer that is no redirect.
     *
     * @param url where it came from
     * @param zone zone of dates that name none
     * @param now when it came, by a clock that is trusted
     */
    static FetchOutcome outcome(URI url, ZoneId zone, Came came, Instant now) {
        Optional<String> challenge = Signs.challenge(came.headers(), came.body());
        if (challenge.isPresent()) {
            return new FetchOutcome.Refused(came.status(), challenge.get());
        }
        return switch (came.status()) {
            case 200, 203 -> page(url, zone, came, now);
            case 304 -> new FetchOutcome.NotModified();
            case 401, 403, 451 -> new FetchOutcome.Refused(came.status(), "status " + came.status());
            case 404, 410 -> new FetchOutcome.Gone(came.status());
            case 429, 503 ->
                new FetchOutcome.RateLimited(
                        HttpMoments.retryAfter(came.headers().firstValue("Retry-After"), now));
            default -> new FetchOutcome.Unreachable("status " + came.status());
        };
    }

    private static FetchOutcome page(URI url, ZoneId zone, Came came, Instant now) {
        HttpHeaders headers = came.headers();
        Optional<String> leftOut = Signs.leftOut(headers, came.body());
        if (leftOut.isPresent()) {
            return new FetchOutcome.Disallowed(leftOut.get());
        }
        if (Signs.loginPage(came.body())) {
            return new FetchOutcome.Refused(came.status(), "login page");
        }
        var type = ContentType.of(headers.firstValue("Content-Type"));
        var at = HttpMoments.serverDate(headers.firstValue("Date"), now);
        var body = new PageBody(url, type.name(), type.charset(), came.body(), at, zone);
        return new FetchOutcome.Fetched(body, headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }
}
