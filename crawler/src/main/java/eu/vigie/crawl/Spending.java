package eu.vigie.crawl;

import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Requests made of each source on its current day, in the memory store. Not safe for threads. */
final class Spending {
    private final Map<SourceId, Day> days = new HashMap<>();

    private record Day(Instant end, int requests) {}

    /** The first moment from {@code now} on at which the source's allowance leaves room for a request. */
    Instant freeFrom(Source source, Instant now) {
        return source.allowance().freeFrom(now, spent(source, now), source.zone());
    }

    void spend(Source source, Instant now) {
        int before = spent(source, now);
        Instant end = before > 0 ? days.get(source.id()).end() : endOfDay(source, now);
        days.put(source.id(), new Day(end, before + 1));
    }

    private int spent(Source source, Instant now) {
        Day day = days.get(source.id());
        return day != null && now.isBefore(day.end()) ? day.requests() : 0;
    }

    private static Instant endOfDay(Source source, Instant now) {
        LocalDate today = now.atZone(source.zone()).toLocalDate();
        return today.plusDays(1).atStartOfDay(source.zone()).toInstant();
    }
}
