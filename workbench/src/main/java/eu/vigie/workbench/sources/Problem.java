package eu.vigie.workbench.sources;

import eu.vigie.crawl.VisitReport;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.fetch.Robots;
import java.util.Optional;

/** Why a page was not read. {@code said}: the words of the forum or of the engine, as far as they help. */
public record Problem(Kind kind, String said) {
    public enum Kind {
        ROBOTS_FORBID,
        ROBOTS_NOT_HAD,
        REFUSED,
        MOVED,
        RATE_LIMITED,
        GONE,
        UNREACHABLE,
        NOT_RECOGNISED,
        MARKUP_CHANGED
    }

    /** Empty for a visit that brought a page, or the word that nothing has changed. */
    public static Optional<Problem> of(VisitReport.Result result, boolean engineKnown) {
        return switch (result) {
            case VisitReport.NotRead unread ->
                because(engineKnown ? Kind.MARKUP_CHANGED : Kind.NOT_RECOGNISED, unread.tried());
            case VisitReport.Failed(FetchOutcome outcome) -> of(outcome);
            case VisitReport.ThreadRead _, VisitReport.ListRead _, VisitReport.Recognised _, VisitReport.Unchanged _ ->
                Optional.empty();
        };
    }

    private static Optional<Problem> of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Disallowed(String rule) ->
                because(rule.equals(Robots.NOT_HAD) ? Kind.ROBOTS_NOT_HAD : Kind.ROBOTS_FORBID, rule);
            case FetchOutcome.Refused refused -> because(Kind.REFUSED, refused.sign());
            case FetchOutcome.Moved(var to) -> because(Kind.MOVED, to.toString());
            case FetchOutcome.RateLimited(var wait) -> because(Kind.RATE_LIMITED, wait.toSeconds() + " s");
            case FetchOutcome.Gone(int status) -> because(Kind.GONE, Integer.toString(status));
            case FetchOutcome.Unreachable(String reason) -> because(Kind.UNREACHABLE, reason);
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> Optional.empty();
        };
    }

    private static Optional<Problem> because(Kind kind, String said) {
        return Optional.of(new Problem(kind, said));
    }
}
