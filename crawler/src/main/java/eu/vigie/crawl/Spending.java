package eu.vigie.crawl;

import eu.vigie.crawl.forum.Source;
import eu.vigie.crawl.forum.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Requests made of each source on its current day, in the memory store. Not safe for threads. */
final class Spending {
    private final Map<SourceId, Day> days = new HashMap<>();

    /** Kept with the moment of its end, since asking a zone for the date at every look is dear. */
    private record Day(Instant end, int requests) {}

    /** The first moment from {@code now} on at which the source's allowance leaves room for a request. */
    Instant freeFrom(Source source, Instant now) {
        return source.allowance().freeFrom(now, spent(source, now), source.zone());
    }

    void spend(Source source, Instant now) {
        Day day = current(source, now).orElseGet(() -> new Day(endOfDay(source, now), 0));
        days.put(source.id(), new Day(day.end(), day.requests() + 1));
    }

    private int spent(Source source, Instant now) {
        return current(source, now).map(Day::requests).orElse(0);
    }

    private Optional<Day> current(Source source, Instant now) {
        return Optional.ofNullable(days.get(source.id())).filter(day -> now.isBefore(day.end()));
    }

    private static Instant endOfDay(Source source, Instant now) {
        LocalDate today = now.atZone(source.zone()).toLocalDate();
        return today.plusDays(1).atStartOfDay(source.zone()).toInstant();
    }
}
