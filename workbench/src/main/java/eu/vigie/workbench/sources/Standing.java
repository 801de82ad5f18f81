package eu.vigie.workbench.sources;

import eu.vigie.crawl.forum.Allowance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Whether a source is visited at a moment. {@code until}: when it is again, where that is known. */
public record Standing(Kind kind, Optional<Instant> until) {
    public enum Kind {
        WATCHED,
        PAUSED,
        BY_HAND,
        QUIET_HOURS,
        BUDGET_SPENT
    }

    /** @param spent requests on the calendar day of {@code now} in the zone of the source */
    static Standing of(WatchedSource source, int spent, Instant now) {
        if (source.pause().isPresent()) {
            return new Standing(Kind.PAUSED, Optional.empty());
        }
        if (source.handWatched()) {
            return new Standing(Kind.BY_HAND, Optional.empty());
        }
        Allowance allowance = source.source().allowance();
        ZoneId zone = source.source().zone();
        Instant free = allowance.freeFrom(now, spent, zone);
        if (!free.isAfter(now)) {
            return new Standing(Kind.WATCHED, Optional.empty());
        }
        boolean quiet = allowance.quiet().endAfter(now.atZone(zone)).isPresent();
        return new Standing(quiet ? Kind.QUIET_HOURS : Kind.BUDGET_SPENT, Optional.of(free));
    }
}
