package eu.vigie.crawl.cli;

import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.fetch.FetchOutcome;
import java.time.Duration;

/** Why a page was not read, and what follows, in words for people who run no servers. */
public final class Reasons {
    private Reasons() {}

    /** A sentence for a result that brought nothing; empty for one that did. */
    public static String of(VisitReport.Result result) {
        return switch (result) {
            case VisitReport.Failed(FetchOutcome outcome) -> of(outcome);
            case VisitReport.NotRead(String reason, String tried) ->
                "a page came, but it could not be read: " + reason + (tried.isEmpty() ? "" : " (" + tried + ")");
            case VisitReport.Unchanged _ -> "nothing has changed there";
            case VisitReport.ThreadRead _, VisitReport.ListRead _, VisitReport.Recognised _ -> "";
        };
    }

    private static String of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Disallowed(String rule) -> "the forum does not want robots to read this page: " + rule;
            case FetchOutcome.Refused refused ->
                "the forum refuses robots (" + refused.sign() + "). This is respected: it can only be watched by hand";
            case FetchOutcome.RateLimited(Duration wait) ->
                "the forum asks to be left alone for " + seconds(wait) + "; try again later";
            case FetchOutcome.Gone(int status) -> "there is no such page (status " + status + ")";
            case FetchOutcome.Moved(var to) -> "the page lives at " + to + " now";
            case FetchOutcome.Unreachable(String reason) -> "no usable answer came: " + reason;
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> "";
        };
    }

    /** A length of time as people say it: {@code 5 s}, {@code 0.5 s}, {@code 3 min}. */
    static String seconds(Duration time) {
        if (time.compareTo(Duration.ofMinutes(3)) >= 0) {
            return time.toMinutes() + " min";
        }
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() / 1000.0 + " s";
    }
}
