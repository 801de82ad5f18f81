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

    private record Day(LocalDate date, int requests) {}

    /** The first moment from {@code now} on at which the source's allowance leaves room for a request. */
    Instant freeFrom(Source source, Instant now) {
        return source.allowance().freeFrom(now, spent(source, now), source.zone());
    }

    void spend(Source source, Instant now) {
        days.put(source.id(), new Day(today(source, now), spent(source, now) + 1));
    }

    private int spent(Source source, Instant now) {
        Day day = days.get(source.id());
        return day != null && day.date().equals(today(source, now)) ? day.requests() : 0;
    }

    private static LocalDate today(Source source, Instant now) {
        return now.atZone(source.zone()).toLocalDate();
    }
}
