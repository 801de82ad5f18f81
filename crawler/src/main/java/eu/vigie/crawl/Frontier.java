package eu.vigie.crawl;

import eu.vigie.crawl.Planned.Lease;
import eu.vigie.crawl.fetch.Politeness;
import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the memory store means to visit, who holds which visit, and until when each host is left alone. Not safe for threads. */
final class Frontier {
    private final CrawlPolicy policy;
    private final Map<Planned.Key, Planned> visits = new LinkedHashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();
    private final Spending spending = new Spending();

    Frontier(CrawlPolicy policy) {
        this.policy = policy;
    }

    /** A host between two requests: when it may be asked again, how patient it wants us, and the lease that has its slot. */
    private record Host(Instant freeAt, int setbacks, Optional<Lease> slot) {
        static final Host UNKNOWN = new Host(Instant.MIN, 0, Optional.empty());

        /** When it may be asked; a slot whose lease has ended is free. */
        Instant free() {
            return slot.map(Lease::until).filter(until -> until.isAfter(freeAt)).orElse(freeAt);
        }
    }

    /** Plans a visit, unless the same is planned already. */
    void plan(Planned visit) {
        visits.putIfAbsent(visit.key(), visit);
    }

    /** More is known of a source: its planned visits are made with that. */
    void know(Source source) {
        visits.replaceAll((key, visit) -> key.source().equals(source.id()) ? visit.of(source) : visit);
    }

    void forget(SourceId source) {
        visits.keySet().removeIf(key -> key.source().equals(source));
    }

    Optional<Visit> lease(Instant now) {
        return visits.values().stream()
                .filter(visit -> !visit.due().isAfter(now) && !visit.heldAt(now))
                .filter(visit -> !hostOf(visit).free().isAfter(now))
                .filter(visit -> !spending.freeFrom(visit.source(), now).isAfter(now))
                .min(Comparator.comparing(Planned::due))
                .map(visit -> handOut(visit, now));
    }

    private Visit handOut(Planned visit, Instant now) {
        var lease = new Lease(UUID.randomUUID(), now.plus(policy.leaseFor()));
        spending.spend(visit.source(), now);
        visits.put(visit.key(), visit.leased(lease));
        Host host = hostOf(visit);
        hosts.put(visit.host(), new Host(host.freeAt(), host.setbacks(), Optional.of(lease)));
        return new Visit(
                lease.token(),
                visit.source(),
                visit.url(),
                visit.kind(),
                visit.etag(),
                visit.lastModified(),
                lease.until());
    }

    /** When the next visit can be leased at the earliest. */
    Optional<Instant> nextDue() {
        return visits.values().stream().map(this::leasable).min(Comparator.naturalOrder());
    }

    private Instant leasable(Planned visit) {
        Instant held = visit.lease().map(Lease::until).orElse(Instant.MIN);
        Instant host = hostOf(visit).free();
        Instant later = host.isAfter(visit.due()) ? host : visit.due();
        return spending.freeFrom(visit.source(), held.isAfter(later) ? held : later);
    }

    /** Takes a visit back and out of the plan; empty when its lease has ended or belongs to somebody else by now. */
    Optional<Planned> release(Visit visit, Instant now) {
        var planned = Optional.ofNullable(
                        visits.get(new Planned.Key(visit.source().id(), visit.url())))
                .filter(held -> held.heldAt(now))
                .filter(held -> held.lease().map(Lease::token).equals(Optional.of(visit.lease())));
        planned.ifPresent(held -> visits.remove(held.key()));
        return planned;
    }

    /** Frees the slot of a host and leaves it alone for as long as manners ask. */
    void rest(Planned done, VisitReport report, Optional<Duration> crawlDelay) {
        var before =
                new Politeness(done.source().pace(), crawlDelay, hostOf(done).setbacks());
        Politeness after = report.retryAfter().isPresent() ? before.setBack() : before.forgiven();
        Instant freeAt = report.at().plus(after.pause(report.took(), report.retryAfter()));
        hosts.put(done.host(), new Host(freeAt, after.setbacks(), Optional.empty()));
    }

    private Host hostOf(Planned visit) {
        return hosts.getOrDefault(visit.host(), Host.UNKNOWN);
    }
}
